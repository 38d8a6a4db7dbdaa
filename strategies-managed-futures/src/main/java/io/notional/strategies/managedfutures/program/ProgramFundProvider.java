package io.notional.strategies.managedfutures.program;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Strategy;
import io.notional.strategies.managedfutures.preset.Presets;
import io.notional.toolkit.ConfigProblems;
import java.util.List;
import java.util.stream.Stream;

/** Provides {@link ProgramFund}. Reports every problem of a configuration together. */
public final class ProgramFundProvider implements Provider<Strategy> {
  /** The id of the strategy and of the sleeve. */
  static final String ID = "trend";

  private static final Parameters PARAMETERS =
      new Parameters(
          Stream.of(ProgramParameters.program(), ProgramParameters.fund())
              .flatMap(List::stream)
              .toList());

  /** The provider. */
  public ProgramFundProvider() {}

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
    return "a managed-futures fund: signals, sizing and trading of a trend programme";
  }

  @Override
  public Parameters parameters() {
    return PARAMETERS;
  }

  @Override
  public List<Preset> presets() {
    return Presets.FUND;
  }

  @Override
  public Strategy create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Program program = new ProgramReader(config, context, problems).read();
    return ProgramFund.read(program, config, problems);
  }
}
