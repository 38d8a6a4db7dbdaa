package io.notional.cli;

import io.notional.core.tables.Table;
import io.notional.files.results.TableJson;
import java.util.List;
import picocli.CommandLine.Option;

/** The option by which a command prints its figures for programs. */
final class JsonOption {
  @Option(
      names = "--json",
      description = "Print one JSON object, with every figure in full, and nothing else.")
  private boolean json;

  /** Whether it was given. */
  boolean asked() {
    return json;
  }

  /** Prints tables as one object. */
  static void print(Terminal terminal, List<Table> tables) {
    print(terminal, TableJson.text(tables));
  }

  /** Prints an object. */
  static void print(Terminal terminal, String object) {
    object.lines().forEach(terminal.out()::println);
  }
}
