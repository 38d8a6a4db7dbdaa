package io.notional.columnar;

import io.notional.core.tables.Table;
import io.notional.core.tables.TableFormat;
import java.io.IOException;
import java.io.OutputStream;

/**
 * <a href="https://parquet.apache.org/docs/file-format/">Apache Parquet</a>, version 1 pages, a row
 * group for each million rows. Dates are {@code DATE}, texts {@code STRING} by dictionaries,
 * numbers {@code DOUBLE} to the bit and whole numbers {@code INT32}; what is not known is null,
 * infinity where it says that none is large enough is infinity. The name of the table is the file's
 * metadata {@code notional.table}, the unit of a column {@code notional.unit.COLUMN}. Immutable,
 * and safe for use by many threads.
 */
public final class ParquetFormat implements TableFormat {
  private static final ParquetFormat GZIP = new ParquetFormat(Compression.GZIP);
  private static final ParquetFormat UNCOMPRESSED = new ParquetFormat(Compression.NONE);

  private final Compression compression;

  private ParquetFormat(Compression compression) {
    this.compression = compression;
  }

  /** With pages in GZIP; their bytes, not their values, may differ between builds of Java. */
  public static ParquetFormat gzip() {
    return GZIP;
  }

  /** With pages as they are: equal tables make equal bytes, on any Java. */
  public static ParquetFormat uncompressed() {
    return UNCOMPRESSED;
  }

  @Override
  public String id() {
    return "parquet";
  }

  @Override
  public void write(Table table, OutputStream out) throws IOException {
    new ParquetFile(table, compression, new Position(out)).write();
  }
}
