package io.notional.columnar;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow, little-endian as both formats are, and are used again. */
final class Bytes extends OutputStream {
  private static final int FIRST_CAPACITY = 1 << 10;
  private static final int SEVEN_BITS = 0x7f;

  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle DOUBLES = view(double[].class);

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int size;

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void write(int b) {
    grow(1);
    bytes[size++] = (byte) b;
  }

  @Override
  public void write(byte[] from, int start, int length) {
    grow(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  void putAll(byte[] all) {
    write(all, 0, all.length);
  }

  void putInt(int value) {
    grow(Integer.BYTES);
    INTS.set(bytes, size, value);
    size += Integer.BYTES;
  }

  void putDouble(double value) {
    grow(Double.BYTES);
    DOUBLES.set(bytes, size, value);
    size += Double.BYTES;
  }

  /** The lowest bytes of a value. */
  void putLow(int value, int count) {
    for (int b = 0; b < count; b++) {
      write(value >>> (b * Byte.SIZE));
    }
  }

  /** Seven bits a byte, the lowest first, as Parquet writes the headers of runs. */
  void putVarint(int value) {
    int rest = value;
    while ((rest & ~SEVEN_BITS) != 0) {
      write((rest & SEVEN_BITS) | ~SEVEN_BITS);
      rest >>>= Byte.SIZE - 1;
    }
    write(rest);
  }

  void putZeros(int count) {
    grow(count);
    Arrays.fill(bytes, size, size + count, (byte) 0);
    size += count;
  }

  /** Sets an int where one was put before. */
  void setInt(int at, int value) {
    INTS.set(bytes, at, value);
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private void grow(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      int twice = bytes.length < Integer.MAX_VALUE / 2 ? 2 * bytes.length : Integer.MAX_VALUE - 8;
      bytes = Arrays.copyOf(bytes, Math.max(needed, twice));
    }
  }
}
