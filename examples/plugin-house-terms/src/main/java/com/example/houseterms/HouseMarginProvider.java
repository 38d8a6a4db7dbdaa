package com.example.houseterms;

import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;

/** Provides {@link HouseMargin}. */
final class HouseMarginProvider implements Provider<MarginModel> {
  @Override
  public String id() {
    return "house-margin";
  }

  @Override
  public ComponentKind<MarginModel> kind() {
    return ComponentKind.MARGIN_MODEL;
  }

  @Override
  public String description() {
    return "the exchange's margin and a markup, and no less than a move of some daily deviations";
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(
        Parameter.number("markup", 0, 5, "fraction of the exchange's margin")
            .withDefault(0.1)
            .describedAs("what the broker adds"),
        Parameter.number("deviations", 0, 20, "daily standard deviations")
            .withDefault(3)
            .describedAs("the move that a contract's margin must bear at least"));
  }

  @Override
  public MarginModel create(Config config, Context context) {
    return new HouseMargin(config.number("markup"), config.number("deviations"));
  }
}
