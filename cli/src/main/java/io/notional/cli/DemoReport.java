package io.notional.cli;

import io.notional.core.measure.Drawdown;
import io.notional.core.measure.MarginUse;
import io.notional.core.measure.Performance;
import io.notional.core.result.DayState;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The demo for a person who knows no futures: two columns, every number with a unit and a word. */
final class DemoReport {
  private static final int LABEL = 48;
  private static final int COLUMN = 20;

  private final PrintWriter out;
  private final long seed;
  private final DemoRun fund;
  private final DemoRun portfolio;

  DemoReport(PrintWriter out, long seed, DemoRun fund, DemoRun portfolio) {
    this.out = out;
    this.seed = seed;
    this.fund = fund;
    this.portfolio = portfolio;
  }

  void print() {
    out.println(
        "This market is SYNTHETIC: "
            + fund.measures().period().firstDate()
            + " to "
            + fund.measures().period().lastDate()
            + ", made up from seed "
            + seed
            + ". Nothing below is about a real market.");
    out.println("Of each $100 the 90/60 fund puts $90 in stocks. The other $10 are security for");
    out.println("futures: contracts that move like $60 of government bonds.");
    out.println();
    line("", DemoRun::title);
    holdings();
    exposures();
    outcome();
    security();
    out.println();
    new GrowthChart(out, fund, portfolio).print();
  }

  private void holdings() {
    out.println("Where each $100 is, on average");
    line("  in stocks", run -> dollars(run.capital("equity")));
    line("  in bonds", run -> dollars(run.capital("bonds")));
    line(
        "  in bills and cash, the security for futures",
        run -> dollars(run.capital("bills") + run.measures().exposure().cash()));
  }

  private void exposures() {
    out.println("What each $100 moves with, on average");
    line("  stocks", run -> dollars(run.notional("equity")));
    line("  bonds, in the fund by Treasury futures", run -> dollars(run.notional("bonds")));
    line("  together", run -> dollars(run.measures().exposure().gross()));
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

  /** A fund without futures has nothing that a number could stand for. */
  private static String margin(DemoRun run, Function<MarginUse, String> words) {
    return run.measures().margin().filter(MarginUse::isAsked).map(words).orElse("no futures");
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
    out.println(
        label
            + pad(LABEL - label.length(), value.apply(fund), COLUMN)
            + pad(0, value.apply(portfolio), COLUMN));
  }

  private static String pad(int before, String text, int width) {
    return " ".repeat(Math.max(1, before + width - text.length())) + text;
  }
}
