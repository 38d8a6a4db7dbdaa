package io.notional.core.replicate;

import java.util.function.IntToDoubleFunction;

/**
 * How a run follows the fund. NaN where there are too few closes.
 *
 * @param of {@code simulation}, or {@code alternatives} for the run with all of them
 * @param monthlyError standard deviation of monthly differences of returns x sqrt(12)
 * @param dailyError the same of daily ones x sqrt(252)
 * @param correlation of monthly returns
 * @param beta of the fund's monthly returns to the run's
 * @param autocorrelation of daily differences with those of the close before: near -0.5 they are
 *     noise of quotes, which the next close takes back; near 0 they add up
 */
public record Tracking(
    String of,
    double monthlyError,
    double dailyError,
    double correlation,
    double beta,
    double autocorrelation) {
  private static final int MONTHS = 12;
  private static final double CLOSES = 252;

  static Tracking of(String name, Tracks tracks, int run) {
    double[] fund = months(tracks, m -> tracks.fund(tracks.from(m), tracks.to(m)));
    double[] own = months(tracks, m -> tracks.run(run, tracks.from(m), tracks.to(m)));
    double[] apart = new double[tracks.size() - 1];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = tracks.fund(i, i + 1) - tracks.run(run, i, i + 1);
    }
    double[] monthly = new double[fund.length];
    for (int m = 0; m < monthly.length; m++) {
      monthly[m] = fund[m] - own[m];
    }
    double covariance = covariance(fund, own);
    double variance = covariance(own, own);
    return new Tracking(
        name,
        Math.sqrt(covariance(monthly, monthly) * MONTHS),
        Math.sqrt(covariance(apart, apart) * CLOSES),
        covariance / Math.sqrt(variance * covariance(fund, fund)),
        covariance / variance,
        autocorrelation(apart));
  }

  private static double[] months(Tracks tracks, IntToDoubleFunction value) {
    double[] values = new double[tracks.months()];
    java.util.Arrays.setAll(values, value);
    return values;
  }

  private static double autocorrelation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    double lagged = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
      lagged += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
    }
    return lagged / sum;
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1);
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).sum() / values.length;
  }
}
