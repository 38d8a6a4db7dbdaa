package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.catalog.Catalog;
import io.notional.files.results.JsonText;
import io.notional.files.schema.Schemas;
import io.notional.studies.StudySchema;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code notional schema}: the JSON Schema by which an editor completes and checks specs, market
 * files or studies.
 */
@Command(
    name = "schema",
    description = "Print the JSON Schema of specs, or of market files or studies, for an editor.",
    sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--market",
      description = "The schema of market files, in place of that of specs.")
  private boolean market;

  @Option(names = "--study", description = "The schema of studies, in place of that of specs.")
  private boolean study;

  @Mixin private final PluginOptions plugins = new PluginOptions();

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (market && study) {
      throw NotionalException.of(
          ErrorCode.CONFLICT, "--market and --study ask for two schemas: one at a time");
    }
    Catalog catalog = plugins.catalog();
    String text = JsonText.text(schema(catalog));
    text.lines().forEach(terminal.out()::println);
    plugins.warn(terminal);
    return ExitCode.DONE;
  }

  private Map<String, Object> schema(Catalog catalog) {
    if (study) {
      return StudySchema.of(catalog);
    }
    return market ? Schemas.market(catalog) : Schemas.spec(catalog);
  }
}
