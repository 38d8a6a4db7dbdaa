package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Provides a {@link StackedFund} of sleeves paid in full; any sleeve out of its band returns all of
 * them to target. Reports every problem of a configuration together.
 */
final class PortfolioProvider implements Provider<Strategy> {
  @Override
  public String id() {
    return "portfolio";
  }

  @Override
  public ComponentKind<Strategy> kind() {
    return ComponentKind.STRATEGY;
  }

  @Override
  public String description() {
    return "sleeves paid in full, with fixed shares of capital";
  }

  @Override
  public Parameters parameters() {
    return PortfolioParameters.ALL;
  }

  @Override
  public List<Preset> presets() {
    return List.of(PortfolioParameters.SIXTY_FORTY);
  }

  @Override
  public Strategy create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    List<Part> parts = parts(config, problems);
    requireDistinct(parts, config, problems);
    requireAtMostOne(config, problems);
    List<String> bills = Weights.instruments(config, CommonParameters.BILLS, problems);
    Strategy portfolio =
        new StackedFund(
            Glides.apply(parts, config, problems),
            new BillsSleeve(Strategy.COLLATERAL, bills),
            RuleParameters.rule(config, problems),
            config.number(CommonParameters.EXPENSE_RATIO));
    problems.throwIfAny();
    return portfolio;
  }

  private static List<Part> parts(Config config, ConfigProblems problems) {
    List<Config> groups = config.groups(PortfolioParameters.SLEEVES);
    if (groups.isEmpty()) {
      String message = "sleeves must have at least one sleeve but is empty";
      problems.add(ErrorCode.MISSING_VALUE, message, config, PortfolioParameters.SLEEVES);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      parts.add(part(groups.get(i), problems.inside(path(i))));
    }
    return parts;
  }

  private static Part part(Config group, ConfigProblems problems) {
    double weight = group.number(PortfolioParameters.WEIGHT);
    if (!(weight > 0)) {
      String message = "weight must be greater than 0 and at most 1 but was " + weight;
      problems.add(ErrorCode.OUT_OF_RANGE, message, group, PortfolioParameters.WEIGHT);
    }
    Sleeve sleeve =
        FixedWeightSleeve.funded(
            problems.name(group, PortfolioParameters.NAME),
            problems.assetClass(group, PortfolioParameters.ASSET_CLASS),
            Weights.read(
                group, PortfolioParameters.INSTRUMENTS, PortfolioParameters.WEIGHTS, problems));
    return new Part(sleeve, SleeveTarget.capital(weight));
  }

  private static void requireDistinct(List<Part> parts, Config config, ConfigProblems problems) {
    Set<String> taken = new HashSet<>(Set.of(Strategy.COLLATERAL));
    for (int i = 0; i < parts.size(); i++) {
      String name = parts.get(i).sleeve().id();
      // A name that cannot be read is empty, and a problem already.
      if (!name.isEmpty() && !taken.add(name)) {
        String message =
            "name must differ from 'collateral' and from other sleeves' but was '" + name + "'";
        Config group = config.groups(PortfolioParameters.SLEEVES).get(i);
        problems.inside(path(i)).add(ErrorCode.CONFLICT, message, group, PortfolioParameters.NAME);
      }
    }
  }

  private static void requireAtMostOne(Config config, ConfigProblems problems) {
    double sum =
        config.groups(PortfolioParameters.SLEEVES).stream()
            .mapToDouble(group -> group.number(PortfolioParameters.WEIGHT))
            .sum();
    if (!(sum <= 1 + Weights.TOLERANCE)) {
      String message = "weights of sleeves must sum to at most 1 but sum to " + sum;
      problems.add(ErrorCode.CONFLICT, message, config, PortfolioParameters.SLEEVES);
    }
  }

  private static String path(int sleeve) {
    return PortfolioParameters.SLEEVES + "[" + sleeve + "]";
  }
}
