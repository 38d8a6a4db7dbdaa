package io.notional.cli;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.DeclaredFund;
import io.notional.optimization.ExposureProblem;
import io.notional.optimization.ExposureSolution;
import io.notional.optimization.Limit;
import io.notional.optimization.Objective;
import io.notional.optimization.OnePointMore;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Prints a solution: weights, exposures beside the target, what binds, and what more would take.
 */
final class SolutionReport {
  private static final double BASIS_POINTS = 1e4;

  private final PrintWriter out;
  private final ExposureProblem problem;
  private final ExposureSolution solution;

  SolutionReport(PrintWriter out, ExposureProblem problem, ExposureSolution solution) {
    this.out = out;
    this.problem = problem;
    this.solution = solution;
  }

  void print() {
    out.println(headline());
    out.println();
    weights().print(out);
    out.println();
    exposures().print(out);
    out.println();
    out.println(binding());
    out.println();
    onePointMore().print(out);
  }

  private String headline() {
    if (!solution.feasible()) {
      return "the target cannot be met; this is the nearest by least squares";
    }
    boolean fee = problem.objective() == Objective.FEE;
    return "the target is met, " + (fee ? "at the lowest fee" : "with the most capital left free");
  }

  private TextTable weights() {
    TextTable table = new TextTable("fund", "weight", "fee, bp");
    for (DeclaredFund fund : problem.menu().funds()) {
      double weight = solution.weights().get(fund.id());
      if (weight != 0) {
        table.row(fund.id(), Words.percent(weight), basisPoints(fund.fee()));
      }
    }
    table.row("free", Words.percent(solution.freeCapital()), "");
    table.row("all", Words.percent(1), basisPoints(solution.fee()));
    return table;
  }

  /** Classes that are neither wanted nor there are left out. */
  private TextTable exposures() {
    TextTable table = new TextTable("class", "target", "exposure", "residual");
    solution
        .exposure()
        .forEach(
            (assetClass, exposure) -> {
              double target = problem.target().getOrDefault(assetClass, 0.0);
              if (target != 0 || exposure != 0) {
                table.row(
                    assetClass.id(),
                    Words.percent(target),
                    Words.percent(exposure),
                    Words.percent(solution.residual().get(assetClass)));
              }
            });
    table.row("gross", percent(targets()), percent(solution.exposure().values()), "");
    return table;
  }

  private List<Double> targets() {
    return new ArrayList<>(problem.target().values());
  }

  private static String percent(Iterable<Double> exposures) {
    double gross = 0;
    for (double exposure : exposures) {
      gross += Math.abs(exposure);
    }
    return Words.percent(gross);
  }

  private String binding() {
    if (solution.binding().isEmpty()) {
      return "no limit binds";
    }
    return "binds: "
        + solution.binding().stream().map(Limit::toString).collect(Collectors.joining("; "));
  }

  private TextTable onePointMore() {
    SortedSet<String> funds = new TreeSet<>();
    solution.onePointMore().forEach(more -> funds.addAll(more.weights().keySet()));
    List<String> header = new ArrayList<>(List.of("one point more of"));
    header.addAll(funds);
    header.addAll(List.of("free", "fee, bp", "met"));
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (OnePointMore more : solution.onePointMore()) {
      table.row(row(more, funds).toArray(String[]::new));
    }
    return table;
  }

  private static List<String> row(OnePointMore more, SortedSet<String> funds) {
    AssetClass assetClass = more.assetClass();
    List<String> row = new ArrayList<>(List.of(assetClass.id()));
    funds.forEach(fund -> row.add(points(more.weights().getOrDefault(fund, 0.0))));
    row.add(points(more.freeCapital()));
    row.add(signed(more.fee() * BASIS_POINTS));
    row.add(more.feasible() ? "yes" : "no");
    return row;
  }

  /** Percentage points with their sign; nothing where there is no change. */
  private static String points(double fraction) {
    return fraction == 0 ? "" : signed(100 * fraction);
  }

  private static String signed(double value) {
    String text = Words.number(value, 2);
    return value > 0 ? "+" + text : text;
  }

  private static String basisPoints(double fee) {
    return Words.number(fee * BASIS_POINTS, 2);
  }
}
