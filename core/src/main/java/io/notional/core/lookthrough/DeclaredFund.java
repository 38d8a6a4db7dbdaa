package io.notional.core.lookthrough;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fund by what it says of itself. Immutable.
 *
 * @param id by which it is named
 * @param exposures notional by asset class for one unit of capital, without cash and bills
 * @param capital what that unit is spent on, by asset class in the order of ids; sums to 1
 * @param fee expense ratio, decimal per year, in [0, {@value #MOST_FEE}]
 */
public record DeclaredFund(
    String id, Exposures exposures, SortedMap<AssetClass, Double> capital, double fee) {
  /** A higher fee is most likely a percentage: 0.20 in place of 0.0020. */
  public static final double MOST_FEE = 0.1;

  /** Exposures are within this many times capital. */
  public static final double MOST_EXPOSURE = 10;

  /** Where a fund with leverage does not say what its own capital is spent on. */
  public static final AssetClass UNDECLARED = new AssetClass("undeclared");

  /** Capital sums to 1 within this. */
  public static final double TOLERANCE = 1e-9;

  /**
   * @throws NotionalException {@code OUT_OF_RANGE} with everything that is outside of its range
   */
  public DeclaredFund {
    Problems problems = new Problems();
    if (id.isBlank()) {
      problems.add(ErrorCode.OUT_OF_RANGE, "the id of a fund must not be blank");
    }
    exposures
        .byClass()
        .forEach((c, e) -> problems.requireIn(of(id, c), e, -MOST_EXPOSURE, MOST_EXPOSURE));
    capital.forEach((c, share) -> problems.requireIn("capital in " + of(id, c), share, 0, 1));
    problems.requireIn("the fee of " + id, fee, 0, MOST_FEE);
    double sum = capital.values().stream().mapToDouble(share -> share).sum();
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      problems.add(
          ErrorCode.OUT_OF_RANGE, "the capital of " + id + " must sum to 1 but was " + sum);
    }
    problems.throwIfAny();
    exposures = exposures.withoutCash();
    TreeMap<AssetClass, Double> copy = new TreeMap<>(Exposures.BY_ID);
    copy.putAll(capital);
    capital = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * A fund that does not say what its capital is spent on. Without leverage that is what it is
   * exposed to, the rest being cash; otherwise it is {@link #UNDECLARED}.
   *
   * @param exposures by asset class; cash and bills may be among them
   * @throws NotionalException {@code OUT_OF_RANGE} with everything that is outside of its range
   */
  public static DeclaredFund of(String id, Map<AssetClass, Double> exposures, double fee) {
    return of(id, exposures, capital(exposures), fee);
  }

  /**
   * A fund that says what its capital is spent on.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} with everything that is outside of its range
   */
  public static DeclaredFund of(
      String id, Map<AssetClass, Double> exposures, Map<AssetClass, Double> capital, double fee) {
    TreeMap<AssetClass, Double> sorted = new TreeMap<>(Exposures.BY_ID);
    sorted.putAll(capital);
    return new DeclaredFund(id, Exposures.of(exposures), sorted, fee);
  }

  private static Map<AssetClass, Double> capital(Map<AssetClass, Double> exposures) {
    double sum = exposures.values().stream().mapToDouble(e -> e).sum();
    boolean funded = exposures.values().stream().allMatch(e -> e >= 0) && sum <= 1 + TOLERANCE;
    if (!funded) {
      return Map.of(UNDECLARED, 1.0);
    }
    Map<AssetClass, Double> capital = new TreeMap<>(Exposures.BY_ID);
    capital.putAll(exposures);
    if (sum < 1 - TOLERANCE) {
      capital.merge(AssetClass.CASH, 1 - sum, Double::sum);
    }
    return capital;
  }

  private static String of(String id, AssetClass assetClass) {
    return assetClass + " of " + id;
  }
}
