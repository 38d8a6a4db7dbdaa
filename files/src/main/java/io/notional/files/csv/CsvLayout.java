package io.notional.files.csv;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a file. A file has the layout if its columns are named so, in any order and case,
 * among others that are not used. Immutable once built.
 */
final class CsvLayout {
  /** What files of a layout may have beside rows. */
  enum Trait {
    /** A header as FRED writes it: {@code observation_date} and the id of the series. */
    FRED,
    /** Lines of prose before the header and after the rows, as the French library has them. */
    PROSE,
    /** Comments between rows, and rows that are repeated exactly. */
    NOTES,
    /** Several rows of one date, all of which count. */
    MANY_A_DAY
  }

  private final String id;
  private final List<String> columns;
  private final Map<String, List<String>> otherNames = new HashMap<>();
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private Set<String> unused = Set.of();
  private DateFormat dates = DateFormat.ISO;

  CsvLayout(String id, List<String> columns) {
    this.id = id;
    this.columns = List.copyOf(columns);
  }

  /** A layout by the first line of its files. */
  static CsvLayout of(String id, String header) {
    return new CsvLayout(id, List.of(header.split(",", -1)));
  }

  CsvLayout dates(DateFormat format) {
    dates = format;
    return this;
  }

  /** Columns that may be absent and are not looked at. */
  CsvLayout unused(String... names) {
    unused = Set.of(names);
    return this;
  }

  /** Other names of a column, in the form of {@link #key}. */
  CsvLayout also(String column, String... keys) {
    otherNames.put(column, List.of(keys));
    return this;
  }

  CsvLayout with(Trait... more) {
    traits.addAll(Arrays.asList(more));
    return this;
  }

  String id() {
    return id;
  }

  List<String> columns() {
    return columns;
  }

  DateFormat dates() {
    return dates;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  boolean isUsed(String column) {
    return !unused.contains(column);
  }

  /** Whether a file may call a column so. */
  boolean isNamed(String column, String name) {
    String key = key(name);
    return key(column).equals(key) || otherNames.getOrDefault(column, List.of()).contains(key);
  }

  /** The first line. */
  String header() {
    return String.join(",", columns);
  }

  /** A name without case, blanks and marks: {@code Adj Close**} and {@code adj_close} are one. */
  static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
