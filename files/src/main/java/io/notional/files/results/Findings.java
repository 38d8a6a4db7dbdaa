package io.notional.files.results;

import io.notional.core.benchmark.AgainstBenchmark;
import io.notional.core.measure.DerivativesRisk;
import io.notional.core.measure.Measures;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found out about a result. Immutable.
 *
 * @param measures its measures
 * @param risk the tests of Rule 18f-4, where they were made
 * @param benchmark the result beside a benchmark, where there is one
 */
public record Findings(
    Measures measures, Optional<DerivativesRisk> risk, Optional<AgainstBenchmark> benchmark) {
  public Findings {
    Objects.requireNonNull(measures, "measures");
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(benchmark, "benchmark");
  }

  /** Measures and nothing else. */
  public static Findings of(Measures measures) {
    return new Findings(measures, Optional.empty(), Optional.empty());
  }
}
