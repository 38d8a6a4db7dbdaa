package io.notional.columnar;

import java.io.IOException;
import java.io.OutputStream;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TMemoryBuffer;

/**
 * Writes the structures of a Parquet file. The format's own {@code Util} does it over a stream that
 * wants a logging library.
 */
final class Thrift {
  private static final int USUAL_BYTES = 1 << 8;

  private Thrift() {}

  static void write(TBase<?, ?> structure, OutputStream out) throws IOException {
    try {
      TMemoryBuffer buffer = new TMemoryBuffer(USUAL_BYTES);
      structure.write(new TCompactProtocol(buffer));
      out.write(buffer.getArray(), 0, buffer.length());
    } catch (TException e) {
      throw new IOException("a structure of a Parquet file cannot be written", e);
    }
  }
}
