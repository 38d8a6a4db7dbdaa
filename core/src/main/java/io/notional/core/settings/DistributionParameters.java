package io.notional.core.settings;

import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.Optional;

/**
 * {@code distributions} of the {@code run} section of a spec: an empty map asks for all defaults,
 * nothing at all for no distributions.
 */
final class DistributionParameters {
  static final String DISTRIBUTIONS = "distributions";
  private static final String EVERY = "every";
  private static final String EX_DAYS = "ex-days-before-end";
  private static final String PAY_LAG = "pay-lag";
  private static final DistributionSettings DEFAULTS = DistributionSettings.DEFAULTS;

  /** Of forms that are one, so that a section which is not there has no defaults either. */
  static final Parameter SECTION =
      Parameter.forms(DISTRIBUTIONS, Parameter.group(DISTRIBUTIONS, group()))
          .optional()
          .describedAs("what the fund distributes of its net income, and yields; {} is enough");

  private DistributionParameters() {}

  private static Parameters group() {
    return Parameters.of(
        Words.choice(EVERY, FlowSchedule.Every.class)
            .withDefault(Words.of(DEFAULTS.every()))
            .describedAs("how often"),
        Parameter.integer(EX_DAYS, 0, 15, "business days")
            .withDefault(DEFAULTS.exDaysBeforeEnd())
            .describedAs("from the ex-date to the last business day of the period"),
        Parameter.integer(PAY_LAG, 0, 60, "business days")
            .withDefault(DEFAULTS.payLag())
            .describedAs("from the record date to payment"));
  }

  /** What a section says; empty where there is none. */
  static Optional<DistributionSettings> settings(Config run) {
    if (!run.has(DISTRIBUTIONS)) {
      return Optional.empty();
    }
    Config section = run.group(DISTRIBUTIONS);
    return Optional.of(
        DistributionSettings.builder()
            .every(Words.constant(FlowSchedule.Every.class, section.text(EVERY)))
            .exDaysBeforeEnd(section.integer(EX_DAYS))
            .payLag(section.integer(PAY_LAG))
            .build());
  }
}
