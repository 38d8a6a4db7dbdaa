package io.notional.core.market;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Durations by contract and date. A day without one takes the last before it, up to ten calendar
 * days old. Immutable, and safe for use by many threads.
 */
public final class DatedDurations implements DurationSource {
  /** The policy of a duration of the day itself. */
  public static final String DATED = "dated";

  /** The policy of a duration of an earlier day. */
  public static final String CARRIED = "dated-carried";

  private static final int MAX_STALE_DAYS = 10;

  private final Map<LocalDate, DatedSeries> byDelivery;
  private final Map<LocalDate, DatedSeries> maturities;

  /**
   * Durations of contracts.
   *
   * @param byDelivery years by date, greater than zero, by the first day of the delivery month
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} naming the first that is not
   *     greater than zero
   */
  public DatedDurations(Map<LocalDate, DatedSeries> byDelivery) {
    this(byDelivery, Map.of());
  }

  /**
   * Durations of contracts, and the terms of what is delivered.
   *
   * @param byDelivery years by date, greater than zero, by the first day of the delivery month
   * @param maturities years to the maturity of the cheapest note, likewise
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} naming the first that is not
   *     greater than zero
   */
  public DatedDurations(
      Map<LocalDate, DatedSeries> byDelivery, Map<LocalDate, DatedSeries> maturities) {
    this.byDelivery = new TreeMap<>(byDelivery);
    this.maturities = new TreeMap<>(maturities);
    this.byDelivery.values().forEach(DatedSeries::requirePositive);
    this.maturities.values().forEach(DatedSeries::requirePositive);
  }

  @Override
  public double years(LocalDate delivery, int epochDay) {
    return value(byDelivery.get(delivery), epochDay);
  }

  @Override
  public double maturity(LocalDate delivery, int epochDay) {
    return value(maturities.get(delivery), epochDay);
  }

  @Override
  public String policy(LocalDate delivery, int epochDay) {
    DatedSeries series = byDelivery.get(delivery);
    int row = row(series, epochDay);
    if (row < 0) {
      return UNKNOWN;
    }
    return series.epochDay(row) == epochDay ? DATED : CARRIED;
  }

  private static double value(DatedSeries series, int epochDay) {
    int row = row(series, epochDay);
    return row < 0 ? Double.NaN : series.value(row);
  }

  private static int row(DatedSeries series, int epochDay) {
    int row = series == null ? -1 : series.rowAtOrBefore(epochDay);
    return row < 0 || epochDay - series.epochDay(row) > MAX_STALE_DAYS ? -1 : row;
  }
}
