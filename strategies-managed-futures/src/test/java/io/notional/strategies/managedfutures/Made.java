package io.notional.strategies.managedfutures;

import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.strategies.managedfutures.program.MomentumFundProvider;
import io.notional.strategies.managedfutures.program.MomentumSleeveProvider;
import io.notional.testkit.Components;
import java.util.List;

/** Makes components from names and values, as a host would. */
final class Made {
  private Made() {}

  static Strategy fund(Object... values) {
    return Components.make(new MomentumFundProvider(), values);
  }

  /** A trend sleeve that no cap holds back. */
  static Sleeve sleeve(String... markets) {
    return Components.make(
        new MomentumSleeveProvider(), "markets", List.of(markets), "leverage-cap", 100.0);
  }
}
