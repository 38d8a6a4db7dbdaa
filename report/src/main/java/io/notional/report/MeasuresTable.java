package io.notional.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** The measures of {@code summary.json}, a column a fund. Stateless. */
final class MeasuresTable {
  /** A measure: its words, where it stands, how it is written. */
  private record Measure(String label, String path, DoubleFunction<String> format) {}

  private static final List<Measure> MEASURES =
      List.of(
          percent("Return in all", "returns.total_return"),
          percent("Return a year", "returns.annual_return"),
          percent("Return of cash in all", "returns.cash_return"),
          percent("Volatility a year", "returns.volatility"),
          percent("Volatility aimed at", "returns.target_volatility"),
          ratio("Sharpe ratio, over bills", "returns.sharpe_ratio"),
          ratio("Skew of daily returns", "returns.skew_daily"),
          ratio("Skew of monthly returns", "returns.skew_monthly"),
          percent("Worst fall from a high", "returns.drawdown.depth"),
          percent("Gross exposure, average, of nav", "exposure.gross"),
          percent("Net exposure, average, of nav", "exposure.net"),
          percent("Cash, average, of nav", "exposure.cash"),
          new Measure("Duration, average, years", "exposure.duration", v -> Figures.number(v, 2)),
          percent("Initial margin at most, of nav", "margin.highest_initial"),
          percent("Headroom at least, of nav", "margin.worst_headroom"),
          count("Days that ended in a call", "margin.days.called"),
          new Measure(
              "Rise of yields to a call, least, basis points",
              "shock_to_breach.yield_rise",
              v -> Figures.number(v, 0)),
          ratio("Costs a year, basis points of nav", "trading.cost_basis_points"),
          percent("Turnover of securities a year", "trading.turnover"),
          ratio("Turnover of futures a year, times nav", "trading.futures_turnover"),
          count("Trades", "trading.trades"),
          count("Rolls", "trading.rolls"),
          percent("Money-weighted return a year", "investors.money_weighted_return"));

  private MeasuresTable() {}

  static HtmlTable of(List<Fund> funds) {
    HtmlTable table = new HtmlTable("Measures, as in summary.json").kind("measures").exact();
    table.words("Measure");
    funds.forEach(fund -> table.numbers(fund.name));
    dates(table, funds);
    for (Measure measure : MEASURES) {
      if (funds.stream().anyMatch(fund -> fund.summary.at(measure.path).isPresent())) {
        table.row().text(measure.label);
        for (Fund fund : funds) {
          double value = fund.summary.number(measure.path);
          table.value(value, measure.format.apply(value));
        }
      }
    }
    lookThrough(table, funds);
    falls(table, funds);
    return table;
  }

  private static void dates(HtmlTable table, List<Fund> funds) {
    for (String end : List.of("first", "last")) {
      table.row().text(end.equals("first") ? "First close" : "Last close");
      funds.forEach(fund -> table.text(fund.summary.text(end + "_date")));
    }
    table.row().text("Closes");
    for (Fund fund : funds) {
      double closes = fund.summary.number("closes");
      table.value(closes, Figures.number(closes, 0));
    }
  }

  /** Exposure at each level at which funds are seen through, where any are held. */
  private static void lookThrough(HtmlTable table, List<Fund> funds) {
    for (String level : List.of("funds", "sleeves", "contracts")) {
      double[] gross = funds.stream().mapToDouble(fund -> gross(fund, level)).toArray();
      if (Arrays.stream(gross).anyMatch(Double::isFinite)) {
        table.row().text("Gross exposure seen through funds at " + level + ", of nav");
        Arrays.stream(gross).forEach(table::percent);
      }
    }
  }

  /** Average gross exposure at a level; NaN where no funds are held. */
  static double gross(Fund fund, String level) {
    return fund.summary.list("look_through").stream()
        .filter(entry -> entry.text("level").equals(level))
        .mapToDouble(entry -> entry.number("gross"))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** The fall of each asset class that would have caused a call, the least. */
  private static void falls(HtmlTable table, List<Fund> funds) {
    List<String> classes = new ArrayList<>();
    for (Fund fund : funds) {
      for (Document fall : fund.summary.list("shock_to_breach.falls")) {
        if (!classes.contains(fall.text("asset_class"))) {
          classes.add(fall.text("asset_class"));
        }
      }
    }
    for (String assetClass : classes) {
      table.row().text("Fall of " + assetClass + " futures to a call, least");
      for (Fund fund : funds) {
        double fall =
            fund.summary.list("shock_to_breach.falls").stream()
                .filter(f -> f.text("asset_class").equals(assetClass))
                .mapToDouble(f -> f.number("fall"))
                .findFirst()
                .orElse(Double.NaN);
        table.percent(fall);
      }
    }
  }

  private static Measure percent(String label, String path) {
    return new Measure(label, path, Figures::percent);
  }

  private static Measure ratio(String label, String path) {
    return new Measure(label, path, v -> Figures.number(v, 2));
  }

  private static Measure count(String label, String path) {
    return new Measure(label, path, v -> Figures.number(v, 0));
  }
}
