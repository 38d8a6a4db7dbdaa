package io.notional.columnar;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;

/** Reads Arrow files and streams by Arrow's own library. */
final class ArrowVectors {
  private static final Map<String, String> TYPES =
      Map.of("DATEDAY", "DATE", "VARCHAR", "TEXT", "FLOAT8", "NUMBER", "INT", "INTEGER");

  /** What is done with each batch. */
  interface Batch {
    void accept(ArrowReader reader) throws IOException;
  }

  private ArrowVectors() {}

  static Frame file(Path file) throws IOException {
    try (BufferAllocator memory = new RootAllocator();
        FileChannel channel = FileChannel.open(file);
        ArrowFileReader reader = new ArrowFileReader(channel, memory)) {
      return read(reader);
    }
  }

  static Frame stream(Path file) throws IOException {
    try (BufferAllocator memory = new RootAllocator();
        ArrowStreamReader reader = new ArrowStreamReader(Files.newInputStream(file), memory)) {
      return read(reader);
    }
  }

  static void batches(Path file, Batch batch) throws IOException {
    try (BufferAllocator memory = new RootAllocator();
        FileChannel channel = FileChannel.open(file);
        ArrowFileReader reader = new ArrowFileReader(channel, memory)) {
      while (reader.loadNextBatch()) {
        batch.accept(reader);
      }
    }
  }

  static Map<String, String> metadata(Path file) throws IOException {
    try (BufferAllocator memory = new RootAllocator();
        FileChannel channel = FileChannel.open(file);
        ArrowFileReader reader = new ArrowFileReader(channel, memory)) {
      return new TreeMap<>(reader.getVectorSchemaRoot().getSchema().getCustomMetadata());
    }
  }

  private static Frame read(ArrowReader reader) throws IOException {
    List<Frame.Series> columns = new ArrayList<>();
    for (Field field : reader.getVectorSchemaRoot().getSchema().getFields()) {
      columns.add(new Frame.Series(field.getName(), type(reader, field), new ArrayList<>()));
    }
    while (reader.loadNextBatch()) {
      for (FieldVector vector : reader.getVectorSchemaRoot().getFieldVectors()) {
        int column = reader.getVectorSchemaRoot().getFieldVectors().indexOf(vector);
        add(reader, vector, columns.get(column).values());
      }
    }
    return new Frame(columns);
  }

  private static String type(ArrowReader reader, Field field) throws IOException {
    String own =
        org.apache.arrow.vector.types.Types.getMinorTypeForArrowType(field.getType()).name();
    if (field.getDictionary() == null) {
      return TYPES.get(own);
    }
    Field words = reader.lookup(field.getDictionary().getId()).getVector().getField();
    return TYPES.get(
        org.apache.arrow.vector.types.Types.getMinorTypeForArrowType(words.getType()).name());
  }

  private static void add(ArrowReader reader, FieldVector vector, List<Object> values)
      throws IOException {
    if (vector.getField().getDictionary() == null) {
      all(vector, values);
      return;
    }
    long id = vector.getField().getDictionary().getId();
    try (ValueVector decoded = DictionaryEncoder.decode(vector, reader.lookup(id))) {
      all(decoded, values);
    }
  }

  private static void all(ValueVector vector, List<Object> values) {
    for (int row = 0; row < vector.getValueCount(); row++) {
      Object value = vector.getObject(row);
      if (value != null && vector instanceof DateDayVector days) {
        values.add(LocalDate.ofEpochDay(days.get(row)));
      } else {
        values.add(value instanceof org.apache.arrow.vector.util.Text text ? "" + text : value);
      }
    }
  }
}
