package io.notional.strategies.managedfutures;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Sleeve;
import io.notional.toolkit.ConfigProblems;
import java.util.List;
import java.util.stream.Stream;

/** Provides {@link TrendSleeve} on its own, so that a stacked fund can put it on top. */
final class TrendSleeveProvider implements Provider<Sleeve> {
  private static final Parameters PARAMETERS =
      new Parameters(
          Stream.of(TrendParameters.sleeve(), TrendParameters.book())
              .flatMap(List::stream)
              .toList());

  @Override
  public String id() {
    return "time-series-momentum";
  }

  @Override
  public ComponentKind<Sleeve> kind() {
    return ComponentKind.SLEEVE;
  }

  @Override
  public String description() {
    return "a trend book for a target of risk or of gross notional, each market at equal risk";
  }

  @Override
  public Parameters parameters() {
    return PARAMETERS;
  }

  @Override
  public Sleeve create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Sleeve sleeve = TrendBook.read(problems.name(config, TrendParameters.SLEEVE), config, problems);
    problems.throwIfAny();
    return sleeve;
  }
}
