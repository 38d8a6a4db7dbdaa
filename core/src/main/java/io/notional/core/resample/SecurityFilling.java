package io.notional.core.resample;

/** A security that is quoted, or a bill that accretes at a rate of the path. */
final class SecurityFilling implements PathColumn {
  final double[] closes;

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
    this.distributions = new double[security.yields.length == 0 ? 0 : days];
  }

  @Override
  public void fill(DrawnBlocks blocks) {
    closes[0] = security.start;
    if (earned == null) {
      security.levels.fill(closes, 0, 0, closes.length - 1, blocks);
    } else {
      accrete();
    }
    if (distributions.length > 0) {
      distribute(blocks);
    }
  }

  private void accrete() {
    double close = closes[0];
    for (int t = 1; t < closes.length; t++) {
      close *= 1 + earned[t];
      closes[t] = close;
    }
  }

  private void distribute(DrawnBlocks blocks) {
    double[] yields = security.yields;
    for (int stretch = 0; stretch < blocks.count(); stretch++) {
      int start = blocks.start(stretch);
      int end = blocks.start(stretch + 1);
      for (int t = Math.max(1, start); t < end; t++) {
        distributions[t] = closes[t - 1] * yields[blocks.place(stretch) + t - start];
      }
    }
  }
}
