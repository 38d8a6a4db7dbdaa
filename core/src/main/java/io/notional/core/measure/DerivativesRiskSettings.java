package io.notional.core.measure;

import io.notional.api.error.Problems;
import java.util.Optional;
import org.immutables.value.Value;

/** What {@link DerivativesRisk} tests against. The defaults are those of Rule 18f-4. Immutable. */
@Value.Immutable
public interface DerivativesRiskSettings {
  /** Every default. */
  DerivativesRiskSettings DEFAULTS = builder().build();

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** The part of all outcomes that a loss is not to exceed. */
  @Value.Default
  default double confidence() {
    return 0.99;
  }

  /** Trading days over which a loss is measured. */
  @Value.Default
  default int horizonDays() {
    return 20;
  }

  /** Valuation days of history, at each of which one outcome ends; three years by default. */
  @Value.Default
  default int windowDays() {
    return 756;
  }

  /**
   * The id of the instrument that is the reference portfolio: a designated index. By default that
   * portfolio is the fund's securities as held, bills included, without its derivatives; a fund
   * that holds no securities but bills is tested against the absolute limit.
   */
  Optional<String> reference();

  /** The most that value at risk may be, as a multiple of the reference portfolio's. */
  @Value.Default
  default double relativeLimit() {
    return 2;
  }

  /** The most that value at risk may be where there is no reference portfolio, of net assets. */
  @Value.Default
  default double absoluteLimit() {
    return 0.2;
  }

  /** Business days in which a breach is to be cured; one that lasts longer is reported. */
  @Value.Default
  default int cureDays() {
    return 5;
  }

  /** The most derivatives exposure of a limited user, of net assets. */
  @Value.Default
  default double limitedUser() {
    return 0.1;
  }

  /** Modified duration in years of the ten-year note that rates are expressed in. */
  @Value.Default
  default double tenYearDuration() {
    return 8.5;
  }

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    Problems problems = new Problems();
    problems.requireIn("confidence", confidence(), 0.5, 1);
    problems.requireIn("horizon-days", horizonDays(), 1, 252);
    problems.requireIn("window-days", windowDays(), 2, 5040);
    problems.requireIn("relative-limit", relativeLimit(), 0.01, 100);
    problems.requireIn("absolute-limit", absoluteLimit(), 0.001, 100);
    problems.requireIn("cure-days", cureDays(), 0, 252);
    problems.requireIn("limited-user", limitedUser(), 0, 100);
    problems.requireIn("ten-year-duration", tenYearDuration(), 0.1, 100);
    problems.throwIfAny();
  }

  /** Builds {@link DerivativesRiskSettings}. */
  final class Builder extends ImmutableDerivativesRiskSettings.Builder {
    Builder() {}
  }
}
