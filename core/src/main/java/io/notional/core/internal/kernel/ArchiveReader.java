package io.notional.core.internal.kernel;

import io.notional.core.market.SettlementDays;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link ArchiveWriter} wrote. */
final class ArchiveReader extends Archive {
  private final ByteBuffer in;

  /** Begins at the position of the buffer. */
  ArchiveReader(SettlementDays days, ByteBuffer in) {
    super(days);
    this.in = in;
  }

  @Override
  boolean reads() {
    return true;
  }

  @Override
  double number(double value) {
    return Double.longBitsToDouble(integer(0));
  }

  @Override
  long integer(long value) {
    return in.getLong();
  }

  @Override
  String text(String value) {
    long length = integer(0);
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] utf8 = new byte[Math.toIntExact(length)];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
