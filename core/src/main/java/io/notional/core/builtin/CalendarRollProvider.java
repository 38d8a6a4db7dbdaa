package io.notional.core.builtin;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.roll.RollRule;
import io.notional.core.roll.CalendarRoll;

/** Provides {@link CalendarRoll}. */
final class CalendarRollProvider implements Provider<RollRule> {
  private static final String DAYS = "days";

  @Override
  public String id() {
    return "calendar";
  }

  @Override
  public ComponentKind<RollRule> kind() {
    return ComponentKind.ROLL_RULE;
  }

  @Override
  public String description() {
    return "in equal parts over the days before first intention, or before last trade";
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(
        Parameter.integer(DAYS, 1, CalendarRoll.MOST_DAYS, "settlement days")
            .withDefault(CalendarRoll.DEFAULT_DAYS)
            .describedAs("over how many days a position rolls"));
  }

  @Override
  public RollRule create(Config config, Context context) {
    return new CalendarRoll(config.integer(DAYS));
  }
}
