package io.notional.report;

import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What an asset class of a fund returned from close to close: gains of price, carry and income of
 * its sleeves, of their absolute notional at the close before. Stateless.
 */
final class ClassReturns {
  private static final Set<String> GAINS = Set.of("price", "carry", "income");

  /** Below this part of nav a notional is no divisor. */
  private static final double LEAST = 0.01;

  private ClassReturns() {}

  /** By row of the fund's nav; NaN where the class was not held. */
  static double[] of(Fund fund, String assetClass) {
    Table exposures = fund.table("exposures").orElseThrow();
    Set<String> sleeves = sleeves(exposures, assetClass);
    double[] notional = notional(fund, exposures, sleeves);
    double[] gains = gains(fund, sleeves);
    double[] returns = new double[notional.length];
    Arrays.fill(returns, Double.NaN);
    for (int row = 1; row < returns.length; row++) {
      if (notional[row - 1] > LEAST) {
        returns[row] = gains[row] / (notional[row - 1] * fund.nav.nav()[row - 1]);
      }
    }
    return returns;
  }

  private static double[] notional(Fund fund, Table exposures, Set<String> sleeves) {
    double[] notional = new double[fund.nav.size()];
    int[] days = exposures.epochDays("date");
    TextColumn names = (TextColumn) exposures.column("sleeve");
    NumberColumn values = (NumberColumn) exposures.column("notional");
    for (int i = 0, row = 0; i < days.length; i++) {
      row = fund.nav.from(days[i], row);
      if (fund.nav.days()[row] == days[i] && sleeves.contains(names.text(i))) {
        notional[row] += Math.abs(values.value(i));
      }
    }
    return notional;
  }

  private static double[] gains(Fund fund, Set<String> sleeves) {
    Table attribution = fund.table("attribution").orElseThrow();
    double[] gains = new double[fund.nav.size()];
    int[] days = attribution.epochDays("date");
    TextColumn names = (TextColumn) attribution.column("sleeve");
    TextColumn sources = (TextColumn) attribution.column("source");
    NumberColumn amounts = (NumberColumn) attribution.column("amount");
    for (int i = 0, row = 0; i < days.length; i++) {
      row = fund.nav.from(days[i], row);
      boolean held = fund.nav.days()[row] == days[i] && sleeves.contains(names.text(i));
      if (held && GAINS.contains(sources.text(i))) {
        gains[row] += amounts.value(i);
      }
    }
    return gains;
  }

  private static Set<String> sleeves(Table exposures, String assetClass) {
    Set<String> sleeves = new HashSet<>();
    TextColumn classes = (TextColumn) exposures.column("asset_class");
    TextColumn names = (TextColumn) exposures.column("sleeve");
    for (int i = 0; i < exposures.rows(); i++) {
      if (classes.text(i).equals(assetClass)) {
        sleeves.add(names.text(i));
      }
    }
    return sleeves;
  }
}
