package io.notional.files.init;

import io.notional.files.csv.KnownLayout;
import io.notional.files.csv.NumberStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of a folder.
 *
 * @param name from the folder on, with slashes
 * @param layout what it is; empty where that is not known
 * @param columns the names of its columns
 * @param numbers how it writes numbers, as far as they tell
 * @param problem why it cannot be read
 */
record FoundFile(
    String name,
    Optional<KnownLayout> layout,
    List<String> columns,
    NumberStyle numbers,
    Optional<String> problem) {
  FoundFile {
    columns = List.copyOf(columns);
  }

  boolean is(KnownLayout... layouts) {
    return layout.filter(List.of(layouts)::contains).isPresent();
  }

  /** The lines of an entry that name it and say how it writes numbers. */
  List<String> lines() {
    String file = "file: " + Draft.quoted(name);
    return switch (numbers) {
      case PLAIN -> List.of(file);
      case DECIMAL_COMMA -> List.of(file, "numbers: decimal-comma");
      case THOUSANDS_COMMA -> List.of(file, "numbers: thousands-comma");
    };
  }

  /** Its name without folders and ending. */
  String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.substring(0, last.lastIndexOf('.'));
  }

  /**
   * The symbol that it is named after: {@code ^spx_d.csv}, {@code spy.us.csv} and {@code SPY.csv}.
   */
  String symbol() {
    String upper = stem().toUpperCase(Locale.ROOT).replaceFirst("^\\^", "");
    String bare = upper.replaceFirst("_D$", "").replaceFirst("[._]US$", "");
    String plain = bare.replaceAll("[^A-Z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    return plain.isEmpty() ? "FILE" : plain;
  }

  /** The id of the series that FRED puts in place of a column's name. */
  String series() {
    return columns.get(1);
  }
}
