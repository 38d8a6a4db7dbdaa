package io.notional.columnar;

import io.notional.core.tables.DateColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Tables that are hard on formats, by name. */
final class Examples {
  private Examples() {}

  static Map<String, Table> all() {
    Map<String, Table> tables = new TreeMap<>();
    tables.put("usual", usual(1_000));
    tables.put("empty", usual(0));
    tables.put("one row", usual(1));
    tables.put("a page and a row", usual((1 << 16) + 1));
    tables.put("unknown", unknown(300));
    tables.put("texts", texts());
    tables.put("numbers", numbers());
    tables.put("whole numbers alone", wholes());
    return tables;
  }

  static TableBuilder builder(String name) {
    return Table.builder(name)
        .dates("date")
        .texts("text")
        .numbers(Unit.BASE_CURRENCY, "number")
        .unbounded(Unit.CLOSES, "unbounded")
        .integers(Unit.COUNT, "whole");
  }

  /** Runs of equal values, and values that differ; some of each are not known. */
  static Table usual(int rows) {
    TableBuilder table = builder("usual");
    int first = (int) LocalDate.of(1962, 1, 2).toEpochDay();
    for (int row = 0; row < rows; row++) {
      table.date(row % 97 == 96 ? DateColumn.UNKNOWN : first + row / 5);
      table.text(row % 11 == 10 ? "" : row / 100 % 2 == 0 ? "sleeve" : "sleeve " + row % 13);
      table.number(row % 7 == 6 ? Double.NaN : row / 3.0);
      table.number(row % 5 == 4 ? Double.POSITIVE_INFINITY : -row);
      table.integer(row % 9 - 4).endRow();
    }
    return table.build();
  }

  private static Table unknown(int rows) {
    TableBuilder table = builder("unknown");
    for (int row = 0; row < rows; row++) {
      table.unknown().unknown().unknown().unknown().integer(row).endRow();
    }
    return table.build();
  }

  private static Table texts() {
    TableBuilder table = Table.builder("texts").texts("größe ✓", "one", "all");
    for (int row = 0; row < 700; row++) {
      String text = new String(Character.toChars(0x1F300 + row)) + "é\n\"quoted\", 中文 " + row;
      table.text(row % 3 == 0 ? "" : text).text("ZN 2020-12").text(text).endRow();
    }
    return table.build();
  }

  private static Table numbers() {
    TableBuilder table =
        Table.builder("numbers").numbers(Unit.FRACTION, "bounded").unbounded(Unit.NONE, "other");
    double[] values = {
      0.0,
      -0.0,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      Math.PI,
      1e308,
      -1e-308,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      0.1,
      Math.nextUp(0.1)
    };
    for (double value : values) {
      table.number(value).number(value).endRow();
    }
    return table.build();
  }

  private static Table wholes() {
    TableBuilder table = Table.builder("wholes").integers(Unit.COUNT, "whole");
    for (int row = 0; row < 33; row++) {
      table.integer(row == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE - row).endRow();
    }
    return table.build();
  }
}
