package io.notional.files.results;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import java.util.List;

/** A fund that may say what it wants of stocks, and what it does not know of bonds. */
record TalkingFund(SmallFund fund, boolean talks) implements Strategy {
  @Override
  public List<Sleeve> sleeves() {
    return fund.sleeves();
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return fund.rebalanceRule();
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    fund.decide(point, orders);
    if (talks) {
      point.diagnose("weight, wanted", "", 0.9);
      point.within("bonds").diagnose("forecast", "ZN", Double.NaN);
    }
  }
}
