package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.strategies.efficientcore.StackedFund.Part;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.BillsSleeve;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.FixedWeightSleeve;
import io.notional.toolkit.RuleParameters;
import io.notional.toolkit.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Provides a {@link StackedFund} of funds, each a sleeve that has the fund's id. Reports every
 * problem of a configuration together.
 */
final class BlendProvider implements Provider<Strategy> {
  @Override
  public String id() {
    return "blend";
  }

  @Override
  public ComponentKind<Strategy> kind() {
    return ComponentKind.STRATEGY;
  }

  @Override
  public String description() {
    return "funds in fixed shares of capital, which may sum to 1";
  }

  @Override
  public Parameters parameters() {
    return BlendParameters.ALL;
  }

  @Override
  public Strategy create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    List<String> funds = Weights.instruments(config, BlendParameters.FUNDS, problems);
    List<Part> parts = Glides.apply(parts(funds, config, problems), config, problems);
    RebalanceRule rule = rule(config, problems);
    problems.throwIfAny();
    return new StackedFund(
        parts,
        new BillsSleeve(Strategy.COLLATERAL, config.texts(CommonParameters.BILLS)),
        rule,
        config.number(CommonParameters.EXPENSE_RATIO));
  }

  private static List<Part> parts(List<String> funds, Config config, ConfigProblems problems) {
    List<Double> weights = config.numbers(BlendParameters.WEIGHTS);
    if (weights.size() != funds.size()) {
      String message =
          "weights must have one weight for each of the "
              + funds.size()
              + " funds but has "
              + weights.size();
      problems.add(ErrorCode.CONFLICT, message, config, BlendParameters.WEIGHTS);
      return List.of();
    }
    requireWeights(funds, weights, config, problems);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < funds.size(); i++) {
      String fund = funds.get(i);
      Sleeve sleeve = FixedWeightSleeve.funded(fund, AssetClass.FUNDS, Weights.single(fund));
      parts.add(new Part(sleeve, SleeveTarget.capital(weights.get(i))));
    }
    return parts;
  }

  private static void requireWeights(
      List<String> funds, List<Double> weights, Config config, ConfigProblems problems) {
    double sum = 0;
    for (int i = 0; i < funds.size(); i++) {
      double weight = weights.get(i);
      if (!(weight > 0)) {
        String message =
            "the weight of "
                + funds.get(i)
                + " must be greater than 0 and at most 1 but was "
                + weight;
        problems.add(ErrorCode.OUT_OF_RANGE, message, config, BlendParameters.WEIGHTS);
      }
      sum += weight;
    }
    if (!(sum <= 1 + Weights.TOLERANCE)) {
      String message =
          "weights must sum to at most 1, all the capital there is, but sum to "
              + sum
              + ": more exposure than capital comes from what the funds hold";
      problems.add(ErrorCode.CONFLICT, message, config, BlendParameters.WEIGHTS);
    }
  }

  /** Without a band no drift triggers, only the calendar does. */
  private static RebalanceRule rule(Config config, ConfigProblems problems) {
    double band =
        config.has(RuleParameters.BAND)
            ? RuleParameters.band(config, problems)
            : Double.POSITIVE_INFINITY;
    Optional<CalendarPeriod> period = BlendParameters.period(config);
    if (period.isEmpty() && !config.groups(Glides.GLIDE).isEmpty()) {
      String message = "glide needs a calendar, at which the blend goes to its targets of the day";
      problems.add(ErrorCode.CONFLICT, message, config, Glides.GLIDE);
    }
    return BandAndCalendar.of(band, period);
  }
}
