package io.notional.core.kernel;

import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.RollStep;

/**
 * Futures positions: a slot for each sleeve and contract, ordered by sleeve, product and contract.
 * Slots come and go only when something trades, so the daily loop runs over plain arrays.
 */
final class FutureSlots {
  /** Quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  /** One position. */
  static final class Slot {
    final int sleeve;
    final FutureProduct product;
    final double multiplier;
    final double face;
    final double[] carry;
    final double[] exchangeRate;
    Contract contract;
    double[] closes;
    int firstDay;
    double quantity;
    double lastClose;
    double change;

    Slot(int sleeve, FutureProduct product, Contract contract, double lastClose) {
      this.sleeve = sleeve;
      this.product = product;
      this.multiplier = product.terms().contractMultiplier();
      this.face = product.face().orElse(0);
      this.carry = product.carryColumn();
      this.exchangeRate = product.exchangeRateColumn();
      hold(contract, lastClose);
    }

    private void hold(Contract newContract, double newLastClose) {
      contract = newContract;
      closes = newContract.column();
      firstDay = newContract.firstDay();
      lastClose = newLastClose;
    }

    /** The close of a day; NaN where there is none. */
    double close(int day) {
      int at = day - firstDay;
      return at < closes.length && at >= 0 ? closes[at] : Double.NaN;
    }

    /** Units of base currency that the position gains when its price rises by a point. */
    double size(int day) {
      double size = quantity * multiplier;
      return exchangeRate == null ? size : size * exchangeRate[day];
    }

    /** Notional of the position in the base currency at a close. */
    double notional(int day, double close) {
      double unit = face > 0 ? face : multiplier * close;
      return exchangeRate == null ? quantity * unit : quantity * unit * exchangeRate[day];
    }
  }

  private int version;

  /** Replaced, never changed, when a position comes or goes: loops over it may trade. */
  Slot[] slots = new Slot[0];

  /** Counts changes of positions, so that a book knows when to rebuild its rows. */
  int version() {
    return version;
  }

  /** Units that a sleeve holds of a product over all contracts. */
  double held(int sleeve, FutureProduct product) {
    double sum = 0;
    for (Slot slot : slots) {
      if (slot.sleeve == sleeve && slot.product == product) {
        sum += slot.quantity;
      }
    }
    return sum;
  }

  /** Units that a sleeve holds of a contract. */
  double held(int sleeve, FutureProduct product, int contract) {
    Slot slot = find(sleeve, product, contract);
    return slot == null ? 0 : slot.quantity;
  }

  /** Changes a position at the close of a day; a position of zero disappears. */
  void add(int sleeve, FutureProduct product, int contract, double change, int day) {
    version++;
    Slot slot = find(sleeve, product, contract);
    if (slot == null) {
      slot = insert(sleeve, product, contract, day);
    }
    slot.quantity += change;
    if (Math.abs(slot.quantity) < NOTHING) {
      remove(slot);
    }
  }

  /**
   * Moves part of a position, or all of it, into another contract at the close of a day. What moves
   * as a whole keeps its slot unless the other contract is held already.
   */
  void move(
      int sleeve,
      FutureProduct product,
      RollStep step,
      double quantity,
      double toQuantity,
      int day) {
    Slot slot = find(sleeve, product, step.from());
    boolean whole = slot != null && Math.abs(slot.quantity - quantity) < NOTHING;
    if (whole && Math.abs(toQuantity) >= NOTHING && isAlone(slot)) {
      version++;
      Contract entered = product.contract(step.to());
      slot.hold(entered, entered.close(day));
      slot.quantity = toQuantity;
      return;
    }
    add(sleeve, product, step.from(), -quantity, day);
    if (Math.abs(toQuantity) > 0) {
      add(sleeve, product, step.to(), toQuantity, day);
    }
  }

  /** Whether nobody holds the product otherwise, so that neither order nor netting changes. */
  private boolean isAlone(Slot slot) {
    for (Slot other : slots) {
      if (other != slot && other.product == slot.product) {
        return false;
      }
    }
    return true;
  }

  private Slot find(int sleeve, FutureProduct product, int contract) {
    for (Slot slot : slots) {
      if (slot.sleeve == sleeve && slot.product == product && slot.contract.index() == contract) {
        return slot;
      }
    }
    return null;
  }

  private Slot insert(int sleeve, FutureProduct product, int contract, int day) {
    int at = 0;
    while (at < slots.length && precedes(slots[at], sleeve, product, contract)) {
      at++;
    }
    Contract entered = product.contract(contract);
    Slot slot = new Slot(sleeve, product, entered, entered.close(day));
    Slot[] longer = new Slot[slots.length + 1];
    System.arraycopy(slots, 0, longer, 0, at);
    longer[at] = slot;
    System.arraycopy(slots, at, longer, at + 1, slots.length - at);
    slots = longer;
    return slot;
  }

  private void remove(Slot slot) {
    Slot[] shorter = new Slot[slots.length - 1];
    int kept = 0;
    for (Slot other : slots) {
      if (other != slot) {
        shorter[kept++] = other;
      }
    }
    slots = shorter;
  }

  private static boolean precedes(Slot slot, int sleeve, FutureProduct product, int contract) {
    if (slot.sleeve != sleeve) {
      return slot.sleeve < sleeve;
    }
    return slot.product == product
        ? slot.contract.index() < contract
        : slot.product.id().compareTo(product.id()) < 0;
  }
}
