package io.notional.core.kernel;

import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import java.util.ArrayList;
import java.util.List;

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
    final Contract contract;
    final double multiplier;
    final double face;
    final double[] closes;
    final int firstDay;
    final double[] carry;
    final double[] exchangeRate;
    double quantity;
    double lastClose;

    Slot(int sleeve, FutureProduct product, Contract contract, double lastClose) {
      this.sleeve = sleeve;
      this.product = product;
      this.contract = contract;
      this.multiplier = product.terms().contractMultiplier();
      this.face = product.face().orElse(0);
      this.closes = contract.column();
      this.firstDay = contract.firstDay();
      this.carry = product.carryColumn();
      this.exchangeRate = product.exchangeRateColumn();
      this.lastClose = lastClose;
    }

    /** The close of a day; NaN where there is none. */
    double close(int day) {
      int at = day - firstDay;
      return at < closes.length && at >= 0 ? closes[at] : Double.NaN;
    }

    /** Notional of the position in the base currency at a close. */
    double notional(int day, double close) {
      double unit = face > 0 ? face : multiplier * close;
      return exchangeRate == null ? quantity * unit : quantity * unit * exchangeRate[day];
    }
  }

  private final List<Slot> ordered = new ArrayList<>();
  private int version;
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
      ordered.remove(slot);
      slots = ordered.toArray(new Slot[0]);
    }
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
    while (at < ordered.size() && precedes(ordered.get(at), sleeve, product, contract)) {
      at++;
    }
    Contract entered = product.contracts().get(contract);
    Slot slot = new Slot(sleeve, product, entered, entered.close(day));
    ordered.add(at, slot);
    slots = ordered.toArray(new Slot[0]);
    return slot;
  }

  private static boolean precedes(Slot slot, int sleeve, FutureProduct product, int contract) {
    if (slot.sleeve != sleeve) {
      return slot.sleeve < sleeve;
    }
    int order = slot.product.id().compareTo(product.id());
    return order != 0 ? order < 0 : slot.contract.index() < contract;
  }
}
