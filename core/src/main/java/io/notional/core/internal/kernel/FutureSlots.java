package io.notional.core.internal.kernel;

import io.notional.core.internal.columns.MarketColumns;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.RollStep;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Futures positions: a slot for each sleeve and contract, ordered by sleeve, product and contract.
 * Slots change only when something trades.
 */
final class FutureSlots {
  /** Quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  /** The prices of so many positions stay at hand from day to day. */
  private static final int FEW = 8;

  private static final Slot[] NONE = {};

  /** One position. */
  static final class Slot {
    final int sleeve;
    final FutureProduct product;
    final double multiplier;
    final double face;
    final boolean foreign;
    final double[] exchangeRate;
    Contract contract;
    private double[] closes;
    private int firstDay;
    private double quantity;
    private double points;
    private Slot next;

    Slot(int sleeve, FutureProduct product, Contract contract) {
      this.sleeve = sleeve;
      this.product = product;
      this.multiplier = product.multiplier();
      this.face = product.face().orElse(0);
      this.foreign = product.isForeign();
      this.exchangeRate = MarketColumns.rates(product);
      hold(contract);
    }

    private void hold(Contract newContract) {
      contract = newContract;
      closes = MarketColumns.closes(newContract);
      firstDay = newContract.firstDay();
    }

    private void hold(double newQuantity) {
      quantity = newQuantity;
      points = newQuantity * multiplier;
    }

    /** Contracts; negative is short. */
    double quantity() {
      return quantity;
    }

    /** The close of a day; NaN where there is none. */
    double close(int day) {
      int at = day - firstDay;
      return at >= 0 && at < closes.length ? closes[at] : Double.NaN;
    }

    /** The change of the close since the day before; NaN where either is missing. */
    double change(int day) {
      int at = day - firstDay;
      return at > 0 && at < closes.length ? closes[at] - closes[at - 1] : Double.NaN;
    }

    /** Units of base currency that the position gains when its price rises by a point. */
    double size(int day) {
      return foreign ? points * exchangeRate[day] : points;
    }

    /** What the position gains to the close of a day, in the base currency. */
    private double gain(int day) {
      return size(day) * change(day);
    }

    /** Adds what the position gains on each of some days. */
    void addGains(int day, int days, double[] gains) {
      int at = day - firstDay;
      if (foreign || at < 1 || at + days > closes.length) {
        for (int k = 0; k < days; k++) {
          gains[k] += gain(day + k);
        }
        return;
      }
      for (int k = 0; k < days; k++) {
        gains[k] += points * (closes[at + k] - closes[at + k - 1]);
      }
    }

    /** The next of the sleeve; null after the last. */
    Slot next() {
      return next;
    }

    /** Notional of the position in the base currency at a close. */
    double notional(int day) {
      double unit = face > 0 ? face : multiplier * close(day);
      return foreign ? quantity * unit * exchangeRate[day] : quantity * unit;
    }
  }

  private int version;

  /** By sleeve, its first slot, from which the next ones lead on; null for none. */
  private final Slot[] first;

  /** By product, its slots in their order; arrays are replaced, never changed, as of all slots. */
  private final IdentityHashMap<FutureProduct, Slot[]> byProduct = new IdentityHashMap<>();

  /** The product of which slots were asked last, and these: most are asked for several times. */
  private FutureProduct asked;

  private Slot[] ofAsked = NONE;

  private final GainsAhead[] ahead;
  private final int lastDay;
  private boolean gainsAreNotional = true;

  /** Replaced, never changed, when a position comes or goes: loops over it may trade. */
  Slot[] slots = NONE;

  /**
   * No positions.
   *
   * @param sleeves how many there are
   * @param lastDay the last valuation day of which a gain may be asked
   */
  FutureSlots(int sleeves, int lastDay) {
    this.first = new Slot[sleeves];
    this.lastDay = lastDay;
    this.ahead = new GainsAhead[sleeves];
    Arrays.setAll(ahead, s -> new GainsAhead());
  }

  /** Counts changes of positions, so that a book knows when to rebuild its rows. */
  int version() {
    return version;
  }

  /** Net notional of a sleeve at a close, in the base currency. */
  double notional(int sleeve, int day) {
    double sum = 0;
    for (Slot slot = first[sleeve]; slot != null; slot = slot.next) {
      sum += slot.notional(day);
    }
    return sum;
  }

