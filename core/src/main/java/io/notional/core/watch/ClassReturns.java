package io.notional.core.watch;

import io.notional.api.instrument.AssetClass;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import java.util.Arrays;

/**
 * What all sleeves of an asset class returned together, from close to close: their gains by price,
 * carry, income and exchange rates, before costs, over their notional at the close before. Of
 * futures that is the return above financing.
 */
final class ClassReturns {
  private static final Source[] GAINS = {
    Source.PRICE, Source.CARRY, Source.INCOME, Source.CURRENCY
  };

  /** Notional below this fraction of nav is no divisor. */
  private static final double NOTHING = 1e-9;

  private final double[] notional;
  private final double[] returns;

  private ClassReturns(double[] notional, double[] returns) {
    this.notional = notional;
    this.returns = returns;
  }

  static ClassReturns of(Result result, HeldFutures held, AssetClass assetClass) {
    double[] notional = new double[result.size()];
    double[] gains = new double[result.size()];
    for (int s = 0; s < result.sleeves().size(); s++) {
      boolean of = result.sleeves().get(s).assetClass().equals(assetClass);
      if (of && s != result.collateral()) {
        add(result, held, s, notional, gains);
      }
    }
    double[] returns = new double[result.size()];
    Arrays.fill(returns, Double.NaN);
    for (int row = 1; row < returns.length; row++) {
      double before = notional[row - 1];
      if (Math.abs(before) > NOTHING * Math.abs(result.nav(row - 1))) {
        returns[row] = gains[row] / before;
      }
    }
    return new ClassReturns(notional, returns);
  }

  private static void add(
      Result result, HeldFutures held, int sleeve, double[] notional, double[] gains) {
    for (int row = 0; row < notional.length; row++) {
      notional[row] += held.notional(sleeve, row);
    }
    for (Source source : GAINS) {
      if (result.attributed(sleeve, source)) {
        double[] column = result.attributionColumn(sleeve, source);
        for (int row = 0; row < gains.length; row++) {
          gains[row] += column[row];
        }
      }
    }
  }

  /** Signed notional at the close of a row, base currency. */
  double notional(int row) {
    return notional[row];
  }

  /** The return up to the close of a row; NaN where nothing was held before. */
  double at(int row) {
    return returns[row];
  }

  /** The number of rows. */
  int size() {
    return returns.length;
  }
}
