package io.notional.core.resample;

import io.notional.core.market.DatedDurations;
import io.notional.core.market.DurationSource;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.TradingDays;
import java.time.LocalDate;

/**
 * Durations on a path: that of the contract in the same place of the cycle on the day of the source
 * that was drawn. They change with the path. Used by one thread.
 */
final class PathDurations implements DurationSource {
  private final FutureProduct product;
  private final SourceDays source;
  private final TradingDays days;
  private final PathSchedule schedule;
  private final DrawnBlocks drawn;

  /**
   * Of a product.
   *
   * @param drawn the days of the path, which are drawn anew for each
   */
  PathDurations(
      FutureProduct product,
      SourceDays source,
      TradingDays days,
      PathSchedule schedule,
      DrawnBlocks drawn) {
    this.product = product;
    this.source = source;
    this.days = days;
    this.schedule = schedule;
    this.drawn = drawn;
  }

  @Override
  public double years(LocalDate delivery, int epochDay) {
    int day = sourceDay(epochDay);
    int contract = contract(delivery, epochDay, day);
    return contract < 0 ? Double.NaN : product.duration(contract, day);
  }

  @Override
  public double maturity(LocalDate delivery, int epochDay) {
    int day = sourceDay(epochDay);
    int contract = contract(delivery, epochDay, day);
    return contract < 0 ? Double.NaN : product.maturity(contract, day);
  }

  @Override
  public String policy(LocalDate delivery, int epochDay) {
    return Double.isNaN(years(delivery, epochDay)) ? UNKNOWN : DatedDurations.DATED;
  }

  private int sourceDay(int epochDay) {
    return source.day(drawn.placeOf(Math.max(0, days.atOrBefore(epochDay))));
  }

  private int contract(LocalDate delivery, int epochDay, int sourceDay) {
    int inUse = schedule.active()[Math.max(0, days.atOrBefore(epochDay))];
    boolean later = schedule.contracts().get(inUse).delivery().isBefore(delivery);
    int follower = later ? SourceDays.follower(product, sourceDay) : -1;
    return follower >= 0 ? follower : product.activeContract(sourceDay);
  }
}
