package io.notional.strategies.managedfutures.program;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Sleeve;
import io.notional.toolkit.ConfigProblems;
import java.util.List;
import java.util.stream.Stream;

/** Provides the short form of a momentum programme as a sleeve. */
public final class MomentumSleeveProvider implements Provider<Sleeve> {
  private static final Parameters PARAMETERS =
      new Parameters(
          Stream.of(MomentumParameters.program(), ProgramParameters.sleeve())
              .flatMap(List::stream)
              .toList());

  /** The provider. */
  public MomentumSleeveProvider() {}

  @Override
  public String id() {
    return MomentumFundProvider.ID;
  }

  @Override
  public ComponentKind<Sleeve> kind() {
    return ComponentKind.SLEEVE;
  }

  @Override
  public String description() {
    return "a momentum programme for a target of risk, or of a multiple of its own size: a short"
        + " form of trend";
  }

  @Override
  public Parameters parameters() {
    return PARAMETERS;
  }

  @Override
  public Sleeve create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    String id = problems.name(config, Names.SLEEVE);
    Program program = MomentumReader.read(config, problems);
    problems.throwIfAny();
    return new ProgramSleeve(id, program);
  }
}
