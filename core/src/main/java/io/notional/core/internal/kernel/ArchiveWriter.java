package io.notional.core.internal.kernel;

import io.notional.core.market.SettlementDays;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes to memory: numbers as IEEE 754 bits, big-endian, texts as UTF-8 after their length. */
final class ArchiveWriter extends Archive {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
  private final DataOutputStream out = new DataOutputStream(bytes);

  ArchiveWriter(SettlementDays days) {
    super(days);
  }

  /** What was written. */
  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  boolean reads() {
    return false;
  }

  @Override
  double number(double value) {
    integer(Double.doubleToRawLongBits(value));
    return value;
  }

  @Override
  long integer(long value) {
    try {
      out.writeLong(value);
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }

  @Override
  String text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    integer(utf8.length);
    bytes.writeBytes(utf8);
    return value;
  }
}
