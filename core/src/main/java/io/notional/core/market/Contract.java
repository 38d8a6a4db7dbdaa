package io.notional.core.market;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The prepared column of one futures contract. Immutable, and safe for use by many threads.
 *
 * <p>Closes cover the valuation days {@link #firstDay()} to {@link #lastDay()}; a day without a
 * quote has the last one, or NaN when that is too old.
 */
public final class Contract {
  private final int index;
  private final ContractInput input;
  private final int firstDay;
  private final double[] closes;
  private final boolean[] quoted;

  /** The first place without a quote of its own: most contracts have none, or few and late. */
  private final int firstGap;

  private final Optional<ContractDurations> durations;
  private final String label;
  private final long firstNotice;

  /**
   * A column.
   *
   * @param durations by valuation day; empty where none is known at all
   */
  Contract(
      int index,
      ContractInput input,
      int firstDay,
      double[] closes,
      boolean[] quoted,
      Optional<ContractDurations> durations) {
    this.index = index;
    this.input = input;
    this.firstDay = firstDay;
    this.closes = closes;
    this.quoted = quoted;
    this.firstGap = firstGap(quoted);
    this.firstNotice = input.dates().firstNotice().toEpochDay();
    this.durations = durations;
    this.label = input.delivery().toString().substring(0, 7);
  }

  private static int firstGap(boolean[] quoted) {
    int at = 0;
    while (at < quoted.length && quoted[at]) {
      at++;
    }
    return at;
  }

  /** Its place among the contracts of its product. */
  public int index() {
    return index;
  }

  /** The delivery month, {@code YYYY-MM}. */
  public String label() {
    return label;
  }

  /** The first day of the delivery month. */
  public LocalDate delivery() {
    return input.delivery();
  }

  /** When it must be left. */
  public ContractDates dates() {
    return input.dates();
  }

  /** The first notice day in days since 1970-01-01; far away where there is none. */
  public long firstNoticeEpochDay() {
    return firstNotice;
  }

  /** Every close as it was given, also on days that are no valuation days. */
  public DatedSeries rawCloses() {
    return input.closes();
  }

  /** The first valuation day with a price. */
  public int firstDay() {
    return firstDay;
  }

  /** The last valuation day with a price, fresh or carried. */
  public int lastDay() {
    return firstDay + closes.length - 1;
  }

  /** The close of a valuation day in points; NaN where there is none. */
  public double close(int day) {
    int at = day - firstDay;
    return at < 0 || at >= closes.length ? Double.NaN : closes[at];
  }

  /** Modified duration in years of a valuation day; NaN where it is not known. */
  public double duration(int day) {
    return durations.isPresent() ? durations.get().years(day) : Double.NaN;
  }

  /** Years to the maturity of what would be delivered; NaN where it is not known. */
  public double maturity(int day) {
    return durations.isPresent() ? durations.get().maturity(day) : Double.NaN;
  }

  /**
   * What it would cost at the close of a valuation day if it were financed at the short rate of
   * that day's yields, in points; NaN where that is not known.
   */
  public double fairPrice(int day) {
    return durations.isPresent() ? durations.get().fairPrice(day) : Double.NaN;
  }

  /** The yield of what would be delivered, decimal per year; NaN where it is not known. */
  public double noteYield(int day) {
    return durations.isPresent() ? durations.get().noteYield(day) : Double.NaN;
  }

  /** Whether a valuation day has a quote of its own. */
  public boolean quotedOn(int day) {
    int at = day - firstDay;
    return at >= 0 && (at < firstGap || (at < quoted.length && quoted[at]));
  }

  /** The date of the last quote at or before a valuation day. */
  public LocalDate quoteDate(int epochDay) {
    int row = rawCloses().rowAtOrBefore(epochDay);
    return LocalDate.ofEpochDay(rawCloses().epochDay(Math.max(row, 0)));
  }

  /** All closes from the first day on; a copy. */
  public double[] column() {
    return closes.clone();
  }

  /**
   * What the close of a valuation day changed by since the day before, of those from the first day
   * on; NaN where there is no change: on the first day, and beside a missing price.
   */
  public double change(int day) {
    int at = day - firstDay;
    return at == 0 ? Double.NaN : closes[at] - closes[at - 1];
  }
}
