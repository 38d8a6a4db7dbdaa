package io.notional.core.time;

/** How a number of calendar days becomes a part of a year, by the names of the ISDA definitions. */
public enum DayCount {
  /** Days over 360, as money markets count. */
  ACT_360(360),
  /** Days over 365, as expense ratios and continuously compounded rates count here. */
  ACT_365F(365),
  /** Days over 365.25, the mean year, by which growth is stated a year. */
  ACT_36525(365.25);

  private final double daysPerYear;

  DayCount(double daysPerYear) {
    this.daysPerYear = daysPerYear;
  }

  /** Days of a year. */
  public double daysPerYear() {
    return daysPerYear;
  }

  /** Years that a number of calendar days are. */
  public double years(double days) {
    return days / daysPerYear;
  }

  /**
   * What 1 grows to at simple interest.
   *
   * @param rate decimal per year
   */
  public double growth(double rate, double days) {
    return 1 + rate * days / daysPerYear;
  }

  /** The simple rate, decimal per year, at which 1 grows to a value. */
  public double simpleRate(double grown, double days) {
    return (grown - 1) * daysPerYear / days;
  }
}
