package io.notional.cli;

import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.synthetic.SyntheticInputs;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.treasury.TreasuryContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A synthetic market as files in the layouts of the readers: {@code market.yaml} with IVV, BILLS,
 * ZN and ZB below a folder {@code data}, from 2015 to 2018.
 */
final class SyntheticFiles {
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

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
    files.text("data/IVV.csv", series("date,adj_close", inputs.stocks().closes(), 1));
    files.text("data/RATE.csv", series("date,rate", inputs.billRate(), 100));
    StringBuilder market = new StringBuilder(HEAD);
    for (FutureInput future : inputs.futures()) {
      files.text("data/" + future.id() + ".csv", prices(future));
      files.text("data/" + future.id() + "-margin.csv", margins(future.margin()));
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
        .replace("$MULTIPLIER", plain(future.terms().contractMultiplier()))
        .replace("$TICK", plain(future.terms().tickSize()))
        .replace("ZN", future.id());
  }

  private static String series(String header, DatedSeries series, double factor) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int row = 0; row < series.size(); row++) {
      text.append(date(series, row)).append(',').append(plain(series.value(row) * factor));
      text.append('\n');
    }
    return text.toString();
  }

  private static String prices(FutureInput future) {
    StringBuilder text =
        new StringBuilder(
            "DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT\n");
    for (int row = 0; row < future.inUse().size(); row++) {
      int day = future.inUse().epochDay(row);
      int place = (int) future.inUse().value(row);
      ContractInput used = future.contracts().get(place);
      ContractInput next = future.contracts().get(place + 1);
      String price = close(used, day);
      String forward = close(next, day);
      text.append(date(future.inUse(), row)).append(' ').append("21:00:00").append(',');
      text.append(price).append(',').append(forward).append(',').append(forward).append(',');
      text.append(month(next)).append(',').append(month(used)).append(',').append(month(next));
      text.append('\n');
    }
    return text.toString();
  }

  private static String margins(MarginChain chain) {
    StringBuilder text = new StringBuilder("date,initial,maintenance\n");
    for (int row = 0; row < chain.initial().size(); row++) {
      text.append(LocalDate.ofEpochDay(chain.initial().epochDay(row)).format(COMPACT));
      text.append(',').append(plain(chain.initial().value(row)));
      text.append(',').append(plain(chain.maintenance().value(row))).append('\n');
    }
    return text.toString();
  }

  private static String close(ContractInput contract, int day) {
    int row = contract.closes().rowOf(day);
    return row < 0 ? "" : plain(contract.closes().value(row));
  }

  private static String month(ContractInput contract) {
    return contract.delivery().format(DateTimeFormatter.ofPattern("yyyyMM")) + "00";
  }

  private static LocalDate date(DatedSeries series, int row) {
    return LocalDate.ofEpochDay(series.epochDay(row));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
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
