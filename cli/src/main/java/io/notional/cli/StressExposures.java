package io.notional.cli;

import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import io.notional.core.stress.StressOutcome;
import java.util.ArrayList;
import java.util.List;

/** Exposures before and after a scenario, in words. */
final class StressExposures {
  private StressExposures() {}

  /** {@code equity 90.00% to 88.10%, ...}: fractions of nav at the first and the last close. */
  static String words(StressOutcome outcome) {
    double[] before = new double[0];
    double[] after = new double[0];
    SleeveExposures exposures = new SleeveExposures(outcome.result());
    while (exposures.next()) {
      if (exposures.row() == outcome.startRow()) {
        before = weights(outcome.result(), exposures);
      } else if (exposures.row() == outcome.lastRow()) {
        after = weights(outcome.result(), exposures);
      }
    }
    List<String> parts = new ArrayList<>();
    for (int s = 0; s < after.length; s++) {
      parts.add(
          outcome.result().sleeves().get(s).id()
              + " "
              + Words.percent(before[s])
              + " to "
              + Words.percent(after[s]));
    }
    return String.join(", ", parts) + " of nav";
  }

  private static double[] weights(Result result, SleeveExposures exposures) {
    double[] weights = new double[result.sleeves().size()];
    for (int s = 0; s < weights.length; s++) {
      weights[s] = result.perNav(exposures.notional(s), exposures.row());
    }
    return weights;
  }
}
