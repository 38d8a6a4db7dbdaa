package io.notional.studies.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as bytes, to the last bit: what work goes on from. Big-endian, after a number that tells the
 * format: how many rows, then each. Stateless, and safe for use by many threads.
 *
 * @param <T> a row
 */
public abstract class RowCodec<T> {
  private static final int MOST_NUMBERS = 1 << 16;

  private final int format;

  /**
   * Of a format.
   *
   * @param format the number that its bytes begin with
   */
  protected RowCodec(int format) {
    this.format = format;
  }

  /** Writes a row. */
  protected abstract void write(DataOutputStream out, T row) throws IOException;

  /**
   * Reads a row.
   *
   * @throws IOException for bytes that are none
   * @throws IllegalArgumentException for one that cannot be
   */
  protected abstract T read(DataInputStream in) throws IOException;

  /** The bytes of some rows. */
  public final byte[] bytes(List<T> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(format);
      out.writeInt(rows.size());
      for (T row : rows) {
        write(out, row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The rows of some bytes.
   *
   * @throws IOException for bytes that are no rows, or not all of them
   */
  public final List<T> rows(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != format) {
        throw new IOException("another format");
      }
      int count = in.readInt();
      List<T> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        rows.add(read(in));
      }
      return rows;
    } catch (IllegalArgumentException | NegativeArraySizeException e) {
      throw new IOException("no row can be so", e);
    }
  }

  /** Writes a text: its length and UTF-8. */
  protected static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads a text. */
  protected static String readText(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(in.readInt());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Writes numbers: how many, and each. */
  protected static void writeNumbers(DataOutputStream out, double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  /** Reads numbers. */
  protected static double[] readNumbers(DataInputStream in) throws IOException {
    double[] numbers = new double[Math.min(in.readInt(), MOST_NUMBERS)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    return numbers;
  }
}
