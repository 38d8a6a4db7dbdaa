package io.notional.strategies.managedfutures.universe;

import io.notional.api.instrument.AssetClass;
import io.notional.api.market.MarketView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asset class and sector of each market: those of the group that names it, otherwise the class of
 * the market's own terms. Gold and crypto-currencies count with commodities there, since a trend
 * programme knows four classes; by their own names they can still be capped. Immutable.
 */
public final class Groups {
  private final List<MarketGroup> groups;
  private final Map<String, MarketGroup> byMarket = new TreeMap<>();

  /**
   * @param groups each market in one of them at most
   */
  public Groups(List<MarketGroup> groups) {
    this.groups = List.copyOf(groups);
    for (MarketGroup group : groups) {
      group.markets().forEach(market -> byMarket.put(market, group));
    }
  }

  /** The groups as they were given. */
  public List<MarketGroup> list() {
    return groups;
  }

  /** The class that a market counts with. */
  public String assetClass(MarketView view, String market) {
    MarketGroup group = byMarket.get(market);
    if (group != null && !group.assetClass().isEmpty()) {
      return group.assetClass();
    }
    AssetClass own = view.terms(market).assetClass();
    boolean commodity = own.equals(AssetClass.GOLD) || own.equals(AssetClass.CRYPTO);
    return commodity ? AssetClass.COMMODITIES.id() : own.id();
  }

  /** Whether a name means a market: its id, its sector, its class here, or that of its terms. */
  public boolean means(String name, MarketView view, String market) {
    MarketGroup group = byMarket.get(market);
    return name.equals(market)
        || (group != null && name.equals(group.sector()))
        || name.equals(view.terms(market).assetClass().id())
        || name.equals(assetClass(view, market));
  }
}
