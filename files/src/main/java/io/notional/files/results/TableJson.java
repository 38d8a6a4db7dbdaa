package io.notional.files.results;

import io.notional.core.tables.Column;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables as one JSON object: under the name of each table its rows, each an object by column. Dates
 * are ISO, numbers plain decimals of full precision; what is not known is null, and {@code "none"}
 * says that none is large enough. Stateless.
 */
public final class TableJson {
  private TableJson() {}

  /** The text, without a line feed at its end. */
  public static String text(List<Table> tables) {
    Map<String, Object> document = new LinkedHashMap<>();
    tables.forEach(table -> document.put(table.name(), rows(table)));
    return JsonText.text(document);
  }

  private static List<Object> rows(Table table) {
    List<Object> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (Column column : table.columns()) {
        cells.put(column.name(), value(column, row));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Object value(Column column, int row) {
    if (column instanceof DateColumn dates) {
      return dates.date(row);
    }
    if (column instanceof TextColumn texts) {
      return texts.text(row).isEmpty() ? null : texts.text(row);
    }
    if (column instanceof IntegerColumn integers) {
      return integers.value(row);
    }
    NumberColumn numbers = (NumberColumn) column;
    boolean none = Double.isInfinite(numbers.value(row)) && !numbers.isBounded();
    return none ? "none" : (Object) numbers.value(row);
  }
}
