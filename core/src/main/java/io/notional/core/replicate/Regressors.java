package io.notional.core.replicate;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.FuturesGains;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each thing that a simulation held contributed to its return, by row, and how much of it was
 * held on average: sleeves that are paid in full, collateral apart, and futures by product.
 */
final class Regressors {
  /** One of them. */
  static final class Held {
    private final String what;
    private final boolean future;
    private final double[] contribution;
    private final double weight;
    private final double duration;

    Held(String what, boolean future, double[] contribution, double weight, double duration) {
      this.what = what;
      this.future = future;
      this.contribution = contribution;
      this.weight = weight;
      this.duration = duration;
    }

    String what() {
      return what;
    }

    boolean future() {
      return future;
    }

    double contribution(int row) {
      return contribution[row];
    }

    /** Average notional / nav after the first row. */
    double weight() {
      return weight;
    }

    /** Average of notional x years / nav; NaN where it is not known. */
    double duration() {
      return duration;
    }
  }

  private static final Source[] GAINS = {
    Source.PRICE, Source.CARRY, Source.INCOME, Source.CURRENCY
  };

  private Regressors() {}

  static List<Held> of(Result result) {
    List<Held> all = new ArrayList<>();
    for (int s = 0; s < result.sleeves().size(); s++) {
      if (s != result.collateral() && isPaidInFull(result, s)) {
        double weight = Arrays.stream(weights(result, s)).skip(1).average().orElse(0);
        all.add(
            new Held(result.sleeves().get(s).id(), false, sleeve(result, s), weight, Double.NaN));
      }
    }
    FuturesGains gains = FuturesGains.of(result);
    Map<String, double[]> averages = averages(result);
    for (String product : gains.products().keySet()) {
      double[] contribution = new double[result.size()];
      for (int row = 1; row < contribution.length; row++) {
        contribution[row] = gains.gain(product, row) / result.reportedNav(row - 1);
      }
      double[] average = averages.getOrDefault(product, new double[2]);
      all.add(new Held(product, true, contribution, average[0], average[1]));
    }
    return all;
  }

  /** The return of all stocks that are paid in full, by row; NaN where none are held before. */
  static double[] stocks(Result result) {
    double[] returns = new double[result.size()];
    double[] weights = stockWeights(result);
    Arrays.fill(returns, Double.NaN);
    for (int row = 1; row < returns.length; row++) {
      if (weights[row - 1] > 0) {
        returns[row] = 0;
        for (int s = 0; s < result.sleeves().size(); s++) {
          returns[row] += isStocks(result, s) ? sleeveGain(result, s, row) : 0;
        }
        returns[row] /= weights[row - 1] * result.nav(row - 1);
      }
    }
    return returns;
  }

  /** Of the same, notional / nav at the close of a row. */
  static double[] stockWeights(Result result) {
    double[] weights = new double[result.size()];
    for (int s = 0; s < result.sleeves().size(); s++) {
      if (isStocks(result, s)) {
        double[] own = weights(result, s);
        Arrays.setAll(weights, row -> weights[row] + own[row]);
      }
    }
    return weights;
  }

  private static boolean isPaidInFull(Result result, int sleeve) {
    return result.sleeves().get(sleeve).funding() == Funding.PAID_IN_FULL;
  }

  private static boolean isStocks(Result result, int sleeve) {
    return isPaidInFull(result, sleeve)
        && sleeve != result.collateral()
        && result.sleeves().get(sleeve).assetClass().equals(AssetClass.EQUITY);
  }

  private static double[] sleeve(Result result, int sleeve) {
    double[] contribution = new double[result.size()];
    for (int row = 1; row < contribution.length; row++) {
      contribution[row] = sleeveGain(result, sleeve, row) / result.reportedNav(row - 1);
    }
    return contribution;
  }

  private static double sleeveGain(Result result, int sleeve, int row) {
    double sum = 0;
    for (Source source : GAINS) {
      sum += result.attribution(row, sleeve, source);
    }
    return sum;
  }

  private static double[] weights(Result result, int sleeve) {
    double[] weights = new double[result.size()];
    SleeveExposures walk = new SleeveExposures(result);
    while (walk.next()) {
      weights[walk.row()] = result.perNav(walk.notional(sleeve), walk.row());
    }
    return weights;
  }

  /** By product, average notional / nav and notional x duration / nav. */
  private static Map<String, double[]> averages(Result result) {
    Map<String, double[]> sums = new TreeMap<>();
    PositionCursor cursor = new PositionCursor(result);
    int rows = Math.max(1, result.size() - 1);
    while (cursor.next()) {
      for (Position position : cursor.positions()) {
        if (cursor.row() > 0 && position.product().isPresent()) {
          double weight = result.perNav(position.notional(cursor.day()), cursor.row()) / rows;
          double years =
              position.product().get().duration(position.contract().orElseThrow(), cursor.day());
          double[] sum = sums.computeIfAbsent(position.instrument(), id -> new double[2]);
          sum[0] += weight;
          sum[1] += weight * years;
        }
      }
    }
    return sums;
  }
}
