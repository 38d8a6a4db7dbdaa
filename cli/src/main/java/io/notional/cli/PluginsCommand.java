package io.notional.cli;

import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import io.notional.core.catalog.ProviderInfo;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code notional plugins}: lists the plugins and what they provide. */
@Command(name = "plugins", description = "List the plugins and what they provide.")
final class PluginsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final PluginOptions plugins = new PluginOptions();

  PluginsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalog catalog = plugins.catalog();
    catalog.plugins().forEach(this::print);
    catalog.notes().forEach(note -> terminal.err().println("notional: " + note));
    return ExitCode.DONE;
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
