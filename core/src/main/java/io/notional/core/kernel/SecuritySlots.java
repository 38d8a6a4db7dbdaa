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

  /** The slot of a sleeve's security, or minus the place where it belongs minus one. */
  int find(int sleeveIndex, Security wanted) {
    for (int i = 0; i < size; i++) {
      int order = Integer.compare(sleeve[i], sleeveIndex);
      order = order != 0 ? order : security[i].id().compareTo(wanted.id());
      if (order >= 0) {
        return order == 0 ? i : -i - 1;
      }
    }
    return -size - 1;
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
  }

  private int insert(int at, int sleeveIndex, Security wanted) {
    if (size == sleeve.length) {
      sleeve = Arrays.copyOf(sleeve, size * 2);
      security = Arrays.copyOf(security, size * 2);
      quantity = Arrays.copyOf(quantity, size * 2);
      closes = Arrays.copyOf(closes, size * 2);
    }
    System.arraycopy(sleeve, at, sleeve, at + 1, size - at);
    System.arraycopy(security, at, security, at + 1, size - at);
    System.arraycopy(quantity, at, quantity, at + 1, size - at);
    System.arraycopy(closes, at, closes, at + 1, size - at);
    sleeve[at] = sleeveIndex;
    security[at] = wanted;
    quantity[at] = 0;
    closes[at] = wanted.column();
    size++;
    return at;
  }
}
