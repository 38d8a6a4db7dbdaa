package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.config.Node;
import io.notional.files.input.InputFile;
import io.notional.files.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real jars, a good one and several that break a rule. */
class VerifyCommandTest {
  private static final String NAME = "KeepsRules";

  @TempDir Path folder;

  private Path good() throws IOException {
    return PluginJar.ofResource(folder.resolve("good.jar"), NAME);
  }

  /** The good one with something else in its source. */
  private Shell.Outcome changed(String from, String to) throws IOException {
    String source = PluginJar.source(NAME);
    assertThat(source).contains(from);
    Path jar = PluginJar.ofSource(folder.resolve("broken.jar"), NAME, source.replace(from, to));
    return Shell.run("verify", jar.toString());
  }

  private static void assertFails(Shell.Outcome outcome, String rule, String evidence) {
    assertThat(outcome.out().lines().filter(line -> line.contains("FAILS")))
        .singleElement()
        .asString()
        .startsWith("  " + rule + " ");
    assertThat(outcome.out()).contains(evidence).doesNotContain("notional-verify");
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void aGoodPluginKeepsItsRules() throws IOException {
    Path jar = good();
    Shell.Outcome outcome = Shell.run("verify", jar.toString());
    assertThat(outcome.out())
        .startsWith("plugin keeps-rules 1.2, from " + jar)
        .contains("  LOOK-1    holds  cutting off the future changes nothing")
        .contains("  UNIT-5    does not apply  shares lie in [0, 1] and do not fall: it is no roll")
        .contains(" rules hold, 0 fail, ")
        .doesNotContain("FAILS");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
  }

  /** A run of it would end Java, and the verdict would be an exit code of zero. */
  @Test
  void aPluginThatMayHaltJavaIsNamedBeforeItRuns() throws IOException {
    Shell.Outcome outcome =
        changed(
            "implements Plugin {",
            "implements Plugin {\n  static void stop() { Runtime.getRuntime().halt(0); }");
    assertFails(outcome, "ERR-6", "refers to java.lang.Runtime.halt");
    assertThat(outcome.out())
        .contains("no other rule was tried", "0 rules hold, 1 fail, ")
        .doesNotContain("LOOK-1");
  }

  /** The same for programs, of a plugin that breaks a rule. */
  @Test
  void whatTheRulesSayIsPrintedAsJson() throws IOException {
    String source = PluginJar.source(NAME).replace("index.size() > 60", "index.size() > 0");
    Path jar = PluginJar.ofSource(folder.resolve("broken.jar"), NAME, source);
    Shell.Outcome outcome = Shell.run("verify", jar.toString(), "--json");
    assertThat(outcome.code()).isEqualTo(2);
    InputFile text = InputFile.of("out.json", outcome.out().getBytes(StandardCharsets.UTF_8));
    Node.Mapping said = (Node.Mapping) TreeReader.read(text);
    Node.Mapping plugin = (Node.Mapping) list(said, "plugins").get(0);
    assertThat(word(plugin, "plugin")).isEqualTo("keeps-rules");
    assertThat(word(plugin, "fail")).isEqualTo("1");
    assertThat(list(plugin, "rules"))
        .filteredOn(rule -> word((Node.Mapping) rule, "outcome").equals("fails"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(word((Node.Mapping) rule, "rule")).isEqualTo("ERR-3");
              assertThat(word((Node.Mapping) list((Node.Mapping) rule, "evidence").get(0), "shows"))
                  .contains("2015-01-05");
            });
    assertThat(list(plugin, "rules"))
        .hasSize(
            Integer.parseInt(word(plugin, "hold"))
                + 1
                + Integer.parseInt(word(plugin, "do_not_apply")));
  }

  private static List<Node> list(Node.Mapping map, String key) {
    return ((Node.Listing) map.entries().get(key)).items();
  }

  private static String word(Node.Mapping map, String key) {
    return ((Node.Scalar) map.entries().get(key)).text();
  }

  @Test
  void whatIsBrokenIsToldWithDateAndValues() throws IOException {
    assertFails(
        changed("index.size() > 60", "index.size() > 0"),
        "ERR-3",
        "strategy two-markets on 2015-01-05, run: from the first day of the data,"
            + " it failed on 2015-01-05: IndexOutOfBoundsException");
  }

  @Test
  void stateOutsideOfMemoryIsTold() throws IOException {
    assertFails(
        changed(
            "record Fund(double weight, List<String> markets) implements Strategy {",
            """
            static final class Fund implements Strategy {
              final double start;
              double weight;
              final List<String> markets;
              Fund(double weight, List<String> markets) {
                this.start = weight; this.weight = weight; this.markets = markets;
              }
              public void onClose(DecisionPoint point) { weight = Math.max(0, weight - 0.0001); }
            """),
        "MEM-1",
        "strategy two-markets (light) on ");
  }

  @Test
  void aLineThatIsMissingIsTold() throws IOException {
    assertFails(
        changed(".describedAs(\"futures\")", ""),
        "ID-6",
        "strategy two-markets, markets: has no line of description");
  }

  @Test
  void samplesAreReadFromAFile() throws IOException {
    Path samples =
        Files.writeString(
            folder.resolve("samples.yaml"),
            """
            samples:
              - strategy: {use: two-markets, preset: light, with: {markets: [ZN, GC]}}
                name: calm
                days: 90
                scales: true
                any-order: [markets]
            """);
    Shell.Outcome outcome = Shell.run("verify", good().toString(), "--samples", samples.toString());
    assertThat(outcome.out())
        .contains("  UNIT-9    holds")
        .contains("  DET-6     holds")
        .doesNotContain("FAILS");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void wrongSamplesAreToldWithTheirPlaces() throws IOException {
    Path samples =
        Files.writeString(
            folder.resolve("samples.yaml"),
            """
            samples:
              - strategy: two-market
              - {strategy: two-markets, sleeve: ladder}
              - name: nothing
            """);
    Shell.Outcome outcome = Shell.run("verify", good().toString(), "--samples", samples.toString());
    assertThat(outcome.err())
        .contains("unknown strategy 'two-market'; did you mean 'two-markets'?")
        .contains("samples.yaml, line 2")
        .contains("a sample names one component, by one of strategy, sleeve")
        .contains("samples.yaml, line 3");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void whatIsNoPluginIsToldByName() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    Path empty = folder.resolve("empty.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(empty))) {
      out.putNextEntry(new JarEntry("readme.txt"));
    }
    assertRefused("cannot be read", text);
    assertRefused("names none in META-INF/services", empty);
    assertRefused("does not exist", folder.resolve("none.jar"));
    assertRefused("names none in META-INF/services", Files.createDirectory(folder.resolve("none")));
  }

  /** As below a plugin folder: jars that belong together. */
  @Test
  void takesAFolderOfJarsThatBelongTogether() throws IOException {
    Path together = Files.createDirectory(folder.resolve("together"));
    Files.copy(good(), together.resolve("good.jar"));
    try (JarOutputStream out =
        new JarOutputStream(Files.newOutputStream(together.resolve("library.jar")))) {
      out.putNextEntry(new JarEntry("readme.txt"));
    }
    Shell.Outcome alone = Shell.run("verify", good().toString());
    Shell.Outcome outcome = Shell.run("verify", together.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(alone.code());
    assertThat(outcome.out().replace(together.toString(), good().toString()))
        .isEqualTo(alone.out());
  }

  private static void assertRefused(String why, Path jar) {
    Shell.Outcome outcome = Shell.run("verify", jar.toString());
    assertThat(outcome.err()).contains(jar.toString()).contains(why);
    assertThat(outcome.err()).doesNotContain("notional-verify");
    assertThat(outcome.code()).isEqualTo(2);
  }
}
