package io.notional.api.instrument;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.immutables.value.Value;

/** The static terms of an instrument. Immutable. */
@API(status = Status.STABLE, since = "0.1")
@Value.Immutable
public interface Terms {
  /** A new builder; {@code assetClass} and {@code funding} have no default. */
  static Builder builder() {
    return new Builder();
  }

  /** The asset class that it is listed under: the one it has most of, where it has several. */
  AssetClass assetClass();

  /**
   * What a unit of its value or notional is exposed to: 1 of its asset class by default, and
   * several classes for a fund, whose sum may be more than 1.
   */
  @Value.Default
  default Exposures exposures() {
    return Exposures.of(assetClass());
  }

  /** How a position is paid for. */
  Funding funding();

  /** ISO 4217 code of the currency the price is in; {@code USD} by default. */
  @Value.Default
  default String currency() {
    return "USD";
  }

  /** Currency units per unit and point of price; 1 for securities, 1,000 for ZN. */
  @Value.Default
  default double contractMultiplier() {
    return 1;
  }

  /** The smallest quantity that trades; 0 when any fraction does. Contracts have 1. */
  @Value.Default
  default double lot() {
    return funding() == Funding.MARGINED ? 1 : 0;
  }

  /** The smallest price step in points; 0 when unknown. */
  @Value.Default
  default double tickSize() {
    return 0;
  }

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    List<Problem> problems = new ArrayList<>();
    if (!currency().matches("[A-Z]{3}")) {
      problems.add(
          Problem.of(
              ErrorCode.OUT_OF_RANGE,
              "currency must be a three-letter ISO code but was '" + currency() + "'"));
    }
    if (!exposures().byClass().containsKey(assetClass())) {
      problems.add(
          Problem.of(
              ErrorCode.CONFLICT,
              "exposures must name the asset class " + assetClass() + " but were " + exposures()));
    }
    positive(problems, "multiplier", contractMultiplier(), false);
    positive(problems, "lot", lot(), true);
    positive(problems, "tick", tickSize(), true);
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
  }

  private static void positive(List<Problem> problems, String name, double value, boolean zero) {
    boolean fine = value < Double.POSITIVE_INFINITY && (zero ? value >= 0 : value > 0);
    if (!fine) {
      problems.add(
          Problem.of(
              ErrorCode.OUT_OF_RANGE,
              name
                  + " must be "
                  + (zero ? "zero or more" : "greater than zero")
                  + " but was "
                  + value));
    }
  }

  /** Builds {@link Terms}. */
  final class Builder extends ImmutableTerms.Builder {
    Builder() {}
  }
}
