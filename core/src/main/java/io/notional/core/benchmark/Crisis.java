package io.notional.core.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A fall of the benchmark from the highest close so far to the lowest one until it is back there:
 * so no two of them overlap.
 *
 * @param peak the close at the high; of equal ones the first since the benchmark got there
 * @param trough the lowest close; of equal ones the first
 * @param recovery the first close at the high again, or above; empty if there was none
 * @param depth the fall from peak to trough, a fraction of the high, greater than zero
 * @param fundReturn what the fund made from peak to trough, a decimal; NaN if it was worth nothing
 */
public record Crisis(
    LocalDate peak,
    LocalDate trough,
    Optional<LocalDate> recovery,
    double depth,
    double fundReturn) {

  /** The deepest first; of falls of equal depth the earlier. */
  static List<Crisis> worst(CommonCloses closes, int most) {
    List<Crisis> all = all(closes);
    all.sort(Comparator.comparingDouble(Crisis::depth).reversed());
    return all.subList(0, Math.min(most, all.size()));
  }

  /** Every fall, in order of time. */
  private static List<Crisis> all(CommonCloses closes) {
    List<Crisis> all = new ArrayList<>();
    int peak = 0;
    int trough = 0;
    for (int close = 1; close < closes.size(); close++) {
      boolean back = closes.index(close) >= closes.index(peak);
      if (back && trough > peak) {
        all.add(of(closes, peak, trough, closes.date(close)));
        peak = close;
      } else if (closes.index(close) > closes.index(peak)) {
        peak = close;
      } else if (closes.index(close) < closes.index(Math.max(peak, trough))) {
        trough = close;
      }
    }
    if (trough > peak) {
      all.add(of(closes, peak, trough, Optional.empty()));
    }
    return all;
  }

  private static Crisis of(
      CommonCloses closes, int peak, int trough, Optional<LocalDate> recovery) {
    return new Crisis(
        closes.date(peak).orElseThrow(),
        closes.date(trough).orElseThrow(),
        recovery,
        -closes.benchmarkReturn(peak, trough),
        closes.fundReturn(peak, trough));
  }
}
