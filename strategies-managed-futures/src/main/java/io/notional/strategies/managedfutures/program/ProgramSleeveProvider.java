package io.notional.strategies.managedfutures.program;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Sleeve;
import io.notional.strategies.managedfutures.preset.Presets;
import io.notional.toolkit.ConfigProblems;
import java.util.List;
import java.util.stream.Stream;

/** Provides {@link ProgramSleeve} on its own, so that a stacked fund can put it on top. */
public final class ProgramSleeveProvider implements Provider<Sleeve> {
  private static final Parameters PARAMETERS =
      new Parameters(
          Stream.of(ProgramParameters.sleeve(), ProgramParameters.program())
              .flatMap(List::stream)
              .toList());

  /** The provider. */
  public ProgramSleeveProvider() {}

  @Override
  public String id() {
    return ProgramFundProvider.ID;
  }

  @Override
  public ComponentKind<Sleeve> kind() {
    return ComponentKind.SLEEVE;
  }

  @Override
  public String description() {
    return "a trend programme for a target of risk, or of a multiple of its own size";
  }

  @Override
  public Parameters parameters() {
    return PARAMETERS;
  }

  @Override
  public List<Preset> presets() {
    return Presets.SLEEVE;
  }

  @Override
  public Sleeve create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    String id = problems.name(config, Names.SLEEVE);
    Program program = new ProgramReader(config, context, problems).read();
    problems.throwIfAny();
    return new ProgramSleeve(id, program);
  }
}
