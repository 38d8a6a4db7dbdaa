package com.example.riskparity;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Strategy;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.BillsSleeve;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.ConfigProblems;
import java.util.List;
import java.util.Map;

/** Provides the strategy. */
final class RiskParityProvider implements Provider<Strategy> {
  @Override
  public String id() {
    return "risk-parity";
  }

  @Override
  public ComponentKind<Strategy> kind() {
    return ComponentKind.STRATEGY;
  }

  @Override
  public String description() {
    return "futures with equal shares of risk over bills, to a target of volatility, monthly";
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(
        RiskParityParameters.instruments(),
        Parameter.number("volatility", 0.01, 0.5, "decimal per year")
            .withDefault(0.10)
            .describedAs("volatility that the fund aims at"),
        RiskParityParameters.lookback(),
        RiskParityParameters.leverage(),
        CommonParameters.bills(CommonParameters.BILLS),
        CommonParameters.expenseRatio(0));
  }

  @Override
  public List<Preset> presets() {
    return List.of(new Preset("calm", "half of the usual volatility", Map.of("volatility", 0.05)));
  }

  @Override
  public Strategy create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Strategy strategy =
        new RiskParity(
            RiskParityParameters.sleeve("risk-parity", config, problems),
            new BillsSleeve(Strategy.COLLATERAL, config.texts(CommonParameters.BILLS)),
            BandAndCalendar.every(CalendarPeriod.MONTH),
            config.number("volatility"),
            config.number(CommonParameters.EXPENSE_RATIO));
    problems.throwIfAny();
    return strategy;
  }
}
