package io.notional.files.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Writes plain values as indented JSON, entries in the order of their map, numbers as plain
 * decimals. A number that is not finite, and an empty optional, are null. Stateless, and safe for
 * use by many threads.
 */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private JsonText(JsonGenerator out) {
    this.out = out;
  }

  /**
   * The bytes of a document, which ends with a line feed.
   *
   * @param document Map with text keys, List, Optional, String, Number, Boolean, null; anything
   *     else by its {@code toString}
   */
  static byte[] of(Map<String, ?> document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      generator.setPrettyPrinter(printer());
      new JsonText(generator).value(document);
      generator.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** The same as text, without the line feed at its end. */
  public static String text(Map<String, ?> document) {
    return new String(of(document), StandardCharsets.UTF_8).stripTrailing();
  }

  /** Two spaces an indent and line feeds, whatever the system's line separator. */
  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return printer;
  }

  private void value(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      array(list);
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null));
    } else if (value instanceof OptionalDouble number) {
      number(number.orElse(Double.NaN));
    } else if (value instanceof OptionalLong number) {
      value(number.isPresent() ? (Object) number.getAsLong() : null);
    } else {
      scalar(value);
    }
  }

  private void scalar(Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Number whole) {
      out.writeNumber(whole.longValue());
    } else {
      out.writeString(value.toString());
    }
  }

  private void number(double value) throws IOException {
    if (Double.isFinite(value)) {
      out.writeNumber(PlainDecimal.text(value));
    } else {
      out.writeNull();
    }
  }

  private void object(Map<?, ?> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.writeFieldName(String.valueOf(entry.getKey()));
      value(entry.getValue());
    }
    out.writeEndObject();
  }

  private void array(List<?> list) throws IOException {
    out.writeStartArray();
    for (Object item : list) {
      value(item);
    }
    out.writeEndArray();
  }
}
