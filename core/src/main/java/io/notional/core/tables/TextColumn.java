package io.notional.core.tables;

import java.util.Arrays;
import java.util.List;

/** A column of texts, each different one of which is kept once. Immutable. */
public final class TextColumn extends Column {
  private final String[] different;
  private final int[] codes;

  /** Takes the arrays as its own. */
  TextColumn(String name, String[] different, int[] codes) {
    super(name, ColumnType.TEXT, Unit.NONE, codes.length);
    this.different = different;
    this.codes = codes;
  }

  /** The texts of all rows, empty where there is none; a copy. */
  public String[] texts() {
    return Arrays.stream(codes).mapToObj(code -> different[code]).toArray(String[]::new);
  }

  /** The text of a row; empty where there is none. */
  public String text(int row) {
    return different[codes[row]];
  }

  /** Each different text once, in the order in which they first stand in the column. */
  public List<String> different() {
    return List.of(different);
  }

  /** The place of a row's text in {@link #different()}. */
  public int code(int row) {
    return codes[row];
  }
}
