package io.notional.core.lookthrough;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Rebalance;
import java.util.HashMap;
import java.util.Map;

/** A decision point from which neither market nor fund can be seen. */
final class BlindPoint implements DecisionPoint {
  static final String NEEDS_MARKET = "its exposures cannot be known without a market";

  private final Rebalance rebalance;
  private final Map<String, double[]> memory = new HashMap<>();

  BlindPoint(Rebalance rebalance) {
    this.rebalance = rebalance;
  }

  @Override
  public MarketView market() {
    throw refused("the market");
  }

  @Override
  public FundView fund() {
    throw refused("the fund");
  }

  @Override
  public Memory memory() {
    return (name, size) -> memory.computeIfAbsent(name, n -> new double[size]);
  }

  @Override
  public Rebalance rebalance() {
    return rebalance;
  }

  private static NotionalException refused(String what) {
    return NotionalException.of(
        ErrorCode.CONFLICT, "the strategy looks at " + what + " to decide: " + NEEDS_MARKET);
  }
}
