package io.notional.core.nesting;

import io.notional.core.market.HeldFund;
import io.notional.core.market.Market;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a fund and the funds in it charge together: its own expense ratio, and that of each fund
 * times what is held of it, to any depth. Securities that are no funds charge nothing. Stateless,
 * and safe for use by many threads.
 */
public final class HeldFees {
  private HeldFees() {}

  /**
   * By what was held at a close.
   *
   * @param row a row of the result
   * @return a fraction of nav a year; empty where a fund does not say what it charges
   */
  public static OptionalDouble held(Result result, int row) {
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.row() < row && cursor.next()) {
      // to the close
    }
    Map<String, Double> weights = new TreeMap<>();
    for (Position position : cursor.positions()) {
      double weight = result.perNav(position.marketValue(cursor.day()), row);
      weights.merge(position.instrument(), weight, Double::sum);
    }
    return at(result, weights, row);
  }

  /**
   * By weights that are meant.
   *
   * @param weights capital by instrument, fractions of nav
   * @param row the close of the result at which funds that were run are seen through
   * @return a fraction of nav a year; empty where a fund does not say what it charges
   */
  public static OptionalDouble at(Result result, Map<String, Double> weights, int row) {
    Market market = result.market();
    int epochDay = market.days().epochDay(result.day(row));
    double sum = result.expenseRatio();
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      HeldFund fund =
          market.securities().containsKey(weight.getKey())
              ? market.securities().get(weight.getKey()).fund().orElse(null)
              : null;
      if (fund != null && weight.getValue() != 0) {
        sum += weight.getValue() * fee(fund, epochDay).orElse(Double.NaN);
      }
    }
    return Double.isFinite(sum) ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }

  private static OptionalDouble fee(HeldFund fund, int epochDay) {
    return fund instanceof SimulatedFund simulated
        ? held(simulated.result(), simulated.rowOn(epochDay))
        : fund.fee();
  }
}
