package io.notional.core.invariant;

import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects what one invariant finds. A NaN never agrees with anything. */
final class Findings {
  private final int invariant;
  private final List<Finding> found = new ArrayList<>();

  Findings(int invariant) {
    this.invariant = invariant;
  }

  void equal(LocalDate date, String what, double expected, double actual, double tolerance) {
    if (!(Math.abs(expected - actual) <= tolerance)) {
      found.add(new Finding(invariant, date, what, expected, actual, tolerance));
    }
  }

  void atLeast(LocalDate date, String what, double least, double actual, double tolerance) {
    if (!(actual >= least - tolerance)) {
      found.add(new Finding(invariant, date, what, least, actual, tolerance));
    }
  }

  void atMost(LocalDate date, String what, double most, double actual, double tolerance) {
    if (!(actual <= most + tolerance)) {
      found.add(new Finding(invariant, date, what, most, actual, tolerance));
    }
  }

  void require(LocalDate date, String what, boolean holds) {
    if (!holds) {
      found.add(new Finding(invariant, date, what, Double.NaN, Double.NaN, 0));
    }
  }

  List<Finding> list() {
    return List.copyOf(found);
  }

  /**
   * 1e-9 of nav, that of the close or the one before; and 1e-12 of the highest nav so far, whose
   * rounding the running totals of a fund that has lost nearly everything still carry.
   */
  static double[] tolerances(Result result) {
    double[] tolerances = closing(result);
    for (int row = 0; row < tolerances.length; row++) {
      double before = row == 0 ? result.config().nav() : result.nav(row - 1);
      double fallen = Math.abs(before) - Math.abs(result.nav(row));
      tolerances[row] += Result.ROUNDING * Math.max(0, fallen);
    }
    return tolerances;
  }

  /** The same of the closing nav alone, which is the one that a cut goes by. */
  static double[] closing(Result result) {
    double[] tolerances = new double[result.size()];
    double peak = result.config().nav();
    for (int row = 0; row < tolerances.length; row++) {
      double nav = Math.abs(result.nav(row));
      peak = Math.max(peak, nav);
      tolerances[row] = Result.ROUNDING * nav + 1e-12 * peak;
    }
    return tolerances;
  }
}
