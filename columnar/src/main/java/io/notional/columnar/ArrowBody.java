package io.notional.columnar;

import java.io.IOException;
import java.io.OutputStream;

/** What follows on the head of a message: buffers, each filled up to a multiple of 64 bytes. */
interface ArrowBody {
  /** That of a message that is a head alone. */
  ArrowBody NONE =
      new ArrowBody() {
        @Override
        public long length() {
          return 0;
        }

        @Override
        public void write(OutputStream out) {}
      };

  /** The number of bytes. */
  long length();

  void write(OutputStream out) throws IOException;
}
