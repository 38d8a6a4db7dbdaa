package io.notional.core.internal.kernel;

/**
 * What the futures of a sleeve gain on each of the days that come, while none of them trades. Of
 * many positions each day would fetch prices of every one from memory again; those of a few days
 * lie side by side. Sums are the same, position by position, as those of single days. Used by one
 * thread.
 */
final class GainsAhead {
  /** Of so many days closes fill two cache lines. */
  private static final int DAYS = 16;

  private final double[] gains = new double[DAYS];
  private int version = -1;
  private int firstDay;
  private int endDay;

  /**
   * The gains of all slots of a chain to the close of a day. On the first day after a trade they
   * are summed alone, since another may follow.
   *
   * @param slot the first of the chain; null for none
   * @param version of the positions
   * @param lastDay the last day that there is
   */
  double on(int day, FutureSlots.Slot slot, int version, int lastDay) {
    if (this.version != version) {
      this.version = version;
      sum(slot, day, 1);
    } else if (day < firstDay || day >= endDay) {
      sum(slot, day, Math.min(DAYS, lastDay - day + 1));
    }
    return gains[day - firstDay];
  }

  private void sum(FutureSlots.Slot first, int day, int days) {
    firstDay = day;
    endDay = day + days;
    for (int k = 0; k < days; k++) {
      gains[k] = 0;
    }
    for (FutureSlots.Slot slot = first; slot != null; slot = slot.next()) {
      slot.addGains(day, days, gains);
    }
  }
}
