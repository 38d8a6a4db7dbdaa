package io.notional.files.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Feeds a builder from Jackson's streaming JSON parser. */
final class JsonSource {
  private final String name;
  private final TreeBuilder builder;

  private static final Pattern ADVICE =
      Pattern.compile("(: enable `.*| \\(not recognized as one since .*)$");

  JsonSource(String name, TreeBuilder builder) {
    this.name = name;
    this.builder = builder;
  }

  void read(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        accept(parser, token);
      }
    } catch (JsonProcessingException e) {
      String problem = words(e.getOriginalMessage());
      throw builder.bad(name + " cannot be read as JSON: " + problem, place(e.getLocation()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  /** The parser's own words, without its advice on how to program it. */
  private static String words(String message) {
    String line = message.lines().findFirst().orElse("");
    return ADVICE.matcher(line).replaceFirst("");
  }

  private void accept(JsonParser parser, JsonToken token) throws IOException {
    String where = place(parser.currentTokenLocation());
    switch (token) {
      case START_OBJECT, START_ARRAY -> builder.open(token == JsonToken.START_ARRAY, where);
      case END_OBJECT, END_ARRAY -> builder.close();
      case FIELD_NAME -> builder.key(parser.currentName(), where);
      default -> builder.scalar(parser.getText(), token == JsonToken.VALUE_STRING, where);
    }
  }

  private String place(JsonLocation at) {
    return at == null ? name + ", line 1" : builder.place(at.getLineNr(), at.getColumnNr());
  }
}
