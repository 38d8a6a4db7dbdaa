package io.notional.core.builtin;

import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.core.margin.ExchangeMargin;

/** Provides {@link ExchangeMargin}. */
final class ExchangeProvider implements Provider<MarginModel> {
  @Override
  public String id() {
    return "exchange";
  }

  @Override
  public ComponentKind<MarginModel> kind() {
    return ComponentKind.MARGIN_MODEL;
  }

  @Override
  public String description() {
    return "contract by contract by the margin chains of the market, without offsets";
  }

  @Override
  public Parameters parameters() {
    return Parameters.NONE;
  }

  @Override
  public MarginModel create(Config config, Context context) {
    return ExchangeMargin.MODEL;
  }
}
