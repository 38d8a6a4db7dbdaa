package io.notional.strategies.managedfutures.program;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Strategy;
import io.notional.toolkit.ConfigProblems;
import java.util.List;
import java.util.stream.Stream;

/** Provides the short form of a momentum programme as a fund. */
public final class MomentumFundProvider implements Provider<Strategy> {
  /** The id of the strategy and of the sleeve. */
  static final String ID = "time-series-momentum";

  private static final Parameters PARAMETERS =
      new Parameters(
          Stream.of(MomentumParameters.program(), MomentumParameters.fund())
              .flatMap(List::stream)
              .toList());

  /** The provider. */
  public MomentumFundProvider() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ComponentKind<Strategy> kind() {
    return ComponentKind.STRATEGY;
  }

  @Override
  public String description() {
    return "a futures fund that follows the sign of past returns, each market at equal risk: a"
        + " short form of trend";
  }

  @Override
  public Parameters parameters() {
    return PARAMETERS;
  }

  @Override
  public Strategy create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Program program = MomentumReader.read(config, problems);
    return ProgramFund.read(program, config, problems);
  }
}
