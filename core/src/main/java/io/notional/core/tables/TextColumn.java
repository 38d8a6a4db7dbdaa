package io.notional.core.tables;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A column of texts, each different one of which is kept once. Immutable. */
public final class TextColumn extends Column {
  private final String[] different;

  /** By row; null where they are kept elsewhere. */
  private final int[] own;

  private final IntUnaryOperator codes;

  /** Takes the arrays as its own. */
  TextColumn(String name, String[] different, int[] codes) {
    super(name, ColumnType.TEXT, Unit.NONE, codes.length);
    this.different = different;
    this.own = codes;
    this.codes = null;
  }

  /** Reads codes that are kept elsewhere and never change. */
  TextColumn(String name, String[] different, int size, IntUnaryOperator codes) {
    super(name, ColumnType.TEXT, Unit.NONE, size);
    this.different = different;
    this.own = null;
    this.codes = codes;
  }

  /** The texts of all rows, empty where there is none; a copy. */
  public String[] texts() {
    String[] all = new String[size()];
    Arrays.setAll(all, this::text);
    return all;
  }

  /** The text of a row; empty where there is none. */
  public String text(int row) {
    return different[code(row)];
  }

  /** Each different text once, in the order in which they first stand in the column. */
  public List<String> different() {
    return List.of(different);
  }

  /** The place of a row's text in {@link #different()}. */
  public int code(int row) {
    return own != null ? own[row] : codes.applyAsInt(row);
  }
}
