package io.notional.spark;

import io.notional.core.catalog.Catalog;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyPlanBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a study is and between which dates it runs. Immutable.
 *
 * @param market empty where the study names its markets itself
 * @param dataRoot the folder that names of data files start from; empty for each market file's own
 */
record StudyInputs(
    Path study,
    Optional<Path> market,
    Optional<Path> dataRoot,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {
  /**
   * Checks everything and loads the markets, with the plugins that this Java has.
   *
   * @throws io.notional.api.error.NotionalException with all that is wrong
   */
  StudyPlan plan() {
    StudyPlanBuilder builder =
        StudyPlan.builder(Catalog.load()).study(study).firstDate(first).lastDate(last);
    market.ifPresent(builder::market);
    dataRoot.ifPresent(builder::dataRoot);
    return builder.build();
  }
}
