package io.notional.optimization;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.DeclaredFund;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All corners of what a problem allows, by trying every choice of columns at bounds: an oracle that
 * shares no arithmetic with the solver. Columns are the funds and free capital.
 */
final class Vertices {
  private static final double NEAR = 1e-9;

  private final double[] lower;
  private final double[] upper;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Double> wanted = new ArrayList<>();

  private Vertices(ExposureProblem problem) {
    List<DeclaredFund> funds = problem.menu().funds();
    lower = new double[funds.size() + 1];
    upper = new double[funds.size() + 1];
    double[] ones = new double[funds.size() + 1];
    for (int c = 0; c < funds.size(); c++) {
      Double fixed = problem.fixed().get(funds.get(c).id());
      lower[c] = fixed == null ? 0 : fixed;
      upper[c] = fixed == null ? problem.maxWeight() : fixed;
      ones[c] = 1;
    }
    ones[funds.size()] = 1;
    upper[funds.size()] = problem.fullyInvested() ? 0 : 1;
    rows.add(ones);
    wanted.add(1.0);
  }

  /** Corners of all weights within the limits. */
  static List<double[]> ofLimits(ExposureProblem problem) {
    return new Vertices(problem).all();
  }

  /** Corners of those weights that produce the target; none if it cannot be met. */
  static List<double[]> ofTarget(ExposureProblem problem) {
    Vertices vertices = new Vertices(problem);
    List<DeclaredFund> funds = problem.menu().funds();
    for (AssetClass assetClass : problem.menu().classes()) {
      double[] row = new double[funds.size() + 1];
      for (int c = 0; c < funds.size(); c++) {
        row[c] = funds.get(c).exposures().to(assetClass);
      }
      vertices.rows.add(row);
      vertices.wanted.add(problem.target().getOrDefault(assetClass, 0.0));
    }
    return vertices.all();
  }

  private List<double[]> all() {
    List<double[]> found = new ArrayList<>();
    choose(new double[lower.length], new ArrayList<>(), 0, found::add);
    return found;
  }

  private void choose(double[] weights, List<Integer> open, int column, Consumer<double[]> found) {
    if (column == weights.length) {
      solve(weights.clone(), open, found);
      return;
    }
    weights[column] = lower[column];
    choose(weights, open, column + 1, found);
    if (upper[column] > lower[column]) {
      weights[column] = upper[column];
      choose(weights, open, column + 1, found);
      if (open.size() < rows.size()) {
        weights[column] = 0;
        open.add(column);
        choose(weights, open, column + 1, found);
        open.remove(open.size() - 1);
      }
    }
  }

  /** Gauss with full pivots; what is left over must be nothing. */
  private void solve(double[] weights, List<Integer> open, Consumer<double[]> found) {
    double[][] system = system(weights, open);
    int unknowns = open.size();
    for (int step = 0; step < unknowns; step++) {
      int best = step;
      for (int r = step; r < system.length; r++) {
        if (Math.abs(system[r][step]) > Math.abs(system[best][step])) {
          best = r;
        }
      }
      if (Math.abs(system[best][step]) < NEAR) {
        return;
      }
      double[] pivot = system[best];
      system[best] = system[step];
      system[step] = pivot;
      for (int r = 0; r < system.length; r++) {
        double factor = r == step ? 0 : system[r][step] / pivot[step];
        for (int c = step; c <= unknowns; c++) {
          system[r][c] -= factor * pivot[c];
        }
      }
    }
    for (int r = unknowns; r < system.length; r++) {
      if (Math.abs(system[r][unknowns]) > NEAR) {
        return;
      }
    }
    for (int i = 0; i < unknowns; i++) {
      int column = open.get(i);
      weights[column] = system[i][unknowns] / system[i][i];
      if (weights[column] < lower[column] - NEAR || weights[column] > upper[column] + NEAR) {
        return;
      }
    }
    found.accept(weights);
  }

  /** The open columns of each row, and what they have to come to. */
  private double[][] system(double[] weights, List<Integer> open) {
    double[][] system = new double[rows.size()][open.size() + 1];
    for (int r = 0; r < system.length; r++) {
      double left = wanted.get(r);
      for (int c = 0; c < weights.length; c++) {
        left -= rows.get(r)[c] * weights[c];
      }
      for (int i = 0; i < open.size(); i++) {
        system[r][i] = rows.get(r)[open.get(i)];
      }
      system[r][open.size()] = left;
    }
    return system;
  }
}
