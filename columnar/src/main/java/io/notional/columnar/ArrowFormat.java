package io.notional.columnar;

import io.notional.core.tables.Table;
import io.notional.core.tables.TableFormat;
import java.io.IOException;
import java.io.OutputStream;

/**
 * <a href="https://arrow.apache.org/docs/format/Columnar.html">Apache Arrow</a> IPC, uncompressed,
 * every buffer at a multiple of 64 bytes, so that a reader may map a file and use it where it lies.
 * Dates are {@code Date(DAY)}, texts {@code Utf8} by dictionaries, numbers {@code Float64} to the
 * bit and whole numbers {@code Int32}; what is not known is null, infinity where it says that none
 * is large enough is infinity. The name of the table is the schema's metadata {@code
 * notional.table}, the unit of a column {@code notional.unit.COLUMN}. Equal tables make equal
 * bytes. Immutable, and safe for use by many threads.
 */
public final class ArrowFormat implements TableFormat {
  private static final ArrowFormat FILE = new ArrowFormat("arrow", true);
  private static final ArrowFormat STREAM = new ArrowFormat("arrows", false);

  private final String id;
  private final boolean file;

  private ArrowFormat(String id, boolean file) {
    this.id = id;
    this.file = file;
  }

  /** The file format, also known as Feather, version 2: it tells where each batch of rows is. */
  public static ArrowFormat file() {
    return FILE;
  }

  /** The stream format, as it goes through a pipe. */
  public static ArrowFormat stream() {
    return STREAM;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void write(Table table, OutputStream out) throws IOException {
    ArrowWriter writer = new ArrowWriter(table, new Position(out));
    if (file) {
      writer.file();
    } else {
      writer.stream();
    }
  }
}
