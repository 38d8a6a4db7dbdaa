package io.notional.core.benchmark;

import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A fund beside a benchmark, over the closes that both have. The benchmark's returns are total
 * returns of a security, in the base currency, and excess returns of a future held and rolled, in
 * its own. Nothing of it takes part in the run. Immutable.
 *
 * @param benchmark the id of an instrument of the market, mostly one of stocks
 * @param firstDate the first close that both have; empty where there is none
 * @param lastDate the last of them
 * @param correlation with the benchmark
 * @param bonds the id of a second instrument that returns are correlated with
 * @param bondCorrelation with that, over the closes that it has
 * @param crises the benchmark's worst falls, the deepest first
 * @param smile the fund's returns by those of the benchmark, the worst months first; empty under
 *     five whole months
 */
public record AgainstBenchmark(
    String benchmark,
    Optional<LocalDate> firstDate,
    Optional<LocalDate> lastDate,
    Correlation correlation,
    Optional<String> bonds,
    Optional<Correlation> bondCorrelation,
    List<Crisis> crises,
    List<SmilePart> smile) {
  /** How many of the worst falls there are at most. */
  public static final int WORST = 10;

  public AgainstBenchmark {
    Objects.requireNonNull(benchmark, "benchmark");
    crises = List.copyOf(crises);
    smile = List.copyOf(smile);
  }

  /**
   * Compares a result.
   *
   * @param benchmark the id of an instrument of its market
   * @param bonds that of a second one, to correlate with
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if one is none
   */
  public static AgainstBenchmark of(Result result, String benchmark, Optional<String> bonds) {
    result.market().requireKnown(benchmark);
    bonds.ifPresent(result.market()::requireKnown);
    CommonCloses common = CommonCloses.of(result, benchmark);
    return new AgainstBenchmark(
        benchmark,
        common.date(0),
        common.date(common.size() - 1),
        Correlation.of(common),
        bonds,
        bonds.map(id -> Correlation.of(CommonCloses.of(result, id))),
        Crisis.worst(common, WORST),
        SmilePart.of(common));
  }

  /** The fund's average return over the crises; empty without one. */
  public OptionalDouble averageInCrises() {
    return crises.stream().mapToDouble(Crisis::fundReturn).average();
  }
}
