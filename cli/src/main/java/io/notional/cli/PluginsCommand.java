package io.notional.cli;

import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import io.notional.core.catalog.ProviderInfo;
import io.notional.files.results.JsonText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code notional plugins}: what the plugins provide, and what can be said of it. */
@Command(
    name = "plugins",
    description = {
      "List the plugins and what they provide, or what a component's values may be.",
      "Ends with code 2 if one cannot be used: it is named with the reason, the others are listed."
    })
final class PluginsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A plugin or component: shows every value with type, unit, range and default.")
  private String id;

  @Mixin private final PluginOptions plugins = new PluginOptions();

  @Mixin private final JsonOption json = new JsonOption();

  PluginsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalog catalog = plugins.catalog();
    if (json.asked()) {
      PluginsJson document = new PluginsJson(catalog);
      JsonOption.print(
          terminal,
          JsonText.text(
              id == null
                  ? document.all()
                  : document.components(ComponentReport.find(catalog, id))));
    } else if (id == null) {
      catalog.plugins().forEach(this::print);
    } else {
      new ComponentReport(terminal.out()).print(ComponentReport.find(catalog, id));
    }
    catalog.notes().forEach(note -> terminal.err().println("notional: " + note));
    plugins.warn(terminal);
    return catalog.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
  }

  private void print(PluginInfo plugin) {
    PrintWriter out = terminal.out();
    String version = plugin.version().isEmpty() ? "of unknown version" : plugin.version();
    out.println(plugin.id() + " " + version + ", from " + plugin.location());
    plugin.providers().forEach(provider -> out.println("  " + words(provider)));
  }

  private static String words(ProviderInfo provider) {
    String text = provider.kind() + " " + provider.id();
    if (!provider.description().isEmpty()) {
      text += ": " + provider.description();
    }
    if (!provider.presets().isEmpty()) {
      text += " (presets " + String.join(", ", provider.presetIds()) + ")";
    }
    return text;
  }
}
