package io.notional.files.results;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table that was written, read again by the simplest of readers. */
final class Table {
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Table(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    columns = List.of(lines.get(0).split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = fields(line);
      if (fields.size() != columns.size()) {
        throw new IllegalArgumentException(line + " has not the columns " + columns);
      }
      rows.add(fields);
    }
  }

  int size() {
    return rows.size();
  }

  String header() {
    return String.join(",", columns);
  }

  String text(int row, String column) {
    return rows.get(row).get(columns.indexOf(column));
  }

  double number(int row, String column) {
    return Double.parseDouble(text(row, column));
  }

  /** Every field of a column. */
  List<String> texts(String column) {
    return rows.stream().map(row -> row.get(columns.indexOf(column))).toList();
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
