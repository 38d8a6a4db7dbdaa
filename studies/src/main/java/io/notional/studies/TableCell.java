package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.config.Nearest;
import io.notional.core.tables.Column;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.ResultTables;
import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a result's table at a date: {@code margin.headroom@2008-10-31}, {@code
 * exposures.notional[sleeve=bonds]@last}. The value is that of the last row on or before the date,
 * the sum where several rows of one date have the words.
 *
 * @param text as the study writes it
 * @param date empty for the last
 * @param words what text columns of the row must be
 */
record TableCell(
    String text,
    String table,
    String column,
    Map<String, String> words,
    Optional<LocalDate> date,
    String where) {
  /** As any reader of patterns knows it. */
  static final String FORM_TEXT =
      "([a-z-]+)\\.([a-z0-9_]+)(?:\\[([^\\]]*)\\])?@(last|\\d{4}-\\d{2}-\\d{2})";

  private static final Pattern FORM = Pattern.compile(FORM_TEXT);

  TableCell {
    words = Map.copyOf(words);
  }

  /** Reads one; empty if it is none, and then a problem was added. */
  static Optional<TableCell> parse(String text, String where, Problems problems) {
    Matcher form = FORM.matcher(text);
    try {
      if (form.matches()) {
        return Optional.of(
            new TableCell(
                text,
                form.group(1),
                form.group(2),
                words(form.group(3)),
                form.group(4).equals("last")
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(form.group(4))),
                where));
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // such as 30 February: reported below
    }
    problems.add(
        ErrorCode.WRONG_TYPE,
        "columns must be as margin.headroom@2008-10-31 or exposures.notional[sleeve=bonds]@last"
            + " but was '"
            + text
            + "'",
        where);
    return Optional.empty();
  }

  private static Map<String, String> words(String text) {
    Map<String, String> words = new LinkedHashMap<>();
    if (text == null) {
      return words;
    }
    for (String pair : text.split(",")) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException(pair);
      }
      words.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return words;
  }

  /** What tables do not have of it. */
  void check(ResultTables tables, Problems problems) {
    if (!tables.has(table)) {
      problems.add(ErrorCode.UNKNOWN_NAME, Nearest.unknown("table", table, tables.names()), where);
      return;
    }
    Table found = tables.table(table);
    List<String> numbers = names(found, true);
    if (!found.has("date")) {
      problems.add(
          ErrorCode.UNKNOWN_NAME,
          "table " + table + " has no dates, so " + text + " has none",
          where);
    } else if (!numbers.contains(column)) {
      String what = "column of numbers of table " + table;
      problems.add(ErrorCode.UNKNOWN_NAME, Nearest.unknown(what, column, numbers), where);
    }
    List<String> texts = names(found, false);
    for (String word : words.keySet()) {
      if (!texts.contains(word)) {
        String what = "column of words of table " + table;
        problems.add(ErrorCode.UNKNOWN_NAME, Nearest.unknown(what, word, texts), where);
      }
    }
  }

  private static List<String> names(Table table, boolean numbers) {
    return table.columns().stream()
        .filter(c -> numbers ? isNumber(c) : c instanceof TextColumn)
        .map(Column::name)
        .toList();
  }

  private static boolean isNumber(Column column) {
    return column instanceof NumberColumn || column instanceof IntegerColumn;
  }

  /** The value; NaN where there is no such row. */
  double value(Table found) {
    DateColumn dates = (DateColumn) found.column("date");
    int most = date.map(d -> Math.toIntExact(d.toEpochDay())).orElse(Integer.MAX_VALUE);
    double sum = Double.NaN;
    int of = DateColumn.UNKNOWN;
    for (int row = found.rows() - 1; row >= 0; row--) {
      int day = dates.epochDay(row);
      if (day > most || !hasWords(found, row)) {
        continue;
      }
      if (of != DateColumn.UNKNOWN && day != of) {
        break;
      }
      sum = of == DateColumn.UNKNOWN ? number(found, row) : sum + number(found, row);
      of = day;
    }
    return sum;
  }

  private boolean hasWords(Table found, int row) {
    for (Map.Entry<String, String> word : words.entrySet()) {
      TextColumn texts = (TextColumn) found.column(word.getKey());
      if (!texts.text(row).equals(word.getValue())) {
        return false;
      }
    }
    return true;
  }

  private double number(Table found, int row) {
    Column cells = found.column(column);
    return cells instanceof IntegerColumn whole
        ? whole.value(row)
        : ((NumberColumn) cells).value(row);
  }
}
