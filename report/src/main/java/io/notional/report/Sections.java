package io.notional.report;

import io.notional.core.tables.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sections in their order. Stateless. */
final class Sections {
  private Sections() {}

  static List<Section> of(List<Fund> funds, List<StressTest> tests, Optional<Table> comparison) {
    return Stream.of(
            SummarySection.of(funds),
            GrowthSection.of(funds),
            DrawdownSection.of(funds),
            ExposureSection.of(funds),
            MarginSection.of(funds))
        .filter(Section::present)
        .toList();
  }
}
