package io.notional.files.schema;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import io.notional.core.settings.RunParameters;
import io.notional.files.market.MarketParameters;
import io.notional.files.market.MarketParameters.EntryForm;
import io.notional.files.scenario.ScenarioFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every key of specs, market files and scenarios as Markdown pages, from the declared parameters.
 * Stateless, and safe for use by many threads.
 */
public final class ReferencePages {
  private static final String NOTE =
      "Made from the parameters that the code declares; a test holds it current.\n\n";

  private static final List<ComponentKind<?>> KINDS =
      List.of(
          ComponentKind.STRATEGY,
          ComponentKind.SLEEVE,
          ComponentKind.SIGNAL,
          ComponentKind.REBALANCE_RULE,
          ComponentKind.MARGIN_MODEL,
          ComponentKind.COST_MODEL,
          ComponentKind.ROLL_RULE,
          ComponentKind.INSTRUMENT);

  private ReferencePages() {}

  /** The text of each page by its file's name. */
  public static Map<String, String> of(Catalog catalog) {
    Map<String, String> pages = new TreeMap<>();
    pages.put("run-settings.md", runSettings());
    pages.put("market-files.md", marketFiles());
    pages.put("scenarios.md", scenarios());
    pages.put("components.md", components(catalog));
    return pages;
  }

  /**
   * A page of files that modules above this one read.
   *
   * @param line what the page is about
   */
  public static String of(String title, String line, Parameters parameters) {
    StringBuilder page = page(title, line);
    table(page, parameters);
    return page.toString();
  }

  private static String runSettings() {
    StringBuilder page = page("Run settings", "The section `run` of a spec.");
    table(page, RunParameters.ALL);
    return page.toString();
  }

  private static String scenarios() {
    StringBuilder page = page("Scenario files", "What may stand in a file of `--scenario FILE`.");
    table(page, ScenarioFile.parameters());
    return page.toString();
  }

  private static String marketFiles() {
    StringBuilder page =
        page("Market files", "The top level, and what an entry of `instruments` says by `kind`.");
    table(page, MarketParameters.file());
    for (EntryForm form : MarketParameters.entries()) {
      String marker = form.marker().map(key -> " with `" + key + "`").orElse("");
      page.append("\n## ").append(form.kind()).append(marker).append("\n\n");
      table(page, form.written());
    }
    return page.toString();
  }

  private static String components(Catalog catalog) {
    StringBuilder page =
        page(
            "Components", "What ships and can be named by its id, or as `{use: ID, with: {...}}`.");
    for (ComponentKind<?> kind : KINDS) {
      List<String> ids = catalog.ids(kind);
      if (!ids.isEmpty()) {
        page.append("\n## ").append(kind).append("\n");
        ids.forEach(id -> component(page, catalog.provider(kind, id)));
      }
    }
    return page.toString();
  }

  private static void component(StringBuilder page, Provider<?> provider) {
    page.append("\n### ").append(provider.id()).append("\n\n");
    if (!provider.description().isEmpty()) {
      page.append(escaped(provider.description())).append("\n\n");
    }
    provider
        .presets()
        .forEach(
            preset ->
                page.append("- preset `")
                    .append(preset.id())
                    .append("`: ")
                    .append(escaped(preset.description()))
                    .append('\n'));
    if (!provider.presets().isEmpty()) {
      page.append('\n');
    }
    if (provider.parameters().list().isEmpty()) {
      page.append("No values.\n");
    } else {
      table(page, provider.parameters());
    }
  }

  private static StringBuilder page(String title, String line) {
    return new StringBuilder("# " + title + "\n\n" + line + " " + NOTE);
  }

  private static void table(StringBuilder page, Parameters parameters) {
    page.append("| key | value | default | |\n|---|---|---|---|\n");
    for (ReferenceLine line : ReferenceLine.of(parameters)) {
      page.append("| ")
          .append("&nbsp;&nbsp;".repeat(line.depth()))
          .append('`')
          .append(line.name())
          .append("` | ")
          .append(escaped(line.wanted()))
          .append(" | ")
          .append(escaped(line.fallback()))
          .append(" | ")
          .append(escaped(line.description()))
          .append(" |\n");
    }
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
