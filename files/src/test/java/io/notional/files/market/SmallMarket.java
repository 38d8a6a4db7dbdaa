package io.notional.files.market;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small market in a folder: made-up prices of four days in two files each. */
final class SmallMarket {
  static final String HEAD =
      """
      calendar: {dates-of: STOCK}
      cash-rate: BILL
      rates:
        - {id: BILL, file: bill.csv, quote: discount-91d}
      exchange-rates:
        - {currency: EUR, file: eur.csv}
      instruments:
      """;

  static final String STOCK =
      "  - {id: STOCK, kind: security, file: stock.csv, asset-class: equity, costs: none}\n";

  static final String BILLS = "  - {id: BILLS, kind: bill, rate: BILL, costs: {spread-bp: 1}}\n";

  static final String NOTE =
      """
        - id: NOTE
          kind: future
          file: note.csv
          adjusted: note-adjusted.csv
          asset-class: bonds
          multiplier: 1000
          tick: 0.015625
          dates: treasury-long
          duration: 6
          margin:
            file: margin.csv
            size-ratio: 2
            chain:
              - dated
              - carry-forward: {max-age-days: 900}
              - percent-of-notional: {initial: 0.02, maintenance: 0.018}
            sane: [0.001, 0.1]
          costs: {commission: 1.5, spread-ticks: 1}
      """;

  static final String BUND =
      """
        - id: BUND
          kind: future
          file: note.csv
          asset-class: bonds
          currency: EUR
          multiplier: 1000
          tick: 0.01
          margin: {chain: [percent-of-notional: {initial: 0.02, maintenance: 0.02}]}
          costs: {commission: 2}
      """;

  private final Path folder;

  SmallMarket(Path folder) {
    this.folder = folder;
    write(
        "stock.csv",
        "date,adj_close\n2020-01-02,10\n2020-01-03,11\n2020-01-06,12\n2020-01-07,13\n");
    write("bill.csv", "date,rate\n2020-01-02,1.5\n2020-01-03,\n2020-01-06,1.6\n2020-01-07,1.6\n");
    write("eur.csv", "date,price\n2020-01-02,1.1\n2020-01-07,1.2\n");
    write(
        "note.csv",
        """
        DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT
        2020-01-02 21:00:00,128,127,127,20200600,20200300,20200600
        2020-01-03 21:00:00,129,128,128,20200600,20200300,20200600
        2020-01-06 21:00:00,130,129,129,20200600,20200300,20200600
        2020-01-07 21:00:00,131,130,130,20200600,20200300,20200600
        """);
    write("note-adjusted.csv", "DATETIME,price\n2020-01-02 21:00:00,-1\n2020-01-07 21:00:00,2\n");
    write("margin.csv", "date,initial,maintenance\n20191201,1100,1000\n20200106,1210,1100\n");
  }

  Path folder() {
    return folder;
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a market file of the usual head and some instruments. */
  Path market(String... instruments) {
    return write("market.yaml", HEAD + String.join("", instruments));
  }
}
