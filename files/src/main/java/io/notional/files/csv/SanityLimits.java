package io.notional.files.csv;

/**
 * Beyond which values are slips.
 *
 * @param back the factor that a price moves by and back; for rates the difference, decimal
 * @param rows within how many rows it is back
 * @param move the factor that a price moves by at all; for rates the difference, decimal
 * @param least the least value
 * @param most the largest value
 */
public record SanityLimits(double back, int rows, double move, double least, double most) {
  /** Those of prices and levels: greater than zero is asked for elsewhere. */
  public static final SanityLimits PRICES =
      new SanityLimits(3, 5, 10, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Those of exchange rates. */
  public static final SanityLimits EXCHANGE_RATES =
      new SanityLimits(1.5, 5, 3, 0, Double.POSITIVE_INFINITY);

  /** Those of rates and yields, decimal per year. */
  public static final SanityLimits RATES = new SanityLimits(0.01, 5, 0.1, -0.05, 0.3);

  /** Those of margins: they change on few days. */
  public static final SanityLimits MARGINS =
      new SanityLimits(4, 1, 10, 0, Double.POSITIVE_INFINITY);

  /** No limits. */
  public static final SanityLimits NONE =
      new SanityLimits(
          Double.POSITIVE_INFINITY,
          0,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY);

  /** The same with other bounds. */
  public SanityLimits within(double lowest, double highest) {
    return new SanityLimits(back, rows, move, lowest, highest);
  }
}
