package io.notional.api.strategy;

import io.notional.api.market.MarketView;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One close as a strategy sees it. Valid only during the call that handed it out. */
@API(status = Status.STABLE, since = "0.1")
public interface DecisionPoint {
  /** What was known of the market. */
  MarketView market();

  /** The state of the fund. */
  FundView fund();

  /** What the strategy remembers. */
  Memory memory();

  /** Why the strategy is asked; {@link Rebalance#NONE} while a rebalance rule is being asked. */
  Rebalance rebalance();
}
