package io.notional.api.strategy;

import io.notional.api.market.MarketView;

/** A decision point as a part of a strategy sees it. */
record NestedPoint(DecisionPoint parent, String component) implements DecisionPoint {
  @Override
  public MarketView market() {
    return parent.market();
  }

  @Override
  public FundView fund() {
    return parent.fund();
  }

  @Override
  public Memory memory() {
    return parent.memory().within(component);
  }

  @Override
  public Rebalance rebalance() {
    return parent.rebalance();
  }

  @Override
  public void diagnose(String name, String instrument, double value) {
    parent.diagnose(name, instrument, value);
  }
}
