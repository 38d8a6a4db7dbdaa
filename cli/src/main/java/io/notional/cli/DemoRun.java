package io.notional.cli;

import io.notional.core.measure.AverageExposure;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import java.nio.file.Path;

/**
 * One of the demo's two funds.
 *
 * @param title its name for a reader
 * @param name the name of its folder
 */
record DemoRun(String title, String name, RunPlan plan, Result result, Measures measures) {

  Path folder(Path out) {
    return out.resolve(name);
  }

  /** Average capital of an asset class, as a fraction of nav. */
  double capital(String assetClass) {
    return measures.exposure().sleeves().stream()
        .filter(sleeve -> sleeve.assetClass().equals(assetClass))
        .mapToDouble(AverageExposure.OfSleeve::capital)
        .sum();
  }

  /** Average notional of an asset class, as a fraction of nav. */
  double notional(String assetClass) {
    return measures.exposure().sleeves().stream()
        .filter(sleeve -> sleeve.assetClass().equals(assetClass))
        .mapToDouble(AverageExposure.OfSleeve::notional)
        .sum();
  }

  /** The row of the last close. */
  int lastRow() {
    return result.size() - 1;
  }

  /** What an amount invested at the first close has become, as a multiple of it. */
  double growth(int row) {
    return result.reportedNav(row) / result.initialNav();
  }
}
