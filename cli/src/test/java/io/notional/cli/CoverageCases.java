package io.notional.cli;

import static io.notional.cli.WrongInput.cell;
import static io.notional.cli.WrongInput.wrong;

import java.io.IOException;
import java.util.List;

/** Margins that cannot be, and data that ends too early or starts too late. */
final class CoverageCases {
  private static final String IVV = "data/IVV.csv";
  private static final String RATE = "data/RATE.csv";
  private static final String ZN = "data/ZN.csv";
  private static final String MARGIN = "data/ZN-margin.csv";
  private static final int ROW = 300;
  private static final int SHORT = 700;

  static final List<WrongInput> ALL =
      List.of(
          cell(
              "a margin of zero",
              MARGIN,
              2,
              1,
              "0",
              "initial must be greater than zero but was '0' (data/ZN-margin.csv, line 2, column"
                  + " initial)"),
          cell(
              "an initial margin below maintenance",
              MARGIN,
              2,
              1,
              "1",
              "initial must be at least maintenance (...) but was '1' (data/ZN-margin.csv, line 2,"
                  + " column initial)"),
          wrong(
              "a margin that is insane",
              CoverageCases::insane,
              "ZN margin on 2015-03-03 must be in [0.0005, 0.8] of notional but was 7.9... (policy"
                  + " dated)"),
          wrong(
              "no margin left in a chain",
              CoverageCases::noMargin,
              "ZN has no margin on 2015-03-03: no policy of its chain [dated, carry-forward] has an"
                  + " answer; its dated margins go from 2014-01-01 to 2014-01-01"),
          wrong(
              "a stock that ends before --to",
              input -> input.lines(IVV, l -> l.subList(0, SHORT)),
              "--to must be in [2015-01-02, 2017-09-27], the valuation days of the market, but was"
                  + " 2018-06-29"),
          wrong(
              "a stock that ends before --to and gives no dates",
              CoverageCases::early,
              "IVV ends on 2017-10-04, before the run's last close 2018-06-29"),
          wrong(
              "a stock that starts after --from",
              CoverageCases::late,
              "IVV starts on 2016-03-04, after the run's first close 2015-03-02"),
          wrong(
              "a future that ends before --to",
              input -> input.lines(ZN, l -> l.subList(0, SHORT)),
              "ZN ends on 2017-10-04, before the run's last close 2018-06-29"),
          wrong(
              "a rate that ends before --to",
              input -> input.lines(RATE, l -> l.subList(0, SHORT)),
              "BILLS ends on 2017-10-09, before the run's last close 2018-06-29",
              "the cash rate RATE has no value on or shortly before 2018-06-29"),
          wrong(
              "a hole in a future",
              input -> input.lines(ZN, CoverageCases::hole),
              "ZN 2016-06 has no price on or shortly before 2016-03-11 although the fund needs"
                  + " it"));

  private CoverageCases() {}

  private static List<String> hole(List<String> lines) {
    lines.subList(ROW, ROW + 20).clear();
    return lines;
  }

  private static void early(ValidInput input) throws IOException {
    input.replace(ValidInput.MARKET, "dates-of: IVV", "dates-of: ZN");
    input.lines(IVV, lines -> lines.subList(0, SHORT));
  }

  private static void late(ValidInput input) throws IOException {
    input.replace(ValidInput.MARKET, "dates-of: IVV", "dates-of: ZN");
    input.lines(
        IVV,
        lines -> {
          lines.subList(1, ROW).clear();
          return lines;
        });
  }

  private static void insane(ValidInput input) throws IOException {
    input.text(
        MARGIN, "date,initial,maintenance\n20140101,900000,800000\n20181231,900000,800000\n");
  }

  private static void noMargin(ValidInput input) throws IOException {
    input.text(MARGIN, "date,initial,maintenance\n20140101,1500,1400\n");
  }
}
