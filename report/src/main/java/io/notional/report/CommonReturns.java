package io.notional.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Two funds over the closes that both have.
 *
 * @param closes how many
 * @param excess compound return a year of the first less that of the second
 * @param trackingError sample standard deviation of the difference of returns, a year
 * @param beta of the first to the second
 * @param correlation of returns from close to close
 */
record CommonReturns(
    int closes, double excess, double trackingError, double beta, double correlation) {
  private static final double DAYS_A_YEAR = 365.25;

  static CommonReturns of(Fund fund, Fund other) {
    List<Integer> one = new ArrayList<>();
    List<Integer> two = new ArrayList<>();
    int[] days = fund.nav.days();
    int[] others = other.nav.days();
    for (int i = 0, j = 0; i < days.length && j < others.length; ) {
      if (days[i] == others[j]) {
        one.add(i++);
        two.add(j++);
      } else if (days[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    int size = one.size();
    if (size < 3) {
      return new CommonReturns(size, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] first = returns(fund.nav.growth(), one);
    double[] second = returns(other.nav.growth(), two);
    double[] difference = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      difference[i] = first[i] - second[i];
    }
    int last = first.length - 1;
    double years = (days[one.get(size - 1)] - days[one.get(0)]) / DAYS_A_YEAR;
    double sd = Rolling.deviation(first, first.length)[last];
    double sdOther = Rolling.deviation(second, second.length)[last];
    double correlation = Rolling.correlation(first, second, first.length)[last];
    return new CommonReturns(
        size,
        yearly(fund.nav.growth(), one, years) - yearly(other.nav.growth(), two, years),
        Rolling.deviation(difference, first.length)[last] * Math.sqrt(fund.closesPerYear()),
        correlation * sd / sdOther,
        correlation);
  }

  private static double[] returns(double[] growth, List<Integer> rows) {
    double[] returns = new double[rows.size() - 1];
    for (int i = 0; i < returns.length; i++) {
      returns[i] = growth[rows.get(i + 1)] / growth[rows.get(i)] - 1;
    }
    return returns;
  }

  private static double yearly(double[] growth, List<Integer> rows, double years) {
    double ratio = growth[rows.get(rows.size() - 1)] / growth[rows.get(0)];
    return StrictMath.pow(ratio, 1 / years) - 1;
  }
}
