package io.notional.core.market;

import java.util.Arrays;

/**
 * Which contract of a product is in use, as stretches of valuation days: few numbers stay in a
 * cache where one for each day does not. Immutable.
 */
public final class ContractSpans {
  private final int[] lastDays;
  private final int[] contracts;

  private ContractSpans(int[] lastDays, int[] contracts) {
    this.lastDays = lastDays;
    this.contracts = contracts;
  }

  /**
   * Of contracts by valuation day.
   *
   * @param active place of the contract; -1 where there is none
   */
  static ContractSpans of(int[] active) {
    int[] lastDays = new int[16];
    int spans = 0;
    for (int t = 0; t < active.length; t++) {
      if (t + 1 == active.length || active[t + 1] != active[t]) {
        lastDays = spans < lastDays.length ? lastDays : Arrays.copyOf(lastDays, 2 * spans);
        lastDays[spans++] = t;
      }
    }
    int[] fitting = Arrays.copyOf(lastDays, spans);
    return new ContractSpans(fitting, Arrays.stream(fitting).map(t -> active[t]).toArray());
  }

  /** The stretch of a valuation day, counted from 0. */
  public int at(int day) {
    int found = Arrays.binarySearch(lastDays, day);
    return found >= 0 ? found : -found - 1;
  }

  /** The first valuation day of a stretch. */
  public int firstDay(int span) {
    return span == 0 ? 0 : lastDays[span - 1] + 1;
  }

  /** The last valuation day of a stretch. */
  public int lastDay(int span) {
    return lastDays[span];
  }

  /** The place of the contract of a stretch; -1 where the product is not quoted. */
  public int contract(int span) {
    return contracts[span];
  }
}
