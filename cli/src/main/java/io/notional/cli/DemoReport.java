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
  private static final int LABEL = 46;
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
    out.println();
    line("", DemoRun::title);
    holdings();
    exposures();
    outcome();
    out.println();
    new GrowthChart(out, fund, portfolio).print();
  }

  private void holdings() {
    out.println("Where the money is, of every 100, on average");
    line("  stocks, paid in full", run -> amount(run.capital("equity")));
    line("  bonds, paid in full", run -> amount(run.capital("bonds")));
    line(
        "  bills and cash, which also back the futures",
        run -> amount(run.capital("bills") + run.measures().exposure().cash()));
  }

  private void exposures() {
    out.println("What it moves with, for every 100 invested");
    line("  stocks", run -> amount(run.notional("equity")));
    line("  bonds, by Treasury futures or paid in full", run -> amount(run.notional("bonds")));
    line("  together", run -> amount(run.measures().exposure().gross()));
  }

  private void outcome() {
    out.println("What came of it");
    line("  100 grew to", run -> Words.number(100 * run.growth(run.result().size() - 1), 0));
    line("  return a year", run -> percent(performance(run).annualReturn()));
    line("  ups and downs a year (volatility)", run -> percent(performance(run).volatility()));
    line(
        "  return above bills per unit of them (Sharpe)",
        run -> number(performance(run).sharpeRatio()));
    line(
        "  worst fall from a high",
        run -> performance(run).drawdown().map(Drawdown::depth).map(Words::percent).orElse("none"));
    line(
        "  trading costs a year, of what it is worth",
        run -> Words.percent(run.measures().trading().costBasisPoints() / 1e4));
    line(
        "  most the exchanges asked as security (margin)",
        run -> margin(run, MarginUse::highestInitial));
    line("  least that was left above their minimum", run -> margin(run, MarginUse::worstHeadroom));
    line("  days on which they asked for more (calls)", run -> calls(run));
  }

  private static String calls(DemoRun run) {
    return run.measures()
        .margin()
        .map(margin -> Words.count(margin.days().getOrDefault(DayState.CALLED, 0), "day"))
        .orElse("none");
  }

  private static String margin(DemoRun run, Function<MarginUse, Double> value) {
    return run.measures().margin().map(value).map(Words::percent).orElse("none");
  }

  private static Performance performance(DemoRun run) {
    return run.measures().performance();
  }

  private static String percent(OptionalDouble value) {
    return value.isPresent() ? Words.percent(value.getAsDouble()) : "unknown";
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Words.number(value.getAsDouble(), 2) : "unknown";
  }

  private static String amount(double fraction) {
    return Words.number(100 * fraction, 1);
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
