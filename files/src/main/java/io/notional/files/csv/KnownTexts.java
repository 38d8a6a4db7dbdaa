package io.notional.files.csv;

import java.util.Arrays;

/**
 * Numbers of short texts, by their bytes and without garbage. What follows what in a file does so
 * again and again, so that most searches end at the text after the last one. Used by one thread.
 */
final class KnownTexts {
  private byte[][] texts = new byte[64][];
  private int[] numbers = new int[64];
  private int[] after = new int[64];
  private int[] table = new int[256];
  private int size;
  private int last;

  /** The number of a text, or -1. */
  int find(byte[] bytes, int start, int end) {
    if (size == 0) {
      return -1;
    }
    int guess = after[last];
    if (!is(guess, bytes, start, end)) {
      int found = lookUp(bytes, start, end);
      if (found < 0) {
        return -1;
      }
      after[last] = found;
      guess = found;
    }
    last = guess;
    return numbers[guess];
  }

  /** Takes a text that was not found. */
  int add(byte[] bytes, int start, int end, int number) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
      after = Arrays.copyOf(after, 2 * size);
    }
    texts[size] = Arrays.copyOfRange(bytes, start, end);
    numbers[size] = number;
    if (size > 0) {
      after[last] = size;
    }
    last = size++;
    if (4 * size > table.length) {
      table = new int[4 * table.length];
      for (int i = 0; i < size; i++) {
        enter(i);
      }
    } else {
      enter(last);
    }
    return number;
  }

  /** Places in the table are one more than those of the texts, so that 0 is none. */
  private void enter(int text) {
    int at = slot(hash(texts[text], 0, texts[text].length));
    while (table[at] != 0) {
      at = slot(at + 1);
    }
    table[at] = text + 1;
  }

  private int lookUp(byte[] bytes, int start, int end) {
    int at = slot(hash(bytes, start, end));
    while (table[at] != 0) {
      if (is(table[at] - 1, bytes, start, end)) {
        return table[at] - 1;
      }
      at = slot(at + 1);
    }
    return -1;
  }

  private int slot(int hash) {
    return hash & (table.length - 1);
  }

  /** Whether a text is the one that was added at a place. */
  boolean is(int text, byte[] bytes, int start, int end) {
    byte[] known = texts[text];
    return Arrays.equals(known, 0, known.length, bytes, start, end);
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = 1;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }
}
