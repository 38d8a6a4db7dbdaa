package io.notional.files.holdings;

import java.util.ArrayList;
import java.util.List;

/**
 * How a table that somebody typed separates its cells, which may be quoted. Immutable.
 *
 * @param separator a comma, a semicolon or a tab
 */
record TableLine(char separator) {
  /** As most write it. */
  static final TableLine COMMAS = new TableLine(',');

  private static final String SEPARATOR = "\"?sep=[,;\t]\"?";

  /** Whether a line does nothing but name the separator, as spreadsheets write it. */
  static boolean isSeparator(String line) {
    return line.matches(SEPARATOR);
  }

  /** By the first line, if it names the separator, and otherwise by the names of columns. */
  static TableLine of(String first, String header) {
    if (isSeparator(first)) {
      return new TableLine(first.replace("\"", "").charAt("sep=".length()));
    }
    if (header.indexOf(',') >= 0) {
      return COMMAS;
    }
    return new TableLine(header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',');
  }

  /** The cells of a line without blanks and quotes around them. */
  List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        cells.add(cell.toString().trim());
        cell.setLength(0);
      } else if (c != '"') {
        cell.append(c);
      }
    }
    cells.add(cell.toString().trim());
    return cells;
  }
}
