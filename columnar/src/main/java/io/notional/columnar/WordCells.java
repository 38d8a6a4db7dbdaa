package io.notional.columnar;

import io.notional.core.tables.TextColumn;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts as places in a list of those that differ, which leaves out the empty one: no value. */
final class WordCells extends ColumnCells {
  private final TextColumn column;
  private final List<String> different;
  private final int empty;

  WordCells(TextColumn column) {
    this.column = column;
    this.different = column.different();
    int at = different.indexOf("");
    this.empty = at < 0 ? different.size() : at;
  }

  @Override
  int width() {
    return Integer.BYTES;
  }

  @Override
  boolean isKnown(int row) {
    return column.code(row) != empty;
  }

  @Override
  void put(int row, Bytes out) {
    out.putInt(word(row));
  }

  /** The place of the word of a known cell. */
  int word(int row) {
    int code = column.code(row);
    return code < empty ? code : code - 1;
  }

  /** How many words there are. */
  int words() {
    return different.size() - (empty < different.size() ? 1 : 0);
  }

  /** A word in UTF-8. */
  byte[] utf8(int word) {
    String text = different.get(word < empty ? word : word + 1);
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
