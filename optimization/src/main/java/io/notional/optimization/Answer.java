package io.notional.optimization;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The weights of a problem by column, and which limits bind. Arrays are not to be changed. */
final class Answer {
  /** Within this a target is met: a hundredth of a basis point, and more than the solver is off. */
  static final double MET = 1e-6;

  private final Columns columns;
  private final double[] weights;
  private final List<Limit> binding;

  private Answer(Columns columns, double[] weights, List<Limit> binding) {
    this.columns = columns;
    this.weights = weights;
    this.binding = binding;
  }

  static Answer of(Columns columns) {
    Optional<LinearProgram.Vertex> met =
        new LinearProgram(columns).cheapest(columns.costs().get(0), columns.target);
    if (met.isPresent()) {
      double[] chosen = chosen(columns, met.get().weights(), columns.target);
      return new Answer(columns, chosen, Binding.better(columns, met.get()));
    }
    NearestExposure nearest = NearestExposure.of(columns);
    double[] chosen = chosen(columns, nearest.weights(), nearest.exposure());
    return new Answer(columns, chosen, Binding.nearer(columns, nearest));
  }

  /** The one among all weights that produce an exposure. */
  private static double[] chosen(Columns columns, double[] weights, double[] exposure) {
    Selection selection = new Selection(columns, weights, exposure);
    columns.costs().forEach(selection::prefer);
    for (int c = 0; c < columns.free() && !selection.isSettled(); c++) {
      selection.preferMost(c);
    }
    return Rounded.fractions(selection.weights());
  }

  /** By column, to twelve decimals. */
  double[] weights() {
    return weights;
  }

  /** Limits that keep it from being nearer or better. */
  List<Limit> binding() {
    return binding;
  }

  /** What they produce, by class. */
  double[] exposure() {
    return Rounded.fractions(columns.exposureOf(weights));
  }

  /** Target less exposure, by class. */
  double[] residual() {
    double[] residual = exposure();
    for (int k = 0; k < residual.length; k++) {
      residual[k] = columns.target[k] - residual[k];
    }
    return Rounded.fractions(residual);
  }

  /** Whether the target is met. */
  boolean isFeasible() {
    for (double missing : residual()) {
      if (!(Math.abs(missing) <= MET)) {
        return false;
      }
    }
    return true;
  }

  /** What no fund has. */
  double freeCapital() {
    return weights[columns.free()];
  }

  /** Decimal per year. */
  double fee() {
    double fee = 0;
    for (int c = 0; c < columns.free(); c++) {
      fee += weights[c] * columns.fund(c).fee();
    }
    return Rounded.fraction(fee);
  }

  /** By how much the weights of another answer to nearly the same problem differ. */
  double[] changes(Answer after) {
    double[] changes = new double[weights.length];
    for (int c = 0; c < changes.length; c++) {
      changes[c] = after.weights[c] - weights[c];
    }
    return Rounded.fractions(changes);
  }

  /** Figures of columns by the ids of funds. */
  SortedMap<String, Double> byFund(double[] figures) {
    SortedMap<String, Double> map = new TreeMap<>();
    for (int c = 0; c < columns.free(); c++) {
      map.put(columns.fund(c).id(), figures[c]);
    }
    return map;
  }

  /** Figures of classes by class. */
  SortedMap<AssetClass, Double> byClass(double[] figures) {
    SortedMap<AssetClass, Double> map = new TreeMap<>(Exposures.BY_ID);
    for (int k = 0; k < figures.length; k++) {
      map.put(columns.classes().get(k), figures[k]);
    }
    return map;
  }
}
