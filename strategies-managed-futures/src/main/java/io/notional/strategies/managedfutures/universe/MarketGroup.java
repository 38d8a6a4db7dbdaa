package io.notional.strategies.managedfutures.universe;

import java.util.List;

/**
 * Markets of one sector of an asset class. Immutable.
 *
 * @param assetClass the id of the class that they count with
 * @param sector such as {@code energy}; empty for none
 */
public record MarketGroup(String assetClass, String sector, List<String> markets) {
  public MarketGroup {
    markets = List.copyOf(markets);
  }
}
