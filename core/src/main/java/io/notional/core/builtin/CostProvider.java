package io.notional.core.builtin;

import io.notional.api.cost.CostModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.core.cost.Costs;

/** Provides {@link Costs}. */
record CostProvider(String id, String description, Parameters parameters)
    implements Provider<CostModel> {
  static final CostProvider SPREAD =
      new CostProvider(
          "commission-and-spread", "a commission a unit and half of a spread", Costs.PARAMETERS);

  static final CostProvider NONE = new CostProvider("none", "trading is free", Parameters.NONE);

  @Override
  public ComponentKind<CostModel> kind() {
    return ComponentKind.COST_MODEL;
  }

  @Override
  public CostModel create(Config config, Context context) {
    return parameters.list().isEmpty() ? Costs.NONE : Costs.of(config);
  }
}
