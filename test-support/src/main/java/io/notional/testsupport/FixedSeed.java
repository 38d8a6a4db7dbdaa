package io.notional.testsupport;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property the seed in the environment variable {@code NOTIONAL_TEST_SEED}, unless the
 * property names its own. jqwik 1.9 has no setting for it.
 */
public final class FixedSeed implements AroundPropertyHook {
  private static final String VARIABLE = "NOTIONAL_TEST_SEED";

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    String seed = System.getenv(VARIABLE);
    if (seed != null && !seed.isBlank() && context.attributes().seed().isEmpty()) {
      context.attributes().setSeed(seed.strip());
    }
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
