package io.notional.strategies.efficientcore;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.strategies.efficientcore.StackedFund.Part;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.ConfigProblems;
import java.util.List;
import java.util.Optional;

/** Provides {@link StackedFund}. Reports every problem of a configuration together. */
final class StackedProvider implements Provider<Strategy> {
  @Override
  public String id() {
    return "stacked";
  }

  @Override
  public ComponentKind<Strategy> kind() {
    return ComponentKind.STRATEGY;
  }

  @Override
  public String description() {
    return "any sleeves on top of each other, paid in full or by futures, each with its target";
  }

  @Override
  public Parameters parameters() {
    return StackedParameters.ALL;
  }

  @Override
  public List<Preset> presets() {
    return FundPresets.STACKED;
  }

  @Override
  public Strategy create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Optional<Sleeve> collateral =
        problems.attempt(
            () ->
                context.component(
                    ComponentKind.SLEEVE, config.component(StackedParameters.COLLATERAL)));
    Optional<RebalanceRule> rule =
        problems.attempt(
            () ->
                context.component(
                    ComponentKind.REBALANCE_RULE, config.component(StackedParameters.REBALANCE)));
    String reserved = collateral.map(Sleeve::id).orElse(Strategy.COLLATERAL);
    List<Part> parts =
        Glides.apply(new PartReader(config, context, reserved, problems).read(), config, problems);
    problems.throwIfAny();
    return new StackedFund(
        parts,
        collateral.orElseThrow(),
        rule.orElseThrow(),
        config.number(CommonParameters.EXPENSE_RATIO));
  }
}
