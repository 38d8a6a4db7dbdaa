package io.notional.core.internal.kernel;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * What happened, in order: entries are added and never changed, so that a snapshot costs nothing.
 */
final class Log<T> {
  private Object[] entries = new Object[16];
  private int size;

  void add(T entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size++] = entry;
  }

  /** What was added so far; later entries do not appear in it. */
  List<T> snapshot() {
    return new Snapshot<>(entries, size);
  }

  private static final class Snapshot<T> extends AbstractList<T> implements RandomAccess {
    private final Object[] entries;
    private final int size;

    Snapshot(Object[] entries, int size) {
      this.entries = entries;
      this.size = size;
    }

    @Override
    @SuppressWarnings("unchecked") // only entries of this type were added
    public T get(int index) {
      if (index < 0 || index >= size) {
        throw new IndexOutOfBoundsException("index " + index + " of " + size);
      }
      return (T) entries[index];
    }

    @Override
    public int size() {
      return size;
    }
  }
}
