package io.notional.strategies.managedfutures.signal;

import io.notional.api.market.Series;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SignalPoint;

/**
 * The majority of several lookbacks, smaller where they disagree:
 *
 * <pre>
 * s = sum_m sign(r_m)
 * forecast = 10 sign(s) (1 if all signs are that of s, otherwise 1 - cut)
 * </pre>
 *
 * <p>Source: the rule of WTMF in the era of its index: 3, 6 and 12 months, and a third of the
 * position goes to bills where they disagree. Without the longest lookback there is no forecast.
 * Immutable.
 */
final class MomentumVote implements Signal {
  private final int[] months;
  private final double cut;

  /**
   * @param months lookbacks, an odd number of them
   * @param cut fraction of the position that disagreement takes away
   */
  MomentumVote(int[] months, double cut) {
    this.months = months.clone();
    this.cut = cut;
  }

  @Override
  public double forecast(SignalPoint point) {
    Series index = point.market().returnIndex(point.instrument());
    double votes = 0;
    for (int lookback : months) {
      votes += Math.signum(PastReturn.over(point.market(), index, lookback, true));
    }
    boolean agreed = Math.abs(votes) == months.length;
    return AVERAGE * Math.signum(votes) * (agreed ? 1 : 1 - cut);
  }
}
