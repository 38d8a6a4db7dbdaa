package io.notional.optimization;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.api.instrument.AssetClass;
import io.notional.core.config.Nearest;
import io.notional.core.lookthrough.DeclaredFund;
import io.notional.core.lookthrough.FundMenu;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Which capital weights of funds produce which exposures? Weights are fractions of nav, at least 0;
 * what they leave of 1 is free capital. Immutable.
 */
@Value.Immutable
public interface ExposureProblem {
  /** A new builder; menu and target have no default. */
  static Builder builder() {
    return new Builder();
  }

  /** The funds that may be held. */
  FundMenu menu();

  /**
   * The exposures that are wanted, as signed fractions of nav. Classes that are not named are to
   * have none.
   */
  Map<AssetClass, Double> target();

  /** What is best among weights that produce the same exposures. */
  @Value.Default
  default Objective objective() {
    return Objective.FREE_CAPITAL;
  }

  /** Whether no capital may be left free. */
  @Value.Default
  default boolean fullyInvested() {
    return false;
  }

  /** The greatest weight of any one fund, greater than 0 and at most 1. */
  @Value.Default
  default double maxWeight() {
    return 1;
  }

  /** Weights that are given, by the ids of funds. */
  @Value.NaturalOrder
  SortedMap<String, Double> fixed();

  /** Reports everything that no weights could mend. */
  @Value.Check
  default void check() {
    Problems problems = new Problems();
    checkTarget(problems);
    checkMaxWeight(problems);
    checkFixed(problems);
    if (problems.list().isEmpty()) {
      checkRoom(problems);
    }
    problems.throwIfAny();
  }

  private void checkTarget(Problems problems) {
    if (target().isEmpty()) {
      problems.add(ErrorCode.MISSING_VALUE, "a target must name at least one asset class");
    }
    List<String> known = menu().classes().stream().map(AssetClass::id).toList();
    target()
        .forEach(
            (assetClass, exposure) -> {
              String id = assetClass.id();
              if (!assetClass.isExposure()) {
                String message = "the target may not name " + id + ", which is no exposure";
                problems.add(ErrorCode.UNKNOWN_NAME, message);
              } else if (!known.contains(id)) {
                String message = Nearest.unknown("asset class of the menu's funds", id, known);
                problems.add(ErrorCode.UNKNOWN_NAME, message);
              }
              problems.requireIn(
                  "the target of " + id,
                  exposure,
                  -DeclaredFund.MOST_EXPOSURE,
                  DeclaredFund.MOST_EXPOSURE);
            });
  }

  private void checkMaxWeight(Problems problems) {
    if (!(maxWeight() > 0 && maxWeight() <= 1)) {
      String message = "the greatest weight must be in (0, 1] but was " + maxWeight();
      problems.add(ErrorCode.OUT_OF_RANGE, message);
    }
  }

  private void checkFixed(Problems problems) {
    fixed()
        .forEach(
            (id, weight) -> {
              if (menu().find(id).isEmpty()) {
                String message = Nearest.unknown("fund of the menu", id, menu().ids());
                problems.add(ErrorCode.UNKNOWN_NAME, message);
              }
              problems.requireIn("the fixed weight of " + id, weight, 0, 1);
              if (weight > maxWeight() && weight <= 1) {
                String message =
                    "the fixed weight of " + id + " is " + weight + ", above the greatest weight ";
                problems.add(ErrorCode.CONFLICT, message + maxWeight());
              }
            });
  }

  /** Whether there are any weights at all within the limits. */
  private void checkRoom(Problems problems) {
    double given = fixed().values().stream().mapToDouble(weight -> weight).sum();
    if (given > 1 + DeclaredFund.TOLERANCE) {
      String message = "fixed weights must sum to at most 1 but sum to " + given;
      problems.add(ErrorCode.CONFLICT, message);
    }
    double most = given + (menu().funds().size() - fixed().size()) * maxWeight();
    if (fullyInvested() && most < 1 - DeclaredFund.TOLERANCE) {
      String message = "to be fully invested, weights must be able to sum to 1 but reach " + most;
      problems.add(ErrorCode.CONFLICT, message);
    }
  }

  /** Builds {@link ExposureProblem}. */
  final class Builder extends ImmutableExposureProblem.Builder {
    Builder() {}
  }
}
