package io.notional.cli;

import io.notional.core.market.FutureInput;
import io.notional.core.synthetic.SyntheticInputs;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.treasury.TreasuryContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A synthetic market as files in the layouts of the readers: {@code market.yaml} with IVV, BILLS,
 * ZN and ZB below a folder {@code data}, from 2015 to 2018.
 */
final class SyntheticFiles {
  private final Path folder;

  private SyntheticFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes the market. */
  static void write(Path folder) {
    SyntheticInputs inputs =
        SyntheticMarket.builder()
            .seed(7)
            .years(4)
            .startDate(LocalDate.of(2015, 1, 2))
            .stocks("IVV")
            .treasuries(List.of(TreasuryContract.ZN, TreasuryContract.ZB))
            .build()
            .series();
    SyntheticFiles files = new SyntheticFiles(folder);
    files.text("data/IVV.csv", SeriesText.series("date,adj_close", inputs.stocks().closes(), 1));
    files.text("data/RATE.csv", SeriesText.series("date,rate", inputs.billRate(), 100));
    StringBuilder market = new StringBuilder(HEAD);
    for (FutureInput future : inputs.futures()) {
      files.text("data/" + future.id() + ".csv", SeriesText.prices(future));
      files.text("data/" + future.id() + "-margin.csv", SeriesText.margins(future.margin()));
      market.append(entry(future));
    }
    files.text("market.yaml", market.toString());
  }

  private static final String HEAD =
      """
      calendar: {dates-of: IVV}
      settlement-calendar: weekdays
      base-currency: USD
      cash-rate: RATE
      rates:
        - {id: RATE, file: data/RATE.csv, quote: money-market}
      instruments:
        - {id: BILLS, kind: bill, rate: RATE, haircut: 0.005, costs: none}
        - {id: IVV, kind: security, file: data/IVV.csv, asset-class: equity, costs: {spread-bp: 2}}
      """;

  private static String entry(FutureInput future) {
    return """
      - id: ZN
        kind: future
        file: data/ZN.csv
        asset-class: bonds
        multiplier: $MULTIPLIER
        tick: $TICK
        duration: 7
        margin: {file: data/ZN-margin.csv, chain: [dated, carry-forward: {max-age-days: 400}]}
        costs: {commission: 2, spread-ticks: 1}
    """
        .replace("$MULTIPLIER", SeriesText.plain(future.terms().contractMultiplier()))
        .replace("$TICK", SeriesText.plain(future.terms().tickSize()))
        .replace("ZN", future.id());
  }

  private void text(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
