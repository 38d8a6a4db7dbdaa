package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.Level;
import java.util.Arrays;

/**
 * Capital and notional summed by asset class, in the order of ids. There are few classes: looking
 * at each of them costs less than a map does for every row of every close. Mutable, used by one
 * thread.
 */
final class ClassSums implements RowSink {
  private static final int FIRST_CAPACITY = 8;

  private AssetClass[] classes = new AssetClass[FIRST_CAPACITY];
  private double[] capital = new double[FIRST_CAPACITY];
  private double[] notional = new double[FIRST_CAPACITY];
  private boolean[] present = new boolean[FIRST_CAPACITY];
  private int size;
  private boolean empty = true;

  /** A class of which all rows are nothing is not there. */
  @Override
  public void row(Level level, String name, AssetClass assetClass, double tied, double exposed) {
    empty = false;
    if (tied != 0 || exposed != 0) {
      add(assetClass, tied, exposed);
    }
  }

  /** Adds amounts of a class, which is there then, be they nothing. */
  void add(AssetClass assetClass, double tied, double exposed) {
    int at = place(assetClass);
    capital[at] += tied;
    notional[at] += exposed;
    present[at] = true;
  }

  /** Whether there was no row. */
  boolean isEmpty() {
    return empty;
  }

  /** Adds a row for each class, under its id, to a close that is not ended. */
  void addTo(SeenRows rows) {
    for (int at = 0; at < size; at++) {
      if (present[at]) {
        rows.add(classes[at].id(), classes[at], capital[at], notional[at]);
      }
    }
  }

  /** Starts again at nothing. */
  void clear() {
    empty = true;
    Arrays.fill(capital, 0, size, 0);
    Arrays.fill(notional, 0, size, 0);
    Arrays.fill(present, 0, size, false);
  }

  /** How many places there are. */
  int size() {
    return size;
  }

  AssetClass assetClass(int at) {
    return classes[at];
  }

  double capital(int at) {
    return capital[at];
  }

  double notional(int at) {
    return notional[at];
  }

  private int place(AssetClass assetClass) {
    int at = 0;
    while (at < size && !classes[at].equals(assetClass)) {
      at++;
    }
    return at < size ? at : insert(assetClass);
  }

  private int insert(AssetClass assetClass) {
    if (size == classes.length) {
      classes = Arrays.copyOf(classes, 2 * size);
      capital = Arrays.copyOf(capital, 2 * size);
      notional = Arrays.copyOf(notional, 2 * size);
      present = Arrays.copyOf(present, 2 * size);
    }
    int at = size;
    while (at > 0 && classes[at - 1].id().compareTo(assetClass.id()) > 0) {
      move(at - 1, at--);
    }
    classes[at] = assetClass;
    capital[at] = 0;
    notional[at] = 0;
    present[at] = false;
    size++;
    return at;
  }

  private void move(int from, int to) {
    classes[to] = classes[from];
    capital[to] = capital[from];
    notional[to] = notional[from];
    present[to] = present[from];
  }
}