  /** What a sleeve gains to the close of a day, in the base currency. */
  double gain(int sleeve, int day) {
    if (slots.length > FEW) {
      return ahead[sleeve].on(day, first[sleeve], version, lastDay);
    }
    double sum = 0;
    for (Slot slot = first[sleeve]; slot != null; slot = slot.next) {
      sum += slot.gain(day);
    }
    return sum;
  }

  /**
   * Whether the notional of every contract changes by exactly what the contract gains: not so where
   * notional is face value, or in a foreign currency.
   */
  boolean gainsAreNotional() {
    return gainsAreNotional;
  }

  /** Units that a sleeve holds of a product over all contracts. */
  double held(int sleeve, FutureProduct product) {
    double sum = 0;
    for (Slot slot : of(product)) {
      sum += slot.sleeve == sleeve ? slot.quantity : 0;
    }
    return sum;
  }

  /** Units that a sleeve holds of a contract. */
  double held(int sleeve, FutureProduct product, int contract) {
    Slot slot = find(sleeve, product, contract);
    return slot == null ? 0 : slot.quantity;
  }

  /** Changes a position; a position of zero disappears. */
  void add(int sleeve, FutureProduct product, int contract, double change) {
    version++;
    Slot slot = find(sleeve, product, contract);
    if (slot == null) {
      slot = insert(sleeve, product, contract);
    }
    slot.hold(slot.quantity + change);
    if (Math.abs(slot.quantity) < NOTHING) {
      remove(slot);
    }
  }

  /**
   * Moves part of a position, or all of it, into another contract. What moves as a whole keeps its
   * slot unless the other contract is held already.
   */
  void move(int sleeve, FutureProduct product, RollStep step, double quantity, double toQuantity) {
    Slot slot = find(sleeve, product, step.from());
    boolean whole = slot != null && Math.abs(slot.quantity - quantity) < NOTHING;
    if (whole && Math.abs(toQuantity) >= NOTHING && isAlone(slot)) {
      version++;
      slot.hold(product.contract(step.to()));
      slot.hold(toQuantity);
      return;
    }
    add(sleeve, product, step.from(), -quantity);
    if (Math.abs(toQuantity) > 0) {
      add(sleeve, product, step.to(), toQuantity);
    }
  }

  /** Whether nobody holds the product otherwise, so that neither order nor netting changes. */
  private boolean isAlone(Slot slot) {
    return of(slot.product).length == 1;
  }

  /** The slots of a product, by sleeve and contract. */
  Slot[] of(FutureProduct product) {
    if (product != asked) {
      asked = product;
      ofAsked = byProduct.getOrDefault(product, NONE);
    }
    return ofAsked;
  }

  private Slot find(int sleeve, FutureProduct product, int contract) {
    for (Slot slot : of(product)) {
      if (slot.sleeve == sleeve && slot.contract.index() == contract) {
        return slot;
      }
    }
    return null;
  }

  private Slot insert(int sleeve, FutureProduct product, int contract) {
    int at = 0;
    while (at < slots.length && precedes(slots[at], sleeve, product, contract)) {
      at++;
    }
    Slot slot = new Slot(sleeve, product, product.contract(contract));
    replaceBy(Slots.with(slots, at, slot), product);
    return slot;
  }

  private void remove(Slot slot) {
    replaceBy(Slots.without(slots, slot), slot.product);
  }

  private void replaceBy(List<Slot> ordered, FutureProduct changed) {
    slots = ordered.toArray(new Slot[0]);
    byProduct.put(changed, of(slots, changed));
    asked = null;
    Arrays.fill(first, null);
    gainsAreNotional = true;
    for (int i = slots.length - 1; i >= 0; i--) {
      Slot slot = slots[i];
      slot.next = first[slot.sleeve];
      first[slot.sleeve] = slot;
      gainsAreNotional &= !(slot.face > 0) && !slot.foreign;
    }
  }

  private static Slot[] of(Slot[] all, FutureProduct product) {
    Slot[] found = new Slot[all.length];
    int size = 0;
    for (Slot slot : all) {
      if (slot.product == product) {
        found[size++] = slot;
      }
    }
    return Arrays.copyOf(found, size);
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
