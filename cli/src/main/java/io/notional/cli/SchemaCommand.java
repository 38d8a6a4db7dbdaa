package io.notional.cli;

import io.notional.core.catalog.Catalog;
import io.notional.files.results.JsonText;
import io.notional.files.schema.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code notional schema}: the JSON Schema by which an editor completes and checks specs or market
 * files.
 */
@Command(
    name = "schema",
    description = "Print the JSON Schema of specs, or of market files, for an editor.",
    sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--market",
      description = "The schema of market files, in place of that of specs.")
  private boolean market;

  @Mixin private final PluginOptions plugins = new PluginOptions();

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalog catalog = plugins.catalog();
    String text = JsonText.text(market ? Schemas.market(catalog) : Schemas.spec(catalog));
    text.lines().forEach(terminal.out()::println);
    plugins.warn(terminal);
    return ExitCode.DONE;
  }
}
