package io.notional.core.internal.kernel;

import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Rebalance;
import io.notional.core.result.Diagnostics;
import java.util.HashMap;
import java.util.Map;

/** One decision point for a whole run; the moment says which close it shows. */
final class Point implements DecisionPoint {
  private final MarketView market;
  private final FundView fund;
  private final Memory memory;
  private final Diagnostics.Recorder diagnostics;
  private final String component;
  private final Moment moment;
  private final Map<String, Point> parts = new HashMap<>();
  private Rebalance rebalance = Rebalance.NONE;

  Point(
      MarketView market,
      FundView fund,
      Memory memory,
      Diagnostics.Recorder diagnostics,
      String component,
      Moment moment) {
    this.market = market;
    this.fund = fund;
    this.memory = memory;
    this.diagnostics = diagnostics;
    this.component = component;
    this.moment = moment;
  }

  void rebalance(Rebalance answer) {
    rebalance = answer;
  }

  @Override
  public MarketView market() {
    return market;
  }

  @Override
  public FundView fund() {
    return fund;
  }

  @Override
  public Memory memory() {
    return memory;
  }

  @Override
  public Rebalance rebalance() {
    return rebalance;
  }

  /** One point for a part, again in each call. */
  @Override
  public DecisionPoint within(String part) {
    Point nested = parts.get(part);
    if (nested == null) {
      String path = component.isEmpty() ? part : component + "/" + part;
      nested = new Point(market, fund, memory.within(part), diagnostics, path, moment);
      parts.put(part, nested);
    }
    nested.rebalance(rebalance);
    return nested;
  }

  @Override
  public void diagnose(String name, String instrument, double value) {
    diagnostics.add(moment.day(), component, name, instrument, value);
  }
}
