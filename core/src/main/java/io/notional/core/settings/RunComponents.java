package io.notional.core.settings;

import io.notional.api.cost.CostModel;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.ParameterType;
import io.notional.core.cost.Costs;
import java.util.Optional;

/**
 * The components that the {@code run} section of a spec names. Immutable.
 *
 * @param margin how margin is computed
 * @param costs whether trades and rolls cost anything
 * @param costModel what they cost in place of what the market says
 */
public record RunComponents(MarginModel margin, boolean costs, Optional<CostModel> costModel) {
  /**
   * Makes them.
   *
   * @param run values of {@link RunParameters#ALL}
   * @param context the plugins
   * @throws io.notional.api.error.NotionalException whatever one of them is refused with
   */
  public static RunComponents of(Config run, Context context) {
    MarginModel margin =
        context.component(ComponentKind.MARGIN_MODEL, run.component(RunParameters.MARGIN));
    if (run.form(RunParameters.COSTS) == ParameterType.FLAG) {
      return new RunComponents(margin, run.flag(RunParameters.COSTS), Optional.empty());
    }
    CostModel model =
        context.component(ComponentKind.COST_MODEL, run.component(RunParameters.COSTS));
    boolean any = model != Costs.NONE;
    return new RunComponents(margin, any, any ? Optional.of(model) : Optional.empty());
  }
}
