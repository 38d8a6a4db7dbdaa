package io.notional.strategies.managedfutures.signal;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Signal;
import io.notional.toolkit.ConfigProblems;
import java.util.function.BiFunction;

/**
 * Provides one signal.
 *
 * @param reader makes it of its values, and notes what contradicts each other
 */
record SignalProvider(
    String id,
    String description,
    Parameters parameters,
    BiFunction<Config, ConfigProblems, Signal> reader)
    implements Provider<Signal> {
  @Override
  public ComponentKind<Signal> kind() {
    return ComponentKind.SIGNAL;
  }

  @Override
  public Signal create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Signal signal = reader.apply(config, problems);
    problems.throwIfAny();
    return signal;
  }
}
