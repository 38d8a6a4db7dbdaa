package io.notional.strategies.managedfutures.program;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.strategies.managedfutures.forecast.WeightedSignal;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.Weights;
import java.util.ArrayList;
import java.util.List;

/** Reads the signals and their weights. */
final class SignalReader {
  private final Config config;
  private final Context context;
  private final ConfigProblems problems;

  SignalReader(Config config, Context context, ConfigProblems problems) {
    this.config = config;
    this.context = context;
    this.problems = problems;
  }

  List<WeightedSignal> read() {
    List<Config> items = config.groups(Names.SIGNALS);
    if (items.isEmpty()) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          "signals must name at least one but names none",
          config,
          Names.SIGNALS);
    }
    List<Double> weights = weights(items);
    List<WeightedSignal> signals = new ArrayList<>();
    for (int k = 0; k < items.size(); k++) {
      var component = items.get(k).component(Names.SIGNAL);
      double weight = weights.get(k);
      problems
          .attempt(() -> context.component(ComponentKind.SIGNAL, component))
          .ifPresent(made -> signals.add(new WeightedSignal(component.id(), made, weight)));
    }
    return signals;
  }

  private List<Double> weights(List<Config> items) {
    List<Double> weights = new ArrayList<>();
    int given = 0;
    double sum = 0;
    for (Config item : items) {
      given += item.has(Names.WEIGHT) ? 1 : 0;
      weights.add(item.has(Names.WEIGHT) ? item.number(Names.WEIGHT) : 1.0 / items.size());
      sum += weights.get(weights.size() - 1);
    }
    if (given > 0 && given < items.size()) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          "signals must have a weight each or none at all but "
              + given
              + " of "
              + items.size()
              + " have one",
          config,
          Names.SIGNALS);
    } else if (given > 0 && !(Math.abs(sum - 1) <= Weights.TOLERANCE)) {
      problems.add(
          ErrorCode.CONFLICT,
          "weights of signals must sum to 1 but sum to " + sum,
          config,
          Names.SIGNALS);
    }
    return weights;
  }
}
