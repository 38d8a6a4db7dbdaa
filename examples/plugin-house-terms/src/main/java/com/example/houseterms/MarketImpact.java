package com.example.houseterms;

import io.notional.api.cost.CostModel;
import io.notional.api.cost.Fill;

/**
 * Commission, half the spread, and what a large order moves the price by: the square-root law,
 * after Almgren, Thum, Hauptmann and Li, Direct Estimation of Equity Market Impact (2005).
 *
 * <pre>
 * cost = commission |q| + |q| multiplier price (spread / 2 + impact x s x sqrt(|q| / volume))
 * </pre>
 *
 * <p>{@code s} is the deviation of the last daily returns, or the usual one where fewer than the
 * host asks for are known. A leg of a roll pays no impact: rolls trade as spreads. Immutable.
 *
 * @param commission for a contract or share, in the currency of the instrument
 * @param spread fraction of price
 * @param impact of a whole day's volume, in daily deviations
 * @param volume contracts or shares that trade on a day
 * @param usual daily deviation where none can be estimated
 */
record MarketImpact(double commission, double spread, double impact, double volume, double usual)
    implements CostModel {
  @Override
  public double cost(Fill fill) {
    double units = Math.abs(fill.quantity());
    double value = units * fill.instrument().terms().contractMultiplier() * Math.abs(fill.price());
    double moved =
        fill.isRollLeg()
            ? 0
            : impact * fill.dailyVolatility().orElse(usual) * Math.sqrt(units / volume);
    return commission * units + value * (spread / 2 + moved);
  }
}
