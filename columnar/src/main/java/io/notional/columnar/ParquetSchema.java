package io.notional.columnar;

import io.notional.core.tables.Column;
import io.notional.core.tables.ColumnType;
import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;

/** The columns of a table as Parquet names them. */
final class ParquetSchema {
  private ParquetSchema() {}

  /** The table, then its columns. */
  static List<SchemaElement> of(Table table) {
    List<SchemaElement> elements = new ArrayList<>();
    elements.add(new SchemaElement("table").setNum_children(table.columns().size()));
    table.columns().forEach(column -> elements.add(element(column)));
    return elements;
  }

  private static SchemaElement element(Column column) {
    SchemaElement element = new SchemaElement(column.name());
    element.setType(type(column)).setRepetition_type(repetition(column));
    if (column.type() == ColumnType.DATE) {
      element.setConverted_type(ConvertedType.DATE);
      element.setLogicalType(LogicalType.DATE(new DateType()));
    } else if (column.type() == ColumnType.TEXT) {
      element.setConverted_type(ConvertedType.UTF8);
      element.setLogicalType(LogicalType.STRING(new StringType()));
    }
    return element;
  }

  static Type type(Column column) {
    return switch (column.type()) {
      case DATE, INTEGER -> Type.INT32;
      case TEXT -> Type.BYTE_ARRAY;
      case NUMBER -> Type.DOUBLE;
    };
  }

  /** All whole numbers are known. */
  static FieldRepetitionType repetition(Column column) {
    return column.type() == ColumnType.INTEGER
        ? FieldRepetitionType.REQUIRED
        : FieldRepetitionType.OPTIONAL;
  }
}
