package io.notional.core.kernel;

import io.notional.api.instrument.Funding;
import io.notional.core.ledger.Ledger;
import java.util.Arrays;

/**
 * A stretch of days on which positions stay as they are, in columns: what depends on nothing but
 * positions and prices is worked out for all of its days at once, one position after the other.
 * Read day by day, and of no day before it has come. Allocates nothing after it is made.
 */
final class Stretch {
  /** Days at most. */
  static final int LONGEST = 64;

  private final FundState state;
  private final boolean[] margined;
  private final double[][] gain;
  private final double[][] standing;
  private final double[] besides = new double[LONGEST];
  private final double[] variation = new double[LONGEST];
  private int from;

  Stretch(FundState state) {
    this.state = state;
    int sleeves = state.ledger.sleeves();
    this.margined = new boolean[sleeves];
    for (int s = 0; s < sleeves; s++) {
      margined[s] = state.universe.sleeves().get(s).funding() == Funding.MARGINED;
    }
    this.gain = new double[sleeves][LONGEST];
    this.standing = new double[sleeves][LONGEST];
  }

  /**
   * Works out the days that come next.
   *
   * @param day the first of them
   * @param length how many, from 1 to {@link #LONGEST}
   */
  void fill(int day, int length) {
    from = day;
    Ledger ledger = state.ledger;
    double settling =
        ledger.balance(Ledger.RECEIVABLE)
            + ledger.balance(Ledger.PAYABLE)
            + ledger.balance(Ledger.LINE);
    Arrays.fill(besides, 0, length, settling);
    Arrays.fill(variation, 0, length, 0);
    for (int s = 0; s < gain.length; s++) {
      Arrays.fill(gain[s], 0, length, 0);
      if (margined[s]) {
        fillFutures(s, length);
      } else {
        fillSecurities(s, length);
      }
    }
  }

  private void fillSecurities(int sleeve, int length) {
    double[] gains = gain[sleeve];
    SecuritySlots.Slot slot = state.securities.first(sleeve);
    for (; slot != null; slot = slot.next()) {
      slot.addGains(from, length, gains);
    }
    double[] held = standing[sleeve];
    double value = state.ledger.balance(state.ledger.holdings(sleeve));
    for (int k = 0; k < length; k++) {
      value += gains[k];
      held[k] = value;
      besides[k] += value;
    }
  }

  private void fillFutures(int sleeve, int length) {
    double[] gains = gain[sleeve];
    FutureSlots.Slot slot = state.futures.first(sleeve);
    for (; slot != null; slot = slot.next()) {
      slot.addGains(from, length, gains);
    }
    double[] exposed = standing[sleeve];
    double notional = state.futuresNotional[sleeve];
    for (int k = 0; k < length; k++) {
      notional += gains[k];
      exposed[k] = notional;
      variation[k] += gains[k];
    }
    if (!state.futures.gainsAreNotional(sleeve)) {
      for (int k = 0; k < length; k++) {
        exposed[k] = state.futures.notional(sleeve, from + k);
      }
    }
  }

  /** What all futures gain to the close of a day of the stretch. */
  double variation(int day) {
    return variation[day - from];
  }

  /** All of nav at a close but settled cash and the accrued fee. */
  double besides(int day) {
    return besides[day - from];
  }

  /** What the futures of a sleeve gain to a close. */
  double variation(int sleeve, int day) {
    return gain[sleeve][day - from];
  }

  /** Shows in the books what sleeves hold at a close, and the notional of their futures. */
  void show(int day) {
    int k = day - from;
    for (int s = 0; s < margined.length; s++) {
      if (margined[s]) {
        state.futuresNotional[s] = standing[s][k];
      } else {
        state.ledger.restate(state.ledger.holdings(s), standing[s][k]);
      }
    }
  }
}
