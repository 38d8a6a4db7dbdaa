package io.notional.core.kernel;

import io.notional.core.market.Security;
import java.util.Arrays;

/** What is held paid in full, a slot for each sleeve and security, in that order. */
final class SecuritySlots {
  /** Quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  int size;
  int[] sleeve = new int[4];
  Security[] security = new Security[4];
  double[] quantity = new double[4];
  double[][] closes = new double[4][];

  /** By valuation day; null where there is none. */
  double[][] distributions = new double[4][];

  boolean[] accretes = new boolean[4];

  /** What counts as collateral of a unit of market value, where that never changes. */
  double[] accepted = new double[4];

  /** The slot of a sleeve's security, or minus the place where it belongs minus one. */
  int find(int sleeveIndex, Security wanted) {
    for (int i = 0; i < size; i++) {
      if (sleeve[i] == sleeveIndex && security[i] == wanted) {
        return i;
      }
      if (follows(i, sleeveIndex, wanted)) {
        return -i - 1;
      }
    }
    return -size - 1;
  }

  private boolean follows(int slot, int sleeveIndex, Security wanted) {
    return sleeve[slot] == sleeveIndex
        ? security[slot].id().compareTo(wanted.id()) > 0
        : sleeve[slot] > sleeveIndex;
  }

  double held(int sleeveIndex, Security wanted) {
    int slot = find(sleeveIndex, wanted);
    return slot < 0 ? 0 : quantity[slot];
  }

  void add(int sleeveIndex, Security wanted, double change) {
    int slot = find(sleeveIndex, wanted);
    if (slot < 0) {
      slot = insert(-slot - 1, sleeveIndex, wanted);
    }
    quantity[slot] += change;
    if (Math.abs(quantity[slot]) < NOTHING) {
      remove(slot);
    }
  }

  /** What is not held has no price to be marked at once it has left the market. */
  private void remove(int at) {
    size--;
    System.arraycopy(sleeve, at + 1, sleeve, at, size - at);
    System.arraycopy(security, at + 1, security, at, size - at);
    System.arraycopy(quantity, at + 1, quantity, at, size - at);
    System.arraycopy(closes, at + 1, closes, at, size - at);
    System.arraycopy(distributions, at + 1, distributions, at, size - at);
    System.arraycopy(accretes, at + 1, accretes, at, size - at);
    System.arraycopy(accepted, at + 1, accepted, at, size - at);
  }

  private int insert(int at, int sleeveIndex, Security wanted) {
    if (size == sleeve.length) {
      sleeve = Arrays.copyOf(sleeve, size * 2);
      security = Arrays.copyOf(security, size * 2);
      quantity = Arrays.copyOf(quantity, size * 2);
      closes = Arrays.copyOf(closes, size * 2);
      distributions = Arrays.copyOf(distributions, size * 2);
      accretes = Arrays.copyOf(accretes, size * 2);
      accepted = Arrays.copyOf(accepted, size * 2);
    }
    System.arraycopy(sleeve, at, sleeve, at + 1, size - at);
    System.arraycopy(security, at, security, at + 1, size - at);
    System.arraycopy(quantity, at, quantity, at + 1, size - at);
    System.arraycopy(closes, at, closes, at + 1, size - at);
    System.arraycopy(distributions, at, distributions, at + 1, size - at);
    System.arraycopy(accretes, at, accretes, at + 1, size - at);
    System.arraycopy(accepted, at, accepted, at + 1, size - at);
    sleeve[at] = sleeveIndex;
    security[at] = wanted;
    quantity[at] = 0;
    closes[at] = wanted.column();
    distributions[at] = wanted.distributionColumn();
    accretes[at] = wanted.accretes();
    accepted[at] = 1 - wanted.haircut(0);
    size++;
    return at;
  }
}
