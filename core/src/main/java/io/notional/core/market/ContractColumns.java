package io.notional.core.market;

/**
 * One contract of a {@link ColumnMarket}: columns that its maker goes on writing to. Used by one
 * thread.
 */
public final class ContractColumns {
  private final ContractInput input;
  private final int firstDay;
  private final double[] closes;

  /**
   * Columns as they are, not copied.
   *
   * @param input closes are {@linkplain ColumnMarket#series a view} of the column
   * @param firstDay the valuation day of the first close
   * @param closes from the first day on
   */
  public ContractColumns(ContractInput input, int firstDay, double[] closes) {
    this.input = input;
    this.firstDay = firstDay;
    this.closes = closes;
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
}
