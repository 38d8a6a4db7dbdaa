package io.notional.core.internal.kernel;

import io.notional.core.internal.columns.MarketColumns;
import io.notional.core.market.Security;
import java.util.Arrays;
import java.util.List;

/**
 * What is held paid in full: a slot for each sleeve and security, in that order. Slots change only
 * when something trades: the daily loop reads them and writes nothing.
 */
final class SecuritySlots {
  /** Quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  /** One position. */
  static final class Slot {
    final int sleeve;
    final Security security;

    final double[] closes;
    private final double[] changes;

    /** By valuation day; empty where there is none. */
    final double[] distributions;

    /** What counts as collateral of a unit of market value, where that never changes. */
    final double accepted;

    private double quantity;
    private Slot next;

    private Slot(int sleeve, Security security) {
      this.sleeve = sleeve;
      this.security = security;
      this.closes = MarketColumns.closes(security);
      this.changes = MarketColumns.changes(security);
      this.distributions = MarketColumns.distributions(security);
      this.accepted = 1 - security.haircut(0);
    }

    /** Units held. */
    double quantity() {
      return quantity;
    }

    /** The change of market value to the close of a day. */
    double gain(int day) {
      return quantity * changes[day];
    }

    /** Whether a day is an ex-date. */
    boolean distributes(int day) {
      return day < distributions.length && distributions[day] != 0;
    }

    /** Market value at a close. */
    double value(int day) {
      return quantity * closes[day];
    }
  }

  /** By sleeve, its first slot, from which the next ones lead on; null for none. */
  private final Slot[] first;

  /** Replaced, never changed, when a position comes or goes: loops over it may trade. */
  Slot[] slots = new Slot[0];

  /** No positions, for a number of sleeves. */
  SecuritySlots(int sleeves) {
    this.first = new Slot[sleeves];
  }

  /** What a sleeve gains to the close of a day. */
  double gain(int sleeve, int day) {
    double sum = 0;
    for (Slot slot = first[sleeve]; slot != null; slot = slot.next) {
      sum += slot.gain(day);
    }
    return sum;
  }

  /** What counts as collateral of a sleeve's securities at a close, added to what else does. */
  double accepted(int sleeve, int day, double others) {
    double sum = others;
    for (Slot slot = first[sleeve]; slot != null; slot = slot.next) {
      sum += slot.value(day) * slot.accepted;
    }
    return sum;
  }

  /** Units that a sleeve holds of a security. */
  double held(int sleeve, Security security) {
    Slot slot = find(sleeve, security);
    return slot == null ? 0 : slot.quantity;
  }

  /** Changes a position; a position of zero disappears: it may have no price any more. */
  void add(int sleeve, Security security, double change) {
    Slot slot = find(sleeve, security);
    if (slot == null) {
      slot = insert(sleeve, security);
    }
    slot.quantity += change;
    if (Math.abs(slot.quantity) < NOTHING) {
      remove(slot);
    }
  }

  /** The first ex-date of anything held from a day on; far away if there is none. */
  int nextExDate(int from) {
    int next = Integer.MAX_VALUE;
    for (Slot slot : slots) {
      int day = slot.distributions.length == 0 ? next : slot.security.nextExDate(from);
      next = day < next ? day : next;
    }
    return next;
  }

  private Slot find(int sleeve, Security security) {
    for (Slot slot = first[sleeve]; slot != null; slot = slot.next) {
      if (slot.security == security) {
        return slot;
      }
    }
    return null;
  }

  private Slot insert(int sleeve, Security security) {
    int at = 0;
    while (at < slots.length && precedes(slots[at], sleeve, security)) {
      at++;
    }
    Slot slot = new Slot(sleeve, security);
    replaceBy(Slots.with(slots, at, slot));
    return slot;
  }

  private void remove(Slot slot) {
    replaceBy(Slots.without(slots, slot));
  }

  private void replaceBy(List<Slot> ordered) {
    slots = ordered.toArray(new Slot[0]);
    Arrays.fill(first, null);
    for (int i = slots.length - 1; i >= 0; i--) {
      Slot slot = slots[i];
      slot.next = first[slot.sleeve];
      first[slot.sleeve] = slot;
    }
  }

  private static boolean precedes(Slot slot, int sleeve, Security security) {
    return slot.sleeve == sleeve
        ? slot.security.id().compareTo(security.id()) < 0
        : slot.sleeve < sleeve;
  }
}
