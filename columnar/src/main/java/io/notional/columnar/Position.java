package io.notional.columnar;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that knows how much went through it. It is not closed: it is another's. */
final class Position extends FilterOutputStream {
  private long bytes;

  Position(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    bytes++;
  }

  @Override
  public void write(byte[] from, int start, int length) throws IOException {
    out.write(from, start, length);
    bytes += length;
  }

  /** How many bytes went through it. */
  long bytes() {
    return bytes;
  }
}
