package io.notional.columnar;

import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.CompressionCodec;

/** How pages are made small. */
enum Compression {
  NONE(CompressionCodec.UNCOMPRESSED),
  GZIP(CompressionCodec.GZIP);

  private final CompressionCodec codec;

  Compression(CompressionCodec codec) {
    this.codec = codec;
  }

  CompressionCodec codec() {
    return codec;
  }

  /** A page as it is written: itself, or what is put into the spare bytes. */
  Bytes of(Bytes page, Bytes spare) throws IOException {
    if (this == NONE) {
      return page;
    }
    spare.clear();
    try (GZIPOutputStream gzip = new GZIPOutputStream(spare)) {
      page.writeTo(gzip);
    }
    return spare;
  }
}
