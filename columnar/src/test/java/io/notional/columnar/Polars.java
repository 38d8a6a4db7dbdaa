package io.notional.columnar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads files by polars in a Node process, where both are installed. */
final class Polars {
  private static final Path FOLDER = Path.of("src/test/npm").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 120;

  private Polars() {}

  static boolean isInstalled() {
    if (!Files.isDirectory(FOLDER.resolve("node_modules/nodejs-polars"))) {
      return false;
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "node"))) {
        return true;
      }
    }
    return false;
  }

  static Frame read(Path file) throws IOException, InterruptedException {
    Path said = Files.createTempFile("polars", ".json");
    Process process =
        new ProcessBuilder("node", "read.mjs", file.toString())
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("polars could not read " + file);
    }
    List<Frame.Series> columns = new ArrayList<>();
    for (JsonNode column : new ObjectMapper().readTree(said.toFile()).get("columns")) {
      String type = type(column.get("type").asText());
      List<Object> values = new ArrayList<>();
      column.get("values").forEach(value -> values.add(value(type, value)));
      columns.add(new Frame.Series(column.get("name").asText(), type, values));
    }
    return new Frame(columns);
  }

  private static String type(String polars) {
    String word = polars.replaceFirst("^DataType\\(", "").replaceFirst("[^A-Za-z0-9].*$", "");
    return switch (word) {
      case "Date" -> "DATE";
      case "Utf8", "String", "Categorical", "Enum" -> "TEXT";
      case "Float64" -> "NUMBER";
      case "Int32" -> "INTEGER";
      default -> polars;
    };
  }

  private static Object value(String type, JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return switch (type) {
      case "DATE" -> LocalDate.ofEpochDay(value.asLong());
      case "NUMBER" ->
          value.isTextual() ? Double.valueOf(value.asText()) : (Object) value.asDouble();
      case "INTEGER" -> value.asInt();
      default -> value.asText();
    };
  }
}
