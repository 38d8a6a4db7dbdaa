package io.notional.files.results;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import io.notional.files.input.InputFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what {@link TableCsv} wrote: the same values, whole numbers as numbers. What a column holds
 * is known by its name. Used by one thread.
 */
final class CsvTable {
  private static final Set<String> DATES =
      Set.of("date", "peak", "trough", "recovery", "start", "end", "cleared");

  private static final Set<String> TEXTS =
      Set.of(
          "sleeve",
          "asset_class",
          "held",
          "state",
          "instrument",
          "reason",
          "product",
          "from",
          "to",
          "policy",
          "source",
          "market",
          "name",
          "exceeds",
          "exception",
          "limited_user",
          "scenario",
          "moment",
          "worst_state",
          "survived",
          "answer",
          "blend",
          "measure",
          "story",
          "part",
          "with",
          "regime",
          "financed_by",
          "watchpoint",
          "limit_is");

  private enum Kind {
    DATE,
    TEXT,
    NUMBER
  }

  private final InputFile file;
  private final String text;
  private int at;
  private int line = 1;
  private boolean rowEnded;
  private String day = "";
  private int epochDay;

  private CsvTable(InputFile file) {
    this.file = file;
    this.text = new String(file.bytes(), StandardCharsets.UTF_8);
  }

  /**
   * A table from a file.
   *
   * @throws NotionalException {@code BAD_DATA} with the line
   */
  static Table of(String name, InputFile file) {
    return new CsvTable(file).read(name);
  }

  private Table read(String name) {
    List<String> header = new ArrayList<>();
    do {
      header.add(field());
    } while (!rowEnded);
    List<Kind> kinds = header.stream().map(column -> kind(name, column)).toList();
    TableBuilder table = Table.builder(name);
    for (int i = 0; i < header.size(); i++) {
      declare(table, header.get(i), kinds.get(i));
    }
    while (at < text.length()) {
      row(table, kinds);
    }
    return table.build();
  }

  private static Kind kind(String table, String column) {
    if (DATES.contains(column) || column.endsWith("_date")) {
      return Kind.DATE;
    }
    // The limit of value at risk is a word, the limit of an overlay a number.
    boolean word = table.equals("derivatives-risk") && column.equals("limit");
    return word || TEXTS.contains(column) ? Kind.TEXT : Kind.NUMBER;
  }

  private static void declare(TableBuilder table, String column, Kind kind) {
    switch (kind) {
      case DATE -> table.dates(column);
      case TEXT -> table.texts(column);
      case NUMBER -> table.unbounded(Unit.AS_RECORDED, column);
    }
  }

  private void row(TableBuilder table, List<Kind> kinds) {
    for (int i = 0; i < kinds.size(); i++) {
      String field = field();
      if (rowEnded != (i == kinds.size() - 1)) {
        throw bad("must have " + kinds.size() + " values but has not", null);
      }
      cell(table, kinds.get(i), field);
    }
    table.endRow();
  }

  private void cell(TableBuilder table, Kind kind, String field) {
    try {
      switch (kind) {
        case TEXT -> table.text(plain(field));
        case DATE -> date(table, field);
        case NUMBER -> table.number(number(field));
      }
    } catch (NumberFormatException | DateTimeParseException e) {
      throw bad("must have a " + (kind == Kind.DATE ? "date" : "number") + " but has " + field, e);
    }
  }

  private static double number(String field) {
    if (field.isEmpty()) {
      return Double.NaN;
    }
    return field.equals("none") ? Double.POSITIVE_INFINITY : Double.parseDouble(field);
  }

  /** Rows of one date mostly follow each other. */
  private void date(TableBuilder table, String field) {
    if (field.isEmpty()) {
      table.unknown();
      return;
    }
    if (!field.equals(day)) {
      day = field;
      epochDay = Math.toIntExact(LocalDate.parse(field).toEpochDay());
    }
    table.date(epochDay);
  }

  /** Without the apostrophe that keeps a spreadsheet from running it. */
  private static String plain(String field) {
    return field.startsWith("'") && CsvText.isFormula(field.substring(1))
        ? field.substring(1)
        : field;
  }

  /** The next value; sets whether it is the last of its row. */
  private String field() {
    String value = at < text.length() && text.charAt(at) == '"' ? quoted() : unquoted();
    rowEnded = at >= text.length() || text.charAt(at) == '\n';
    at++;
    line += rowEnded ? 1 : 0;
    return value;
  }

  private String unquoted() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        value.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        value.append('"');
        at++;
      } else {
        return value.toString();
      }
    }
    throw bad("has a quote that is not closed", null);
  }

  private NotionalException bad(String what, Exception cause) {
    String message = file.name() + ", line " + (rowEnded ? line - 1 : line) + " " + what;
    return new NotionalException(List.of(Problem.of(ErrorCode.BAD_DATA, message)), cause);
  }
}
