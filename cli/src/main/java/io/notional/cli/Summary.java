package io.notional.cli;

import io.notional.core.benchmark.AgainstBenchmark;
import io.notional.core.benchmark.Correlation;
import io.notional.core.benchmark.Crisis;
import io.notional.core.lookthrough.Level;
import io.notional.core.market.Spacing;
import io.notional.core.measure.AverageExposure;
import io.notional.core.measure.Drawdown;
import io.notional.core.measure.FuturesUse;
import io.notional.core.measure.InvestorReturn;
import io.notional.core.measure.MarginUse;
import io.notional.core.measure.Measures;
import io.notional.core.measure.Performance;
import io.notional.core.measure.Period;
import io.notional.core.measure.TradingUse;
import io.notional.core.nesting.AverageLookThrough;
import io.notional.core.nesting.LookThroughWalk;
import io.notional.core.result.Result;
import io.notional.core.tax.AfterTax;
import io.notional.core.tax.Taxes;
import io.notional.core.watch.Alert;
import io.notional.core.watch.Watch;
import io.notional.files.plan.PlannedFund;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The short summary on the terminal: every number with its unit and a word. */
final class Summary {
  private static final int LABEL_WIDTH = 14;

  private final PrintWriter out;
  private final Result result;
  private final Measures measures;

  Summary(PrintWriter out, Result result, Measures measures) {
    this.out = out;
    this.result = result;
    this.measures = measures;
  }

  void print(PlannedFund fund) {
    Period period = measures.period();
    out.println(
        fund.name()
            + ", "
            + period.firstDate()
            + " to "
            + period.lastDate()
            + ", "
            + Words.count(period.closes(), "close")
            + ", in "
            + result.market().baseCurrency());
    performance(measures.performance());
    measures.investors().ifPresent(i -> row("investors", investors(i)));
    row("exposure", exposure(measures.exposure()));
    if (LookThroughWalk.seesThrough(result)) {
      lookThrough();
    }
    duration(measures.exposure());
    measures.margin().ifPresent(this::margin);
    futures(measures.futures());
    row("costs", costs(measures.trading()));
    Taxes.of(result).ifPresent(t -> row("taxes", taxes(t)));
  }

  /** Limits of what is watched that were passed; nothing where none was. */
  void alerts() {
    List<Alert> alerts = Watch.of(result).alerts();
    if (!alerts.isEmpty()) {
      Alert last = alerts.get(alerts.size() - 1);
      row(
          "alerts",
          Words.count(alerts.size(), "alert")
              + ", the last on "
              + last.date()
              + ": "
              + last.watchpoint()
              + last.cleared().map(date -> ", cleared " + date).orElse(", not cleared"));
    }
  }

  /** A label and what is said of it. */
  void row(String label, String text) {
    out.println("  " + label + " ".repeat(LABEL_WIDTH - label.length()) + text);
  }

  private void performance(Performance performance) {
    String total = Words.percent(performance.totalReturn()) + " in all";
    row(
        "return",
        performance.annualReturn().isPresent()
            ? Words.percent(performance.annualReturn().getAsDouble()) + " a year, " + total
            : total + ", less than a year");
    row("volatility", volatility(performance));
    row(
        "Sharpe ratio",
        performance.sharpeRatio().isPresent()
            ? Words.number(performance.sharpeRatio().getAsDouble(), 2) + " a year, over bills"
            : "none: " + whyNoRatio());
    row("drawdown", performance.drawdown().map(Summary::drawdown).orElse("none: nav never fell"));
  }

  private String whyNoRatio() {
    return result.market().hasCashRate()
        ? "less than a year, or no variation"
        : "cash has no rate to be above";
  }

  private String volatility(Performance performance) {
    if (performance.volatility().isPresent()) {
      String target =
          result.targetVolatility().isPresent()
              ? ", aimed at " + Words.percent(result.targetVolatility().getAsDouble())
              : "";
      return Words.percent(performance.volatility().getAsDouble())
          + " a year, of "
          + returns()
          + target;
    }
    return performance.dailyVolatility().isPresent()
        ? Words.percent(performance.dailyVolatility().getAsDouble())
            + (spacing() == Spacing.DAILY ? " a day" : " of " + returns())
            + ", less than a year"
        : "none: fewer than two returns";
  }

  private Spacing spacing() {
    return result.market().days().spacing();
  }

  private String returns() {
    return spacing() == Spacing.IRREGULAR
        ? "returns from close to close"
        : spacing().name().toLowerCase(Locale.ROOT) + " returns";
  }

  private static String drawdown(Drawdown drawdown) {
    return Words.percent(drawdown.depth())
        + " at worst, from "
        + drawdown.peak()
        + " to "
        + drawdown.trough()
        + drawdown.recovery().map(date -> ", recovered " + date).orElse(", not recovered");
  }

  /** What is above is of a unit, whatever flowed. */
  private static String investors(InvestorReturn investors) {
    String rate =
        investors.moneyWeighted().isPresent()
            ? Words.percent(investors.moneyWeighted().getAsDouble()) + " a year, money-weighted"
            : "no money-weighted return";
    return rate
        + ": "
        + Words.number(investors.contributed(), 0)
        + " paid in and "
        + Words.number(investors.withdrawn(), 0)
        + " taken out by "
        + Words.count(investors.flows(), "flow")
        + "; returns above are of a unit";
  }

  private static String exposure(AverageExposure exposure) {
    List<String> parts = new ArrayList<>();
    for (AverageExposure.OfSleeve sleeve : exposure.sleeves()) {
      parts.add(sleeve.sleeve() + " " + Words.percent(sleeve.notional()));
    }
    parts.add("cash " + Words.percent(exposure.cash()));
    return Words.percent(exposure.gross())
        + " of nav gross on average: "
        + String.join(", ", parts);
  }

