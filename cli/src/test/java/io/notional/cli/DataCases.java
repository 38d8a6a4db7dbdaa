package io.notional.cli;

import static io.notional.cli.WrongInput.cell;
import static io.notional.cli.WrongInput.wrong;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Data that no market produces, or too little of it. */
final class DataCases {
  private static final String IVV = "data/IVV.csv";
  private static final String RATE = "data/RATE.csv";
  private static final String ZN = "data/ZN.csv";
  private static final String MARGIN = "data/ZN-margin.csv";
  private static final int ROW = 300;

  static final List<WrongInput> ALL =
      List.of(
          wrong(
              "a missing data file",
              input -> input.delete(ZN),
              "{folder}/data/ZN.csv does not exist; did you mean 'ZB.csv'? (market.yaml, line 12,"
                  + " column 11)"),
          wrong(
              "a data file that is a link to itself",
              DataCases::loop,
              "{folder}/data/IVV.csv is a link that leads nowhere (market.yaml, line 9, column 37)"),
          wrong(
              "a data file that never ends",
              DataCases::device,
              "{folder}/data/IVV.csv is no ordinary file (market.yaml, line 9, column 37)"),
          wrong(
              "an empty data file",
              input -> input.text(IVV, ""),
              "data/IVV.csv is empty (data/IVV.csv, line 1)"),
          wrong(
              "a data file without rows",
              input -> input.lines(IVV, l -> l.subList(0, 1)),
              "data/IVV.csv has no rows (data/IVV.csv)"),
          wrong(
              "a placeholder",
              input -> input.text(MARGIN, "# to be filled\n"),
              "the file is a placeholder and holds no history: its first line is the comment '# to"
                  + " be filled' (data/ZN-margin.csv, line 1)"),
          wrong(
              "a wrong header",
              input -> input.line(IVV, 1, l -> "date,close"),
              "the columns must be 'date,adj_close' (layout adjusted) but are 'date,close'"
                  + " (data/IVV.csv, line 1)"),
          wrong(
              "a data file of 300 MB",
              input -> input.grow(RATE, 300L << 20),
              "{folder}/data/RATE.csv must have at most 268435456 bytes but has 314572800"
                  + " (market.yaml, line 6, column 22)"),
          wrong(
              "data in two bytes a letter",
              input -> input.bytes(IVV, "\376\377\0d\0a\0t\0e"),
              "data/IVV.csv is UTF-16 text, not UTF-8 (data/IVV.csv, line 1)"),
          cell(
              "a price with a space that cannot be seen",
              IVV,
              ROW,
              1,
              "101.5\u00a0",
              "adj_close must be a finite number but was '101.5<U+00A0>' (data/IVV.csv, line 300,"
                  + " column adj_close)"),
          wrong(
              "binary data",
              input -> input.bytes(IVV, "\37\213\b\0\0\0\0\0"),
              "the columns must be 'date,adj_close' (layout adjusted) but are '????????'"
                  + " (data/IVV.csv, line 1)"),
          wrong(
              "a row with a value too many",
              input -> input.line(IVV, ROW, l -> l + ",1"),
              "a row must have 2 values (date,adj_close) but has 3: '...' (data/IVV.csv, line"
                  + " 300)"),
          wrong(
              "a row with a value too few",
              input -> input.line(IVV, ROW, l -> "2016-02-26"),
              "a row must have 2 values (date,adj_close) but has 1: '2016-02-26' (data/IVV.csv,"
                  + " line 300)"),
          wrong(
              "a row that is blank",
              input -> input.line(IVV, ROW, l -> ""),
              "a row must have 2 values (date,adj_close) but has 1: '' (data/IVV.csv, line 300)"),
          wrong(
              "a row that is a comment",
              input -> input.line(IVV, ROW, l -> "# split"),
              "a row must be data but is a comment: '# split' (data/IVV.csv, line 300)"),
          wrong(
              "a row that is cut off",
              input -> input.line(ZN, ROW, l -> l.substring(0, 25)),
              "a row must have 7 values"
                  + " (DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT)"
                  + " but has 2: '...' (data/ZN.csv, line 300)"),
          price("a price that is a word", "n/a", "must be a finite number but was 'n/a'"),
          price("a price that is NaN", "NaN", "must be a finite number but was 'NaN'"),
          price(
              "a price that is infinite", "Infinity", "must be a finite number but was 'Infinity'"),
          price(
              "a price too large for a double", "1e999", "must be a finite number but was '1e999'"),
          price("a price of nothing", "", "must be a finite number but was ''"),
          price("a price of zero", "0", "must be greater than zero but was '0'"),
          price("a negative price", "-101.5", "must be greater than zero but was '-101.5'"),
          cell(
              "a negative futures price",
              ZN,
              ROW,
              1,
              "-120",
              "PRICE must be greater than zero but was '-120' (data/ZN.csv, line 300, column"
                  + " PRICE)"),
          cell(
              "a forward price that is NaN",
              ZN,
              ROW,
              3,
              "nan",
              "FORWARD must be a finite number but was 'nan' (data/ZN.csv, line 300, column"
                  + " FORWARD)"),
          cell(
              "a month that is none",
              ZN,
              ROW,
              5,
              "20161300",
              "PRICE_CONTRACT must be a delivery month such as 20200300 or 202003 but was"
                  + " '20161300' (data/ZN.csv, line 300, column PRICE_CONTRACT)"),
          cell(
              "a contract before the last one",
              ZN,
              ROW,
              5,
              "20150300",
              "PRICE_CONTRACT must not be before 201606 but was '20150300' (data/ZN.csv, line 300,"
                  + " column PRICE_CONTRACT)"),
          cell(
              "a rate that is a word",
              RATE,
              ROW,
              1,
              "none",
              "rate must be a finite number but was 'none' (data/RATE.csv, line 300, column rate)"),
          cell(
              "a date that does not exist",
              IVV,
              ROW,
              0,
              "2016-02-30",
              "date must be a date such as 2020-03-16 but was '2016-02-30' (data/IVV.csv, line 300,"
                  + " column date)"),
          cell(
              "a date in another format",
              IVV,
              ROW,
              0,
              "26/02/2016",
              "date must be a date such as 2020-03-16 but was '26/02/2016' (data/IVV.csv, line 300,"
                  + " column date)"),
          cell(
              "a time that does not exist",
              ZN,
              ROW,
              0,
              "2016-02-26 25:00:00",
              "DATETIME must be a time such as 2020-03-16 21:00:00 but was '2016-02-26 25:00:00'"
                  + " (data/ZN.csv, line 300, column DATETIME)"),
          wrong(
              "a date given twice",
              input -> input.lines(IVV, DataCases::twice),
              "date must ascend but 2016-03-03 is given twice (data/IVV.csv, line 301, column"
                  + " date)"),
          wrong(
              "dates out of order",
              input -> input.lines(IVV, DataCases::swapped),
              "date must ascend but 2016-03-03 comes after 2016-03-04 (data/IVV.csv, line 301,"
                  + " column date)"));

  private DataCases() {}

  private static void loop(ValidInput input) throws IOException {
    input.delete(IVV);
    input.link(IVV, "IVV.csv");
  }

  private static void device(ValidInput input) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    input.delete(IVV);
    input.link(IVV, "/dev/zero");
  }

  private static WrongInput price(String name, String value, String message) {
    String where = " (data/IVV.csv, line 300, column adj_close)";
    return cell(name, IVV, ROW, 1, value, "adj_close " + message + where);
  }

  private static List<String> twice(List<String> lines) {
    lines.add(ROW, lines.get(ROW - 1));
    return lines;
  }

  private static List<String> swapped(List<String> lines) {
    lines.add(ROW, lines.remove(ROW - 1));
    return lines;
  }
}
