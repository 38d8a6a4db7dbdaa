package io.notional.core.resample;

/** A security that is quoted, or a bill that accretes at a rate of the path. */
final class SecurityFilling implements PathColumn {
  final double[] closes;
  final double[] changes;

  /** Empty for none. */
  final double[] distributions;

  private final DrawnSecurity security;
  private final double[] earned;

  /**
   * Of a security.
   *
   * @param earned what the rate of a bill earns on the path, which is filled before; null where it
   *     is quoted
   * @param days how many valuation days a path has
   */
  SecurityFilling(DrawnSecurity security, double[] earned, int days) {
    this.security = security;
    this.earned = earned;
    this.closes = new double[days];
    this.changes = new double[days];
    this.distributions = new double[security.yields.length == 0 ? 0 : days];
  }

  @Override
  public void fill(int[] drawn) {
    closes[0] = security.start;
    changes[0] = Double.NaN;
    if (earned == null) {
      quoted(drawn);
    } else {
      accreted();
    }
    if (distributions.length > 0) {
      distribute(drawn);
    }
  }

  private void quoted(int[] drawn) {
    double[] change = security.change;
    double close = closes[0];
    for (int t = 1; t < drawn.length; t++) {
      double next = close * change[drawn[t]];
      changes[t] = next - close;
      closes[t] = next;
      close = next;
    }
  }

  private void accreted() {
    double close = closes[0];
    for (int t = 1; t < closes.length; t++) {
      double next = close * (1 + earned[t]);
      changes[t] = next - close;
      closes[t] = next;
      close = next;
    }
  }

  private void distribute(int[] drawn) {
    double[] yields = security.yields;
    distributions[0] = 0;
    for (int t = 1; t < drawn.length; t++) {
      distributions[t] = closes[t - 1] * yields[drawn[t]];
    }
  }
}
