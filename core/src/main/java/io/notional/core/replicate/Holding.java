package io.notional.core.replicate;

import io.notional.core.market.DatedSeries;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a fund appears to have held, by regression of its returns on what each thing contributed to
 * the simulation's, over steps that do not overlap:
 *
 * <pre>
 * fund - (simulation - SUM c_i) = a + SUM k_i c_i + tilt w (s' - s) + error,  k_i and tilt &gt;= 0
 * </pre>
 *
 * <p>with the contributions c_i of sleeves paid in full and of each future, the weight w and return
 * s of the simulation's stocks, and the return s' of those of the alternative. Where k is 1 the
 * fund held what the simulation did. Weights that the fund let drift at other times are errors.
 */
final class Holding {
  /** All of the stocks of the simulation are those of the alternative when it is 1. */
  static final String TILT = "tilt to the alternative stocks";

  /** Of the overlay: notional x duration / nav. */
  static final String DURATION = "duration";

  /** All futures. */
  static final String OVERLAY = "futures in all";

  /** What the fund makes beyond all that, a year: fee, financing and costs that differ. */
  static final String REST = "rest a year";

  private static final String OF_NAV = "fraction of nav";

  /** All sets of constrained regressors are tried. */
  private static final int MOST = 10;

  private static final int FEWEST_STEPS_EACH = 3;

  private final Result base;
  private final List<Regressors.Held> held;
  private final Optional<Result> otherStocks;
  private final int step;

  private Holding(Result base, Optional<Result> otherStocks, int step) {
    this.base = base;
    this.held = Regressors.of(base);
    this.otherStocks = otherStocks;
    this.step = step;
  }

  /** Empty where there are too many things, or too few steps, to tell of any. */
  static List<Estimate> of(Result base, Optional<Result> otherStocks, DatedSeries fund, int step) {
    return new Holding(base, otherStocks, step).estimates(fund);
  }

  private List<Estimate> estimates(DatedSeries fund) {
    int constrained = held.size() + (otherStocks.isPresent() ? 1 : 0);
    List<double[]> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    steps(fund, constrained, x, y);
    int columns = constrained + 1;
    if (constrained > MOST || held.isEmpty() || x.size() < FEWEST_STEPS_EACH * columns) {
      return List.of();
    }
    double[] values = y.stream().mapToDouble(Double::doubleValue).toArray();
    LeastSquares fit = LeastSquares.fit(x.toArray(new double[0][]), values, constrained);
    return estimates(fit, constrained);
  }

  /** A step is so many closes that both have; what is left at the end is left out. */
  private void steps(DatedSeries fund, int constrained, List<double[]> x, List<Double> y) {
    double[] tilt = tilt();
    double[] row = new double[constrained + 1];
    double sum = 0;
    int closes = 0;
    double before = Double.NaN;
    for (int r = 1; r < base.size(); r++) {
      int at = fund.rowOf(base.market().days().epochDay(base.day(r)));
      boolean open = Double.isNaN(before);
      if (!open) {
        double left = base.dailyReturn(r);
        for (int i = 0; i < held.size(); i++) {
          row[i] += held.get(i).contribution(r);
          left -= held.get(i).contribution(r);
        }
        if (constrained > held.size()) {
          row[held.size()] += tilt[r];
        }
        row[constrained] += 1;
        sum -= left;
      }
      if (at >= 0) {
        sum += open ? 0 : fund.value(at) / before - 1;
        before = fund.value(at);
        closes += open ? 0 : 1;
      }
      if (closes == step) {
        x.add(row.clone());
        y.add(sum);
        Arrays.fill(row, 0);
        sum = 0;
        closes = 0;
      }
    }
  }

  private double[] tilt() {
    double[] tilt = new double[base.size()];
    if (otherStocks.isPresent()) {
      double[] weights = Regressors.stockWeights(base);
      double[] own = Regressors.stocks(base);
      double[] others = Regressors.stocks(otherStocks.get());
      int shift = otherStocks.get().rowOfDay(base.day(0));
      for (int row = 1; row < tilt.length; row++) {
        int there = row + shift;
        double other = there >= 0 && there < others.length ? others[there] : Double.NaN;
        double apart = weights[row - 1] * (other - own[row]);
        tilt[row] = Double.isNaN(apart) ? 0 : apart;
      }
    }
    return tilt;
  }

  private List<Estimate> estimates(LeastSquares fit, int constrained) {
    List<Estimate> all = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      double weight = held.get(i).weight();
      all.add(
          Estimate.of(
              held.get(i).what(),
              OF_NAV,
              fit.value(i) * weight,
              fit.standardError(i) * Math.abs(weight),
              weight,
              Math.abs(weight)));
    }
    futures(fit, OVERLAY, OF_NAV, held.stream().mapToDouble(Regressors.Held::weight).toArray())
        .ifPresent(all::add);
    futures(fit, DURATION, "years", held.stream().mapToDouble(Regressors.Held::duration).toArray())
        .ifPresent(all::add);
    if (constrained > held.size()) {
      int i = held.size();
      all.add(Estimate.share(TILT, fit.value(i), fit.standardError(i)));
    }
    double year = base.market().days().closesPerYear();
    all.add(
        Estimate.of(
            REST,
            "decimal per year",
            fit.value(constrained) * year,
            fit.standardError(constrained) * year,
            0,
            Double.POSITIVE_INFINITY));
    return all;
  }

  /** A sum over futures of so much each; empty where there are none, or it is not known of one. */
  private Optional<Estimate> futures(LeastSquares fit, String what, String unit, double[] each) {
    double estimate = 0;
    double simulated = 0;
    double[] sum = new double[fit.size()];
    for (int i = 0; i < each.length; i++) {
      if (held.get(i).future()) {
        estimate += fit.value(i) * each[i];
        simulated += each[i];
        sum[i] = each[i];
      }
    }
    double error = Double.isNaN(simulated) ? Double.NaN : fit.standardError(sum);
    boolean any = held.stream().anyMatch(Regressors.Held::future);
    return !any || Double.isNaN(simulated)
        ? Optional.empty()
        : Optional.of(Estimate.of(what, unit, estimate, error, simulated, Math.abs(simulated)));
  }
}
