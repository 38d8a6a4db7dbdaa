package io.notional.report;

import io.notional.core.config.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was run, on what: version, plugins, inputs with their hashes, the spec as run. */
final class ManifestSection {
  /** A manifest and whose it is. */
  private record Origin(String name, Document manifest) {}

  private final List<Origin> origins;

  private ManifestSection(List<Origin> origins) {
    this.origins = origins;
  }

  static Section of(List<Fund> funds, List<StressTest> tests) {
    List<Origin> origins = new ArrayList<>();
    funds.forEach(fund -> origins.add(new Origin(fund.name, fund.manifest)));
    tests.forEach(
        test ->
            origins.add(
                new Origin("Stress test of " + test.name(), new Document(test.manifest()))));
    List<Document> conventions = funds.stream().limit(1).map(fund -> fund.summary).toList();
    return new Section(
        "manifest",
        "Manifest",
        true,
        page -> {
          new ManifestSection(origins).write(page);
          conventions.forEach(summary -> conventions(page, summary));
        });
  }

  private void write(Page page) {
    page.html.paragraph("Equal inputs make equal results; these are the inputs.");
    for (Origin origin : origins) {
      if (origins.size() > 1) {
        page.heading(origin.name());
      }
      facts(page, origin);
      inputs(page, origin);
      tree(page, origin, "spec", "Spec as run, every default filled in");
      tree(page, origin, "theoretical", "Theoretical futures");
      tree(page, origin, "funds", "Funds that were run first");
    }
  }

  private static void facts(Page page, Origin origin) {
    Document manifest = origin.manifest();
    HtmlTable table = new HtmlTable("How " + origin.name() + " was made").words("What", "Value");
    table.row().text("Version of Notional").text(manifest.text("version"));
    table.row().text("First close").text(manifest.text("dates.first_close"));
    table.row().text("Last close").text(manifest.text("dates.last_close"));
    if (!manifest.text("seed").isEmpty()) {
      table.row().text("Seed of a market that is made up").text(manifest.text("seed"));
    }
    for (Document plugin : manifest.list("plugins")) {
      String hash = plugin.text("sha256");
      table
          .row()
          .text("Plugin " + plugin.text("id"))
          .text(said(plugin.text("version")) + (hash.isEmpty() ? "" : " " + hash));
    }
    page.table(table);
  }

  private static String said(String text) {
    return text.isEmpty() ? Figures.UNKNOWN : text;
  }

  private static void inputs(Page page, Origin origin) {
    List<Document> inputs = origin.manifest().list("inputs");
    if (inputs.isEmpty()) {
      page.html.paragraph("No file was read.");
      return;
    }
    HtmlTable table =
        new HtmlTable("Files that " + origin.name() + " was made from").words("File", "SHA-256");
    for (Document input : inputs) {
      table.row().text(input.text("name")).hash(input.text("sha256"));
    }
    page.folded(Figures.count(inputs.size(), "file") + " read", table);
  }

  private static void tree(Page page, Origin origin, String key, String title) {
    Map<String, Node> map = origin.manifest().map(key);
    if (!map.isEmpty()) {
      page.html.raw("<details>").element("summary", title + ", " + origin.name());
      page.html.raw("<pre tabindex=0>").text(Outline.of(new Node.Mapping(map, "")));
      page.html.raw("</pre></details>").line();
    }
  }

  private static void conventions(Page page, Document summary) {
    Map<String, Node> words = summary.map("conventions");
    if (!words.isEmpty()) {
      HtmlTable table = new HtmlTable("How measures are defined").words("Measure", "Convention");
      words.forEach(
          (name, text) -> table.row().text(name.replace('_', ' ')).text(Document.text(text)));
      page.folded("Conventions of the measures", table);
    }
  }
}
