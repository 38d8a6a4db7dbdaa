package io.notional.spark;

import io.notional.core.catalog.Catalog;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyPlanBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A study between two dates. Immutable. */
final class StudyInputs implements Inputs<StudyPlan> {
  private static final long serialVersionUID = 1;
  private static final String NONE = "";

  private final String first;
  private final String last;

  /**
   * Between dates.
   *
   * @param first empty for the first of all data
   * @param last empty for the last of all data
   */
  StudyInputs(Optional<LocalDate> first, Optional<LocalDate> last) {
    this.first = first.map(LocalDate::toString).orElse(NONE);
    this.last = last.map(LocalDate::toString).orElse(NONE);
  }

  @Override
  public StudyPlan plan(Places places) {
    StudyPlanBuilder builder =
        StudyPlan.builder(Catalog.load())
            .study(places.file())
            .firstDate(date(first))
            .lastDate(date(last));
    places.market().ifPresent(builder::market);
    places.dataRoot().ifPresent(builder::dataRoot);
    return builder.build();
  }

  @Override
  public List<String> fingerprint(StudyPlan plan) {
    return plan.fingerprint();
  }

  @Override
  public List<String> words() {
    return List.of(first, last);
  }

  static Optional<LocalDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
