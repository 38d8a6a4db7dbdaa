package io.notional.cli;

import static io.notional.cli.WrongInput.cell;
import static io.notional.cli.WrongInput.of;

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
          of("a missing data file", input -> input.delete(ZN), "?"),
          of("an empty data file", input -> input.text(IVV, ""), "?"),
          of("a data file without rows", input -> input.lines(IVV, l -> l.subList(0, 1)), "?"),
          of("a placeholder", input -> input.text(MARGIN, "# to be filled\n"), "?"),
          of("a wrong header", input -> input.line(IVV, 1, l -> "date,close"), "?"),
          of("a data file of 300 MB", input -> input.grow(RATE, 300L << 20), "?"),
          of("binary data", input -> input.bytes(IVV, "\37\213\b\0\0\0\0\0"), "?"),
          of("a row with a value too many", input -> input.line(IVV, ROW, l -> l + ",1"), "?"),
          of("a row with a value too few", input -> input.line(IVV, ROW, l -> "2016-02-26"), "?"),
          of("a row that is blank", input -> input.line(IVV, ROW, l -> ""), "?"),
          of("a row that is a comment", input -> input.line(IVV, ROW, l -> "# split"), "?"),
          of("a row that is cut off", input -> input.line(ZN, ROW, l -> l.substring(0, 25)), "?"),
          cell("a price that is a word", IVV, ROW, 1, "n/a", "?"),
          cell("a price that is NaN", IVV, ROW, 1, "NaN", "?"),
          cell("a price that is infinite", IVV, ROW, 1, "Infinity", "?"),
          cell("a price too large for a double", IVV, ROW, 1, "1e999", "?"),
          cell("a price of nothing", IVV, ROW, 1, "", "?"),
          cell("a price of zero", IVV, ROW, 1, "0", "?"),
          cell("a negative price", IVV, ROW, 1, "-101.5", "?"),
          cell("a negative futures price", ZN, ROW, 1, "-120", "?"),
          cell("a forward price that is NaN", ZN, ROW, 3, "nan", "?"),
          cell("a month that is none", ZN, ROW, 5, "20161300", "?"),
          cell("a contract before the last one", ZN, ROW, 5, "20150300", "?"),
          cell("a rate that is a word", RATE, ROW, 1, "none", "?"),
          cell("a date that does not exist", IVV, ROW, 0, "2016-02-30", "?"),
          cell("a date in another format", IVV, ROW, 0, "26/02/2016", "?"),
          cell("a time that does not exist", ZN, ROW, 0, "2016-02-26 25:00:00", "?"),
          of("a date given twice", input -> input.lines(IVV, DataCases::twice), "?"),
          of("dates out of order", input -> input.lines(IVV, DataCases::swapped), "?"),
          cell("a margin of zero", MARGIN, 2, 1, "0", "?"),
          cell("an initial margin below maintenance", MARGIN, 2, 1, "1", "?"),
          of("a margin that is insane", DataCases::insane, "?"),
          of("no margin left in a chain", DataCases::noMargin, "?"),
          of("a stock that ends before --to", input -> input.lines(IVV, l -> l.subList(0, 700)), "?"),
          of("a stock that starts after --from", DataCases::late, "?"),
          of("a future that ends before --to", input -> input.lines(ZN, l -> l.subList(0, 700)), "?"),
          of("a rate that ends before --to", input -> input.lines(RATE, l -> l.subList(0, 700)), "?"),
          of("a hole in a future", input -> input.lines(ZN, DataCases::hole), "?"));

  private DataCases() {}

  private static List<String> twice(List<String> lines) {
    lines.add(ROW, lines.get(ROW - 1));
    return lines;
  }

  private static List<String> swapped(List<String> lines) {
    lines.add(ROW, lines.remove(ROW - 1));
    return lines;
  }

  private static List<String> hole(List<String> lines) {
    lines.subList(ROW, ROW + 20).clear();
    return lines;
  }

  private static void late(ValidInput input) throws java.io.IOException {
    input.replace(ValidInput.MARKET, "dates-of: IVV", "dates-of: ZN");
    input.lines(
        IVV,
        lines -> {
          lines.subList(1, ROW).clear();
          return lines;
        });
  }

  private static void insane(ValidInput input) throws java.io.IOException {
    input.text(MARGIN, "date,initial,maintenance\n20140101,900000,800000\n");
  }

  private static void noMargin(ValidInput input) throws java.io.IOException {
    input.text(MARGIN, "date,initial,maintenance\n20140101,1500,1400\n");
  }
}
