package io.notional.core.measure;

import io.notional.core.result.Result;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a unit of the fund earned, and how smoothly: time-weighted returns, whatever went in or out
 * later. All from nav at the close, after costs and fee; what the first close cost is part of the
 * first return.
 *
 * @param totalReturn last nav / initial nav - 1, per unit
 * @param annualReturn compound growth a year by calendar days / 365.25; empty under one year
 * @param dailyVolatility sample standard deviation of returns from close to close, whatever their
 *     spacing; empty under two returns
 * @param volatility that x sqrt(closes a year), see {@link
 *     io.notional.core.market.TradingDays#closesPerYear}; empty under one year
 * @param sharpeRatio mean return above cash / its standard deviation x sqrt(closes a year); empty
 *     under one year, without a cash rate, or where returns above cash never vary
 * @param cashReturn what the cash rate alone would have compounded to over the same closes; empty
 *     without one
 * @param drawdown the deepest fall; empty if nav never fell
 */
public record Performance(
    double totalReturn,
    OptionalDouble annualReturn,
    OptionalDouble dailyVolatility,
    OptionalDouble volatility,
    OptionalDouble sharpeRatio,
    OptionalDouble cashReturn,
    Optional<Drawdown> drawdown) {

  static Performance of(Result result, Period period) {
    Moments returns = new Moments();
    Moments excess = new Moments();
    double cash = 1;
    for (int row = 1; row < result.size(); row++) {
      double interest = result.market().cashInterest(result.day(row));
      returns.add(result.dailyReturn(row));
      excess.add(result.dailyReturn(row) - interest);
      cash *= 1 + interest;
    }
    int last = result.size() - 1;
    double total = (last == 0 ? result.nav(0) : result.unitNav(last)) / result.initialNav() - 1;
    boolean years = period.isAnnualised();
    boolean hasRate = result.market().hasCashRate();
    double factor = Math.sqrt(result.market().days().closesPerYear());
    return new Performance(
        total,
        known(years, annual(total, period)),
        known(true, returns.deviation()),
        known(years, returns.deviation() * factor),
        known(
            years && hasRate && excess.deviation() > Moments.NO_VARIATION,
            excess.mean() / excess.deviation() * factor),
        known(hasRate, cash - 1),
        Drawdown.of(result));
  }

  private static double annual(double total, Period period) {
    return total > -1 ? StrictMath.pow(1 + total, 1 / period.years()) - 1 : -1;
  }

  private static OptionalDouble known(boolean allowed, double value) {
    return allowed && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
