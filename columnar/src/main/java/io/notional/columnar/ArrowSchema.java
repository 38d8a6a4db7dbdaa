package io.notional.columnar;

import com.google.flatbuffers.FlatBufferBuilder;
import io.notional.core.tables.Column;
import io.notional.core.tables.ColumnType;
import io.notional.core.tables.Table;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.DictionaryKind;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/** The columns of a table as Arrow names them. Dictionaries have the numbers 0, 1, ... */
final class ArrowSchema {
  private final Table table;

  ArrowSchema(Table table) {
    this.table = table;
  }

  /** Builds it, and tells its offset. */
  int create(FlatBufferBuilder builder) {
    int[] fields = new int[table.columns().size()];
    int dictionary = 0;
    for (int i = 0; i < fields.length; i++) {
      Column column = table.columns().get(i);
      fields[i] = field(builder, column, dictionary);
      dictionary += column.type() == ColumnType.TEXT ? 1 : 0;
    }
    int all = Schema.createFieldsVector(builder, fields);
    int metadata = Schema.createCustomMetadataVector(builder, metadata(builder));
    return Schema.createSchema(builder, Endianness.Little, all, metadata, 0);
  }

  private int[] metadata(FlatBufferBuilder builder) {
    List<Map.Entry<String, String>> entries = List.copyOf(TableMetadata.of(table).entrySet());
    int[] offsets = new int[entries.size()];
    for (int i = 0; i < offsets.length; i++) {
      int key = builder.createString(entries.get(i).getKey());
      int value = builder.createString(entries.get(i).getValue());
      offsets[i] = KeyValue.createKeyValue(builder, key, value);
    }
    return offsets;
  }

  private static int field(FlatBufferBuilder builder, Column column, int dictionary) {
    ArrowType type = ArrowType.of(column.type());
    int name = builder.createString(column.name());
    int built = type.create.applyAsInt(builder);
    int encoding = column.type() == ColumnType.TEXT ? encoding(builder, dictionary) : 0;
    int children = Field.createChildrenVector(builder, new int[0]);
    boolean nullable = column.type() != ColumnType.INTEGER;
    return Field.createField(builder, name, nullable, type.code, built, encoding, children, 0);
  }

  private static int encoding(FlatBufferBuilder builder, int dictionary) {
    int index = integer(builder);
    return DictionaryEncoding.createDictionaryEncoding(
        builder, dictionary, index, false, DictionaryKind.DenseArray);
  }

  private static int integer(FlatBufferBuilder builder) {
    return Int.createInt(builder, Integer.SIZE, true);
  }

  private static int utf8(FlatBufferBuilder builder) {
    Utf8.startUtf8(builder);
    return Utf8.endUtf8(builder);
  }

  private record ArrowType(byte code, ToIntFunction<FlatBufferBuilder> create) {
    static ArrowType of(ColumnType type) {
      return switch (type) {
        case DATE -> new ArrowType(Type.Date, builder -> Date.createDate(builder, DateUnit.DAY));
        case TEXT -> new ArrowType(Type.Utf8, ArrowSchema::utf8);
        case INTEGER -> new ArrowType(Type.Int, ArrowSchema::integer);
        case NUMBER ->
            new ArrowType(
                Type.FloatingPoint,
                builder -> FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE));
      };
    }
  }
}
