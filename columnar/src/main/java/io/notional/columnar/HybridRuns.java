package io.notional.columnar;

import java.util.function.IntUnaryOperator;

/**
 * Parquet's <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/">RLE and
 * bit-packing hybrid</a>: runs of one value once, others in groups of eight, each in as many bits.
 */
final class HybridRuns {
  private static final int GROUP = 8;

  private final IntUnaryOperator values;
  private final int count;
  private final int bits;
  private final Bytes out;

  /**
   * @param values by place
   * @param count at most as many as there are rows in a page
   * @param bits of a value, at least 1
   */
  HybridRuns(IntUnaryOperator values, int count, int bits, Bytes out) {
    this.values = values;
    this.count = count;
    this.bits = bits;
    this.out = out;
  }

  /** The bits that hold any of so many values, at least 1. */
  static int bits(int values) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(values - 1));
  }

  void write() {
    int at = 0;
    while (at < count) {
      at = run(at, GROUP) < GROUP ? packed(at) : repeated(at);
    }
  }

  /** How often the value at a place follows on itself, counted up to a number. */
  private int run(int from, int most) {
    int value = values.applyAsInt(from);
    int to = from + 1;
    while (to < count && to - from < most && values.applyAsInt(to) == value) {
      to++;
    }
    return to - from;
  }

  private int repeated(int from) {
    int length = run(from, Integer.MAX_VALUE);
    out.putVarint(length << 1);
    out.putLow(values.applyAsInt(from), (bits + Byte.SIZE - 1) / Byte.SIZE);
    return from + length;
  }

  /** As many groups as begin without a run worth telling; only the last of all may be filled up. */
  private int packed(int from) {
    int to = from;
    do {
      to += GROUP;
    } while (to < count && run(to, GROUP) < GROUP);
    out.putVarint((((to - from) / GROUP) << 1) | 1);
    for (int group = from; group < to; group += GROUP) {
      pack(group);
    }
    return to;
  }

  private void pack(int from) {
    long pending = 0;
    int filled = 0;
    for (int at = from; at < from + GROUP; at++) {
      pending |= (at < count ? Integer.toUnsignedLong(values.applyAsInt(at)) : 0L) << filled;
      filled += bits;
      while (filled >= Byte.SIZE) {
        out.write((int) pending);
        pending >>>= Byte.SIZE;
        filled -= Byte.SIZE;
      }
    }
  }
}
