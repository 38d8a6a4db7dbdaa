package io.notional.core.builtin;

import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.core.margin.ExchangeMargin;

/** Provides {@link ExchangeMargin}. */
final class ExchangeProvider extends MarginProvider {
  ExchangeProvider() {
    super("exchange", "contract by contract by the margin chains of the market, without offsets");
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
