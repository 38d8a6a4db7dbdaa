package io.notional.core.settings;

import io.notional.api.error.Problems;
import org.immutables.value.Value;

/** When a fund distributes its net income, and whether holders take it in cash. Immutable. */
@Value.Immutable
public interface DistributionSettings {
  /** Every default. */
  DistributionSettings DEFAULTS = builder().build();

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** How often. */
  @Value.Default
  default FlowSchedule.Every every() {
    return FlowSchedule.Every.QUARTER;
  }

  /** The ex-date, in business days before the last one of the period. */
  @Value.Default
  default int exDaysBeforeEnd() {
    return 5;
  }

  /** Business days from the record date to payment. */
  @Value.Default
  default int payLag() {
    return 4;
  }

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    Problems problems = new Problems();
    problems.requireIn("run.distributions.ex-days-before-end", exDaysBeforeEnd(), 0, 15);
    problems.requireIn("run.distributions.pay-lag", payLag(), 0, 60);
    problems.throwIfAny();
  }

  /** Builds {@link DistributionSettings}. */
  final class Builder extends ImmutableDistributionSettings.Builder {
    Builder() {}
  }
}
