package io.notional.core.measure;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;

/**
 * How much was traded and what it cost. What is said to be a year is of the whole period where that
 * is shorter than a year.
 *
 * @param trades the number of fills, sweeps of bills included, rolls not
 * @param rolls the number of positions, or parts of one, that were rolled
 * @param costs commissions and spreads of trades and rolls, base currency
 * @param costBasisPoints costs / average nav, in basis points a year
 * @param turnover the lesser of purchases and sales of securities / their average market value, a
 *     year; bills, futures and what went in kind do not count (the definition of the SEC's
 *     portfolio turnover)
 * @param futuresTurnover absolute notional of futures traded, rolls excepted, / average nav, a year
 */
public record TradingUse(
    int trades,
    int rolls,
    double costs,
    double costBasisPoints,
    double turnover,
    double futuresTurnover) {
  private static final double BASIS_POINTS = 1e4;

  static TradingUse of(Result result, Period period) {
    Sums sums = new Sums(result);
    result.trades().forEach(sums::add);
    result.rolls().forEach(sums::add);
    Averages averages = Averages.of(result);
    return new TradingUse(
        result.trades().size(),
        result.rolls().size(),
        sums.costs,
        period.perYear(ratio(sums.costs, averages.nav())) * BASIS_POINTS,
        period.perYear(ratio(Math.min(sums.bought, sums.sold), averages.securities())),
        period.perYear(ratio(sums.futures, averages.nav())));
  }

  private static double ratio(double amount, double average) {
    return average > 0 ? amount / average : 0;
  }

  /** Amounts in the base currency over the whole period. */
  private static final class Sums {
    private final Result result;
    private double costs;
    private double bought;
    private double sold;
    private double futures;

    Sums(Result result) {
      this.result = result;
    }

    void add(Trade trade) {
      costs += trade.cost();
      Security security = result.market().securities().get(trade.instrument());
      if (security == null) {
        FutureProduct product = result.market().futures().get(trade.instrument());
        double unit = product.notionalPerContract(trade.contract().orElseThrow(), trade.day());
        futures += Math.abs(trade.quantity() * unit);
      } else if (isLong(security) && !trade.reason().equals(Trade.IN_KIND)) {
        double value = trade.quantity() * trade.price() * security.terms().contractMultiplier();
        bought += Math.max(0, value);
        sold += Math.max(0, -value);
      }
    }

    void add(Roll roll) {
      costs += roll.cost();
    }
  }

  /** Instruments of less than a year are no part of turnover. */
  private static boolean isLong(Security security) {
    return !security.terms().assetClass().equals(AssetClass.BILLS);
  }

  /** Averages over all closes after the first. */
  private record Averages(double nav, double securities) {
    static Averages of(Result result) {
      SleeveExposures exposures = new SleeveExposures(result);
      int first = Math.min(1, result.size() - 1);
      double nav = 0;
      double securities = 0;
      while (exposures.next()) {
        if (exposures.row() >= first) {
          nav += result.nav(exposures.row());
          securities += securities(result, exposures);
        }
      }
      int closes = result.size() - first;
      return new Averages(nav / closes, securities / closes);
    }

    private static double securities(Result result, SleeveExposures exposures) {
      double sum = 0;
      for (int s = 0; s < result.sleeves().size(); s++) {
        boolean bills = result.sleeves().get(s).assetClass().equals(AssetClass.BILLS);
        sum += bills ? 0 : exposures.capital(s);
      }
      return sum;
    }
  }
}
