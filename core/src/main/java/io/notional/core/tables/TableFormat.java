package io.notional.core.tables;

import java.io.IOException;
import java.io.OutputStream;

/** A format of files that tables are written in. Implementations are stateless. */
public interface TableFormat {
  /** Its name, which is also the ending of its files: {@code csv}. */
  String id();

  /**
   * Writes a table to a stream, which is left open. What a reader gets back has the columns of the
   * table in their order, and no value where the table knows none.
   *
   * @throws IOException if the stream takes no more
   */
  void write(Table table, OutputStream out) throws IOException;
}
