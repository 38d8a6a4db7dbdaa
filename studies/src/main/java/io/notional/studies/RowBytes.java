package io.notional.studies;

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
 * Rows as bytes, to the last bit: what a sweep goes on from. Big-endian, after a number that tells
 * the format: how many rows; of each its number, state and error (length and UTF-8), and its
 * doubles. Stateless.
 */
final class RowBytes {
  private static final int FORMAT = 0x4e53_0001;

  private RowBytes() {}

  static byte[] of(List<StudyRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      out.writeInt(rows.size());
      for (StudyRow row : rows) {
        out.writeLong(row.row());
        text(out, row.state());
        text(out, row.error());
        numbers(out, row.measures());
        numbers(out, row.trial().numbers());
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
  static List<StudyRow> read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("another format");
      }
      int count = in.readInt();
      List<StudyRow> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        long row = in.readLong();
        String state = text(in);
        String error = text(in);
        rows.add(new StudyRow(row, state, error, numbers(in), Trial.of(numbers(in))));
      }
      return rows;
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(in.readInt());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void numbers(DataOutputStream out, double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  private static double[] numbers(DataInputStream in) throws IOException {
    double[] numbers = new double[Math.min(in.readInt(), 1 << 16)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    return numbers;
  }
}
