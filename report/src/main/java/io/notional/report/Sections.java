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
            ComparisonSection.of(comparison),
            GrowthSection.of(funds),
            DrawdownSection.of(funds),
            YearsSection.of(funds),
            RollingSection.of(funds),
            BenchmarkSection.of(funds),
            ExposureSection.of(funds),
            MarginSection.of(funds),
            WatchSection.of(funds),
            AttributionSection.of(funds),
            DurationSection.of(funds),
            TaxSection.of(funds),
            CostSection.of(funds),
            WorstDaysSection.of(funds),
            StressSection.of(tests),
            Trades.of(funds),
            PolicySection.of(funds),
            ManifestSection.of(funds, tests))
        .filter(Section::present)
        .toList();
  }
}
