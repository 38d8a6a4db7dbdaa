package com.example.riskparity;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Sleeve;
import io.notional.toolkit.ConfigProblems;

/** Provides the sleeve, for a stacked fund: 100% of stocks with risk parity on top. */
final class RiskParitySleeveProvider implements Provider<Sleeve> {
  @Override
  public String id() {
    return "risk-parity";
  }

  @Override
  public ComponentKind<Sleeve> kind() {
    return ComponentKind.SLEEVE;
  }

  @Override
  public String description() {
    return "futures with equal shares of risk";
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(
        RiskParityParameters.instruments(),
        RiskParityParameters.lookback(),
        RiskParityParameters.leverage());
  }

  @Override
  public Sleeve create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Sleeve sleeve = RiskParityParameters.sleeve("risk-parity", config, problems);
    problems.throwIfAny();
    return sleeve;
  }
}
