package io.notional.cli;

import io.notional.api.instrument.AssetClass;
import io.notional.core.measure.Drawdown;
import io.notional.core.measure.MarginUse;
import io.notional.core.measure.Performance;
import io.notional.core.result.DayState;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The demo for a person who knows no futures: a column a fund, every number with a unit and a word.
 */
final class DemoReport {
  private static final int LABEL = 47;
  private static final int COLUMN = 17;

  private final PrintWriter out;
  private final long seed;
  private final List<DemoRun> runs;

  DemoReport(PrintWriter out, long seed, List<DemoRun> runs) {
    this.out = out;
    this.seed = seed;
    this.runs = runs;
  }

  void print() {
    DemoRun fund = runs.get(0);
    out.println(
        "This market is SYNTHETIC: "
            + fund.measures().period().firstDate()
            + " to "
            + fund.measures().period().lastDate()
            + ", made up from seed "
            + seed
            + ". Nothing below is about a real market.");
    out.println("Of each $100 the 90/60 fund puts $90 in stocks. The other $10 are security for");
    out.println(
        "futures: contracts that move like $60 of government bonds. That frees capital: the third");
    out.println(
        "column is a whole 60/40 of $24 in stocks, $40 in that fund and $16 in bonds, and puts"
            + " the");
    out.println("other $20 in a fund that follows trends.");
    out.println();
    line("", DemoRun::title);
    holdings();
    exposures();
    outcome();
    security();
    out.println();
    new GrowthChart(out, runs).print();
  }

  private void holdings() {
    out.println("Where each $100 is, on average");
    line("  in stocks", run -> dollars(run.capital(AssetClass.EQUITY)));
    line("  in bonds", run -> dollars(run.capital(AssetClass.BONDS)));
    line("  in bills and cash, the security for futures", run -> dollars(run.billsAndCash()));
    line("  in a fund of trends", run -> dollars(run.capital(AssetClass.MANAGED_FUTURES)));
  }

  private void exposures() {
    out.println("What each $100 moves with, on average");
    line("  stocks", run -> dollars(run.notional(AssetClass.EQUITY)));
    line(
        "  bonds, in the fund by Treasury futures", run -> dollars(run.notional(AssetClass.BONDS)));
    line("  trends", run -> dollars(run.notional(AssetClass.MANAGED_FUTURES)));
    line("  together", run -> dollars(run.gross()));
  }

  private void outcome() {
    out.println("What came of it");
    line("  $100 grew to", run -> "$" + Words.number(100 * run.growth(run.lastRow()), 0));
    line("  return a year", run -> percent(performance(run).annualReturn()));
    line("  ups and downs a year (volatility)", run -> percent(performance(run).volatility()));
    line(
        "  return above bills to ups and downs (Sharpe)",
        run -> ratio(performance(run).sharpeRatio()));
    line(
        "  worst fall from a high",
        run -> performance(run).drawdown().map(Drawdown::depth).map(Words::percent).orElse("none"));
    line(
        "  costs of trading a year, of its value",
        run -> Words.percent(run.measures().trading().costBasisPoints() / 1e4));
  }

  private void security() {
    out.println("Security that exchanges want for futures (margin), of its value");
    line("  the most they asked", run -> margin(run, m -> Words.percent(m.highestInitial())));
    line(
        "  the least it had above their minimum",
        run -> margin(run, m -> Words.percent(m.worstHeadroom())));
    line(
        "  days on which it fell short (calls)",
        run -> margin(run, m -> Words.count(m.days().getOrDefault(DayState.CALLED, 0), "day")));
  }

  /**
   * A fund of funds leaves margin to them; one without futures has nothing that a number could
   * stand for.
   */
  private static String margin(DemoRun run, Function<MarginUse, String> words) {
    String none = run.holdsFunds() ? "in its funds" : "no futures";
    return run.measures().margin().filter(MarginUse::isAsked).map(words).orElse(none);
  }

  private static Performance performance(DemoRun run) {
    return run.measures().performance();
  }

  private static String percent(OptionalDouble value) {
    return value.isPresent() ? Words.percent(value.getAsDouble()) : "unknown";
  }

  private static String ratio(OptionalDouble value) {
    return value.isPresent() ? Words.number(value.getAsDouble(), 2) + " to 1" : "unknown";
  }

  private static String dollars(double fraction) {
    return "$" + Words.number(100 * fraction, 2);
  }

  private void line(String label, Function<DemoRun, String> value) {
    StringBuilder line = new StringBuilder(label);
    int before = LABEL - label.length();
    for (DemoRun run : runs) {
      line.append(pad(before, value.apply(run), COLUMN));
      before = 0;
    }
    out.println(line);
  }

  private static String pad(int before, String text, int width) {
    return " ".repeat(Math.max(1, before + width - text.length())) + text;
  }
}
