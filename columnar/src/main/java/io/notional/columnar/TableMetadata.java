package io.notional.columnar;

import io.notional.core.tables.Column;
import io.notional.core.tables.Table;
import io.notional.core.tables.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file says of a table besides its columns, as keys and values. */
final class TableMetadata {
  private static final String TABLE = "notional.table";
  private static final String UNIT = "notional.unit.";

  private TableMetadata() {}

  /** The name of the table, and the unit of each column that has one. */
  static Map<String, String> of(Table table) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(TABLE, table.name());
    for (Column column : table.columns()) {
      if (column.unit() != Unit.NONE) {
        metadata.put(UNIT + column.name(), column.unit().id());
      }
    }
    return metadata;
  }
}
