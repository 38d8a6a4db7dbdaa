package io.notional.core.result;

/**
 * Nav by units: who pays in at a close buys units at the nav per unit of that close, who takes out
 * gives them back. By row; immutable once made.
 */
final class Units {
  private final double[] flows;
  private final double[] navs;
  private final double[] counts;

  private Units(int rows) {
    this.flows = new double[rows];
    this.navs = new double[rows];
    this.counts = new double[rows];
  }

  static Units of(Result result) {
    Units units = new Units(result.size());
    for (CashFlow flow : result.flows()) {
      int row = result.rowOfDay(flow.day());
      if (row < units.flows.length) { // a result of the rows so far
        units.flows[row] += flow.amount();
      }
    }
    double count = 1;
    for (int row = 0; row < units.navs.length; row++) {
      units.navs[row] = (result.reportedNav(row) - units.flows[row]) / count;
      if (Math.abs(units.flows[row]) > 0) { // a fund without nav has no flow
        count += units.flows[row] / units.navs[row];
      }
      units.counts[row] = count;
    }
    return units;
  }

  double flow(int row) {
    return flows[row];
  }

  double nav(int row) {
    return navs[row];
  }

  double count(int row) {
    return counts[row];
  }
}
