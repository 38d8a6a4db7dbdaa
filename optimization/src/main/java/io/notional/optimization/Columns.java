package io.notional.optimization;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.lookthrough.DeclaredFund;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A problem as arrays: a column for each fund in the order of ids, and a last one for capital that
 * stays free. Together they are all capital, so they sum to 1. A row for each asset class of the
 * menu, in the order of ids. Arrays are not to be changed.
 */
final class Columns {
  /** An upper bound that the sum of 1 lets no column reach. */
  private static final double OUT_OF_REACH = 2;

  private static final double BASIS_POINTS = 1e4;

  private final ExposureProblem problem;
  private final List<DeclaredFund> funds;
  private final List<AssetClass> classes;

  /** Signed, by class and column. */
  final double[][] exposure;

  /** Wanted, by class. */
  final double[] target;

  /** The least weight by column. */
  final double[] lower;

  /** The greatest weight by column. */
  final double[] upper;

  Columns(ExposureProblem problem) {
    this(problem, problem.target());
  }

  private Columns(ExposureProblem problem, Map<AssetClass, Double> wanted) {
    this.problem = problem;
    this.funds = problem.menu().funds();
    SortedSet<AssetClass> rows = new TreeSet<>(Exposures.BY_ID);
    rows.addAll(problem.menu().classes());
    this.classes = List.copyOf(rows);
    this.exposure = new double[classes.size()][size()];
    this.target = new double[classes.size()];
    this.lower = new double[size()];
    this.upper = new double[size()];
    for (int k = 0; k < classes.size(); k++) {
      target[k] = wanted.getOrDefault(classes.get(k), 0.0);
      for (int c = 0; c < funds.size(); c++) {
        exposure[k][c] = funds.get(c).exposures().to(classes.get(k));
      }
    }
    for (int c = 0; c < funds.size(); c++) {
      lower[c] = problem.fixed().getOrDefault(funds.get(c).id(), 0.0);
      upper[c] = problem.fixed().getOrDefault(funds.get(c).id(), mostOfOne());
    }
    upper[free()] = problem.fullyInvested() ? 0 : OUT_OF_REACH;
  }

  /** The same with more of an asset class wanted. */
  Columns withMore(AssetClass assetClass, double exposure) {
    Map<AssetClass, Double> wanted = new HashMap<>(problem.target());
    wanted.merge(assetClass, exposure, Double::sum);
    return new Columns(problem, wanted);
  }

  private double mostOfOne() {
    return problem.maxWeight() < 1 ? problem.maxWeight() : OUT_OF_REACH;
  }

  /** The number of columns. */
  int size() {
    return funds.size() + 1;
  }

  /** The column of free capital, which comes after those of all funds. */
  int free() {
    return funds.size();
  }

  DeclaredFund fund(int column) {
    return funds.get(column);
  }

  List<AssetClass> classes() {
    return classes;
  }

  /** A row of ones: the sum of all columns. */
  double[] ones() {
    double[] ones = new double[size()];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** What is to be small first, and of equals then. */
  List<double[]> costs() {
    Objective first = problem.objective();
    return List.of(cost(first), cost(first.other()));
  }

  /** The share that is not free, or the fee. Near 1 in size. */
  private double[] cost(Objective objective) {
    double[] cost = new double[size()];
    if (objective == Objective.FREE_CAPITAL) {
      cost[free()] = -1;
    } else {
      for (int c = 0; c < funds.size(); c++) {
        cost[c] = funds.get(c).fee() * BASIS_POINTS;
      }
    }
    return cost;
  }

  /** The limit that a column stands at when it is at one of its bounds. */
  Limit limit(int column, boolean atUpper) {
    if (column == free()) {
      return Limit.of(problem.fullyInvested() ? Limit.Kind.FULLY_INVESTED : Limit.Kind.CAPITAL);
    }
    String id = funds.get(column).id();
    if (problem.fixed().containsKey(id)) {
      return new Limit(Limit.Kind.FIXED, id);
    }
    return new Limit(atUpper ? Limit.Kind.MAX_WEIGHT : Limit.Kind.NO_SHORT, id);
  }

  /** The exposure that weights produce, by class. */
  double[] exposureOf(double[] weights) {
    double[] sums = new double[classes.size()];
    for (int k = 0; k < sums.length; k++) {
      for (int c = 0; c < weights.length; c++) {
        sums[k] += exposure[k][c] * weights[c];
      }
    }
    return sums;
  }

  /** The exposure of one unit of a column, by class. */
  double[] exposureOfUnit(int column) {
    double[] unit = new double[size()];
    unit[column] = 1;
    return exposureOf(unit);
  }

  /** By how much weights miss an exposure in the class in which they do most. */
  double miss(double[] weights, double[] wanted) {
    double[] produced = exposureOf(weights);
    double most = 0;
    for (int k = 0; k < wanted.length; k++) {
      most = Math.max(most, Math.abs(produced[k] - wanted[k]));
    }
    return most;
  }

  /** How far a unit of each column leads along a direction of exposure. */
  double[] along(double[] direction) {
    double[] values = new double[size()];
    for (int k = 0; k < direction.length; k++) {
      Vectors.add(values, direction[k], exposure[k]);
    }
    return values;
  }

  /**
   * The weights within their bounds that are worth most. Since they need only sum to 1, columns are
   * filled one after the other, the most valuable first and of equals the first.
   *
   * @param values of one unit by column
   */
  double[] corner(double[] values) {
    double[] weights = lower.clone();
    double left = 1;
    for (double weight : weights) {
      left -= weight;
    }
    for (int c : descending(values)) {
      double more = Math.max(0, Math.min(left, upper[c] - lower[c]));
      weights[c] += more;
      left -= more;
    }
    return weights;
  }

  private int[] descending(double[] values) {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparingDouble(c -> -values[c]))
        .mapToInt(c -> c)
        .toArray();
  }
}