  /** A row for each level; one for all where nothing in the funds is known. */
  private void lookThrough() {
    Map<Level, String> words = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      words.put(level, words(AverageLookThrough.of(result, level)));
    }
    if (Set.copyOf(words.values()).size() == 1) {
      row("at all levels", words.get(Level.FUNDS));
    } else {
      words.forEach((level, text) -> row("at " + level.id(), text));
    }
  }

  private static String words(AverageLookThrough average) {
    List<String> parts = new ArrayList<>();
    average
        .notional()
        .forEach((assetClass, amount) -> parts.add(assetClass + " " + Words.percent(amount)));
    return Words.percent(average.gross())
        + " gross, "
        + Words.percent(average.net())
        + " net: "
        + String.join(", ", parts)
        + "; free "
        + Words.percent(average.free());
  }

  /** Nothing is printed where no duration is known. */
  private void duration(AverageExposure exposure) {
    List<String> parts = new ArrayList<>();
    for (AverageExposure.OfSleeve sleeve : exposure.sleeves()) {
      if (sleeve.duration().isPresent() && sleeve.sleeveDuration().isPresent()) {
        parts.add(
            sleeve.sleeve()
                + " "
                + Words.number(sleeve.sleeveDuration().getAsDouble(), 2)
                + " of its own notional");
      }
    }
    if (exposure.duration().isPresent() && !parts.isEmpty()) {
      row(
          "duration",
          Words.number(exposure.duration().getAsDouble(), 2)
              + " years of the fund on average: "
              + String.join(", ", parts));
    }
  }

  private void margin(MarginUse margin) {
    row("margin", margin.isAsked() ? extremes(margin) : "none: no futures were held");
    List<String> days = new ArrayList<>();
    margin
        .days()
        .forEach(
            (state, count) -> {
              if (count > 0) {
                days.add(Words.count(count, "day") + " " + state);
              }
            });
    row("states", String.join(", ", days));
  }

  private static String extremes(MarginUse margin) {
    return "headroom "
        + Words.percent(margin.worstHeadroom())
        + " of nav at worst, on "
        + margin.worstHeadroomDate()
        + "; initial "
        + Words.percent(margin.highestInitial())
        + " of nav at most, on "
        + margin.highestInitialDate();
  }

  private static String taxes(Taxes taxes) {
    AfterTax kept = taxes.afterTax();
    boolean annual = kept.annual(kept.beforeLiquidation()).isPresent();
    return Words.percent(kept.annual(kept.beforeLiquidation()).orElse(kept.beforeLiquidation()))
        + (annual ? " a year" : " in all")
        + " after taxes on distributions, "
        + Words.percent(kept.annual(kept.afterLiquidation()).orElse(kept.afterLiquidation()))
        + " after a sale too; "
        + Words.number(taxes.realised(), 0)
        + " realised, "
        + Words.number(taxes.tax(), 0)
        + " of tax";
  }

  /** A line for each asset class of the futures that were traded. */
  private void futures(FuturesUse use) {
    String period = measures.period().isAnnualised() ? " a year" : " in all";
    for (FuturesUse.OfClass ofClass : use.classes()) {
      FuturesUse.Amounts amounts = ofClass.amounts();
      List<String> parts = new ArrayList<>();
      parts.add("contributed " + Words.percent(amounts.contribution()) + period);
      parts.add("cost " + Words.percent(amounts.cost()));
      parts.add("turnover " + Words.number(amounts.turnover(), 2) + " x nav");
      parts.add("leverage " + Words.percent(amounts.leverage()));
      amounts
          .marginToEquity()
          .ifPresent(margin -> parts.add("margin " + Words.percent(margin) + " of nav"));
      row("futures", ofClass.assetClass() + " " + String.join(", ", parts));
    }
  }

  /** Two lines: how the fund moves with its benchmark, and what it made in that one's crises. */
  void benchmark(AgainstBenchmark against) {
    List<String> parts = new ArrayList<>();
    parts.add(correlation(against.correlation(), against.benchmark()));
    against
        .bondCorrelation()
        .ifPresent(bonds -> parts.add(correlation(bonds, against.bonds().orElseThrow())));
    row("correlation", String.join("; ", parts));
    List<Crisis> crises = against.crises();
    long gains = crises.stream().filter(crisis -> crisis.fundReturn() > 0).count();
    row(
        "crises",
        crises.isEmpty()
            ? "none: " + against.benchmark() + " never fell"
            : Words.percent(against.averageInCrises().orElse(Double.NaN))
                + " on average in the "
                + Words.count(crises.size(), "deepest fall")
                + " of "
                + against.benchmark()
                + ", gains in "
                + gains);
  }

  private static String correlation(Correlation correlation, String with) {
    return correlation.monthly().isPresent() && correlation.daily().isPresent()
        ? Words.number(correlation.monthly().getAsDouble(), 2)
            + " of months with "
            + with
            + ", "
            + Words.number(correlation.daily().getAsDouble(), 2)
            + " from close to close"
        : "unknown with " + with + ": too few months in common";
  }

  private String costs(TradingUse trading) {
    return Words.number(trading.costBasisPoints(), 2)
        + " basis points of nav"
        + (measures.period().isAnnualised() ? " a year" : " in all")
        + ", for "
        + Words.count(trading.trades(), "trade")
        + " and "
        + Words.count(trading.rolls(), "roll");
  }
}
