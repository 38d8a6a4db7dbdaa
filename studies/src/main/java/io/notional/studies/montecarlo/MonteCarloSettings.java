package io.notional.studies.montecarlo;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.resample.ResampledMarket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many paths of which kind. A path is decided by the seed and its number.
 *
 * @param paths how many, in [1, {@value #MOST_PATHS}]
 * @param years of each from its first close, in [1, {@value ResampledMarket#MOST_YEARS}]
 * @param seed what all randomness comes from
 * @param method how paths are made
 * @param blockDays the length of a block, or its mean, in valuation days
 * @param pastDays valuation days of a path that are known at its first close, in [0, {@value
 *     #MOST_PAST}]
 * @param from the first day that may be drawn; the first of the market where empty
 * @param to the last day that may be drawn; the last of the market where empty
 * @param correlation of stocks and ten-year futures on synthetic paths, in [-0.75, 0.75]; as in the
 *     market where empty
 */
public record MonteCarloSettings(
    int paths,
    int years,
    long seed,
    PathMethod method,
    int blockDays,
    int pastDays,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    OptionalDouble correlation) {
  /** The most paths. */
  public static final int MOST_PATHS = 10_000_000;

  /** The longest past. */
  public static final int MOST_PAST = 10_000;

  /** A quarter of a year: long enough for clusters of volatility. */
  public static final int DEFAULT_BLOCK = 63;

  /** A year, which signals and historical margins look back on, and some days. */
  public static final int DEFAULT_PAST = 260;

  /**
   * Checks the ranges.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} with every violation
   */
  public MonteCarloSettings {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    List<Problem> problems = new ArrayList<>();
    range(problems, "paths", paths, 1, MOST_PATHS);
    range(problems, "years", years, 1, ResampledMarket.MOST_YEARS);
    range(problems, "past days", pastDays, 0, MOST_PAST);
    double asked = correlation.orElse(0);
    if (!(asked >= -0.75 && asked <= 0.75)) {
      problems.add(
          Problem.of(
              ErrorCode.OUT_OF_RANGE,
              "correlation must be in [-0.75, 0.75] but was " + correlation.getAsDouble()));
    }
    if (correlation.isPresent() && method != PathMethod.SYNTHETIC) {
      problems.add(
          Problem.of(
              ErrorCode.CONFLICT,
              "correlation is one of synthetic paths: drawn days have that of the market"));
    }
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
  }

  /** Paths of quarterly blocks, drawn from all days. */
  public static MonteCarloSettings of(int paths, int years, long seed) {
    return new MonteCarloSettings(
        paths,
        years,
        seed,
        PathMethod.BLOCK,
        DEFAULT_BLOCK,
        DEFAULT_PAST,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  private static void range(List<Problem> problems, String name, int value, int least, int most) {
    if (value < least || value > most) {
      problems.add(
          Problem.of(
              ErrorCode.OUT_OF_RANGE,
              name + " must be in [" + least + ", " + most + "] but were " + value));
    }
  }
}
