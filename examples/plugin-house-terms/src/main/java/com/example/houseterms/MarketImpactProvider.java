package com.example.houseterms;

import io.notional.api.cost.CostModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;

/** Provides {@link MarketImpact}. */
final class MarketImpactProvider implements Provider<CostModel> {
  @Override
  public String id() {
    return "market-impact";
  }

  @Override
  public ComponentKind<CostModel> kind() {
    return ComponentKind.COST_MODEL;
  }

  @Override
  public String description() {
    return "commission, half the spread, and impact by the square root of the share of a day's"
        + " volume";
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(
        Parameter.number("commission", 0, 1000, "currency units a contract")
            .withDefault(1.5)
            .describedAs("what the broker takes"),
        Parameter.number("spread", 0, 0.1, "fraction of price")
            .withDefault(0.0001)
            .describedAs("between bid and ask; a trade pays half of it"),
        Parameter.number("impact", 0, 10, "daily standard deviations")
            .withDefault(1)
            .describedAs("what an order as large as a day's volume moves the price by"),
        Parameter.number("volume", 1, 1e12, "contracts a day")
            .withDefault(100_000)
            .describedAs("what trades on a day"),
        Parameter.number("usual-volatility", 0, 1, "fraction of price")
            .withDefault(0.01)
            .describedAs("the daily deviation where too little is known to estimate one"));
  }

  @Override
  public CostModel create(Config config, Context context) {
    return new MarketImpact(
        config.number("commission"),
        config.number("spread"),
        config.number("impact"),
        config.number("volume"),
        config.number("usual-volatility"));
  }
}
