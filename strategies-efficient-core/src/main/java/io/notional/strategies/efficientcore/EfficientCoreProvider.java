package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.strategies.efficientcore.StackedFund.Part;
import io.notional.toolkit.BillsSleeve;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.FixedWeightSleeve;
import io.notional.toolkit.RuleParameters;
import io.notional.toolkit.Weights;
import java.util.List;
import java.util.Optional;

/**
 * Provides a {@link StackedFund} of equity paid in full and one overlay of futures, by a flat list
 * of values. Reports every problem of a configuration together.
 */
final class EfficientCoreProvider implements Provider<Strategy> {
  private static final String EQUITY = "equity";

  @Override
  public String id() {
    return "efficient-core";
  }

  @Override
  public ComponentKind<Strategy> kind() {
    return ComponentKind.STRATEGY;
  }

  @Override
  public String description() {
    return "equity paid in full, and futures on top that a small collateral carries";
  }

  @Override
  public Parameters parameters() {
    return FundParameters.ALL;
  }

  @Override
  public List<Preset> presets() {
    return FundPresets.FLAT;
  }

  @Override
  public Strategy create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    requireWhole(config, problems);
    requireOwnName(config, problems);
    Sleeve equity = equity(config, context, problems);
    Strategy strategy = read(equity, config, problems);
    problems.throwIfAny();
    return strategy;
  }

  private static Strategy read(Sleeve held, Config config, ConfigProblems problems) {
    Part equity = new Part(held, SleeveTarget.capital(config.number(FundParameters.EQUITY)));
    Part overlay =
        new Part(
                overlay(config, problems),
                SleeveTarget.notional(config.number(FundParameters.NOTIONAL)))
            .drifting(FundParameters.durationDrift(config));
    RebalanceRule rule = RuleParameters.rule(config, List.of(), problems);
    return new StackedFund(
        List.of(equity, overlay),
        collateral(config, problems),
        rule,
        config.number(CommonParameters.EXPENSE_RATIO));
  }

  /** A sleeve of its own, or instruments in fixed shares, which stand in where that is refused. */
  private static Sleeve equity(Config config, Context context, ConfigProblems problems) {
    if (!config.has(FundParameters.EQUITY_SLEEVE)) {
      return equity(config, problems);
    }
    Optional<Sleeve> sleeve =
        problems.attempt(
            () ->
                context.component(
                    ComponentKind.SLEEVE, config.component(FundParameters.EQUITY_SLEEVE)));
    sleeve.ifPresent(made -> requireEquity(made, config, problems));
    return sleeve.orElseGet(() -> equity(config, new ConfigProblems()));
  }

  private static void requireEquity(Sleeve sleeve, Config config, ConfigProblems problems) {
    if (sleeve.funding() != Funding.PAID_IN_FULL) {
      String message =
          FundParameters.EQUITY_SLEEVE
              + " must be paid in full but '"
              + sleeve.id()
              + "' is of futures";
      problems.add(ErrorCode.CONFLICT, message, config, FundParameters.EQUITY_SLEEVE);
    }
    if (List.of(Strategy.COLLATERAL, config.text(FundParameters.OVERLAY_SLEEVE))
        .contains(sleeve.id())) {
      String message =
          FundParameters.EQUITY_SLEEVE
              + " must differ in its name from the collateral and the overlay but is '"
              + sleeve.id()
              + "' too";
      problems.add(ErrorCode.CONFLICT, message, config, FundParameters.EQUITY_SLEEVE);
    }
  }

  private static Sleeve equity(Config config, ConfigProblems problems) {
    return FixedWeightSleeve.funded(
        EQUITY,
        AssetClass.EQUITY,
        Weights.read(
            config, FundParameters.EQUITY_INSTRUMENTS, FundParameters.EQUITY_WEIGHTS, problems));
  }

  private static Sleeve collateral(Config config, ConfigProblems problems) {
    return new BillsSleeve(
        Strategy.COLLATERAL, Weights.instruments(config, CommonParameters.BILLS, problems));
  }

  private static Sleeve overlay(Config config, ConfigProblems problems) {
    FixedWeightSleeve ladder =
        FixedWeightSleeve.margined(
            problems.name(config, FundParameters.OVERLAY_SLEEVE),
            problems.assetClass(config, FundParameters.OVERLAY_ASSET_CLASS),
            Weights.read(config, FundParameters.LADDER, FundParameters.LADDER_WEIGHTS, problems));
    return SleeveProvider.steered(ladder, config, FundParameters.LADDER_DURATION, problems);
  }

  /** Capital of the sleeves makes 1; futures carry none. */
  private static void requireWhole(Config config, ConfigProblems problems) {
    double equity = config.number(FundParameters.EQUITY);
    double collateral = config.number(FundParameters.COLLATERAL);
    if (!(Math.abs(equity + collateral - 1) <= Weights.TOLERANCE)) {
      String given = config.where(FundParameters.COLLATERAL);
      problems.add(
          ErrorCode.CONFLICT,
          "equity + collateral must be 1 but was " + equity + " + " + collateral,
          config,
          given.isEmpty() ? FundParameters.EQUITY : FundParameters.COLLATERAL);
    }
  }

  private static void requireOwnName(Config config, ConfigProblems problems) {
    String overlay = config.text(FundParameters.OVERLAY_SLEEVE);
    if (overlay.equals(EQUITY) || overlay.equals(Strategy.COLLATERAL)) {
      String message =
          "overlay-sleeve must differ from 'equity' and 'collateral' but was '" + overlay + "'";
      problems.add(ErrorCode.CONFLICT, message, config, FundParameters.OVERLAY_SLEEVE);
    }
  }
}
