package io.notional.core.internal.kernel;

import io.notional.core.internal.columns.MarketColumns;
import io.notional.core.market.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
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

    /** By valuation day; empty where there is none. */
    final double[] distributions;

    /** What counts as collateral of a unit of market value, where that never changes. */
    final double accepted;

    private double quantity;
    private Slot next;

    /** The first ex-date at or after the day that was last asked for. */
    private int nextExDate = -1;

    private Slot(int sleeve, Security security) {
      this.sleeve = sleeve;
      this.security = security;
      this.closes = MarketColumns.closes(security);
      this.distributions = MarketColumns.distributions(security);
      this.accepted = 1 - security.haircut(0);
    }

    /** Units held. */
    double quantity() {
      return quantity;
    }

    /** The change of market value to the close of a day. */
    double gain(int day) {
      return quantity * (closes[day] - closes[day - 1]);
    }

    /** Whether a day is an ex-date, that of {@link SecuritySlots#nextExDate} or an earlier one. */
    boolean distributes(int day) {
      return nextExDate == day;
    }

    private int nextExDate(int from) {
      if (nextExDate < from) {
        nextExDate = distributions.length == 0 ? Integer.MAX_VALUE : security.nextExDate(from);
      }
      return nextExDate;
    }

    /** Market value at a close. */
    double value(int day) {
      return quantity * closes[day];
    }
  }

  /** By sleeve, its first slot, from which the next ones lead on; null for none. */
  private final Slot[] first;

  /** By sleeve and security, its slot: thousands of names trade on one day. */
  private final List<IdentityHashMap<Security, Slot>> bySecurity = new ArrayList<>();

  /** Replaced, never changed, when a position comes or goes: loops over it may trade. */
  Slot[] slots = new Slot[0];

  /** No positions, for a number of sleeves. */
  SecuritySlots(int sleeves) {
    this.first = new Slot[sleeves];
    for (int s = 0; s < sleeves; s++) {
      bySecurity.add(new IdentityHashMap<>());
    }
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
      int day = slot.nextExDate(from);
      next = day < next ? day : next;
    }
    return next;
  }

  private Slot find(int sleeve, Security security) {
    return bySecurity.get(sleeve).get(security);
  }

  private Slot insert(int sleeve, Security security) {
    Slot slot = new Slot(sleeve, security);
    bySecurity.get(sleeve).put(security, slot);
    int at = place(sleeve, security);
    Slot[] more = Arrays.copyOf(slots, slots.length + 1);
    System.arraycopy(slots, at, more, at + 1, slots.length - at);
    more[at] = slot;
    slots = more;
    Slot before = at > 0 && more[at - 1].sleeve == sleeve ? more[at - 1] : null;
    slot.next = before == null ? first[sleeve] : before.next;
    link(before, slot, sleeve);
    return slot;
  }

  private void remove(Slot slot) {
    bySecurity.get(slot.sleeve).remove(slot.security);
    int at = place(slot.sleeve, slot.security);
    Slot[] fewer = Arrays.copyOf(slots, slots.length - 1);
    System.arraycopy(slots, at + 1, fewer, at, fewer.length - at);
    link(
        at > 0 && slots[at - 1].sleeve == slot.sleeve ? slots[at - 1] : null,
        slot.next,
        slot.sleeve);
    slots = fewer;
  }

  private void link(Slot before, Slot next, int sleeve) {
    if (before == null) {
      first[sleeve] = next;
    } else {
      before.next = next;
    }
  }

  /** Where a position stands, or would. */
  private int place(int sleeve, Security security) {
    int low = 0;
    int high = slots.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (precedes(slots[middle], sleeve, security)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean precedes(Slot slot, int sleeve, Security security) {
    return slot.sleeve == sleeve
        ? slot.security.id().compareTo(security.id()) < 0
        : slot.sleeve < sleeve;
  }
}
