package io.notional.core.market;

/**
 * One contract of a {@link ColumnMarket}: columns that its maker goes on writing to. Used by one
 * thread.
 */
public final class ContractColumns {
  private final ContractInput input;
  private final int firstDay;
  private final double[] closes;
  private final double[] changes;

  /**
   * Columns as they are, not copied.
   *
   * @param input closes are {@linkplain ColumnMarket#series a view} of the column
   * @param firstDay the valuation day of the first close
   * @param closes from the first day on
   * @param changes what each close changed by; NaN for the first
   */
  public ContractColumns(ContractInput input, int firstDay, double[] closes, double[] changes) {
    this.input = input;
    this.firstDay = firstDay;
    this.closes = closes;
    this.changes = changes;
  }

  ContractInput input() {
    return input;
  }

  int firstDay() {
    return firstDay;
  }

  double[] closes() {
    return closes;
  }

  double[] changes() {
    return changes;
  }
}
