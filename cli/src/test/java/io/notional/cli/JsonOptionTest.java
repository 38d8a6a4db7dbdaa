package io.notional.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.notional.core.config.Node;
import io.notional.files.input.InputFile;
import io.notional.files.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --json} on the commands that print figures, and what else a terminal asks for. */
class JsonOptionTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    SyntheticFiles.write(folder);
    Files.writeString(
        folder.resolve("fund.yaml"),
        "{strategy: efficient-core, preset: NTSX, with: {ladder: [ZN, ZB]}}");
  }

  private static Shell.Outcome run(String command, String... more) {
    String[] words = {
      command, "" + folder.resolve("fund.yaml"), "--market", "" + folder.resolve("market.yaml")
    };
    Shell.Outcome outcome =
        Shell.run(
            Stream.of(words, more, new String[] {"--json", "--quiet"})
                .flatMap(Stream::of)
                .toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return outcome;
  }

  private static Node.Mapping json(String command, String... more) {
    byte[] text = run(command, more).out().getBytes(UTF_8);
    return (Node.Mapping) TreeReader.read(InputFile.of("out.json", text));
  }

  private static List<Node> rows(Node.Mapping object, String table) {
    return ((Node.Listing) object.entries().get(table)).items();
  }

  private static Node.Mapping map(Node object, String key) {
    return (Node.Mapping) ((Node.Mapping) object).entries().get(key);
  }

  private static String text(Node object, String key) {
    return ((Node.Scalar) ((Node.Mapping) object).entries().get(key)).text();
  }

  @Test
  void aRunPrintsItsSummary() throws IOException {
    Path out = folder.resolve("out");
    assertThat(run("run", "--out", "" + out).out())
        .isEqualToNormalizingNewlines(Files.readString(out.resolve("summary.json")));
  }

  @Test
  void aComparisonPrintsEveryMeasure() {
    List<Node> rows = rows(json("compare"), "compare");
    assertThat(rows).anyMatch(row -> text(row, "measure").equals("volatility"));
    assertThat(rows).allMatch(row -> text(row, "blend").equals("fund"));
  }

  @Test
  void aStressTestPrintsWhatCameOfEachScenario() {
    List<Node> stress = rows(json("stress", "--scenario", "2022"), "stress");
    assertThat(stress).hasSize(1);
    assertThat(text(stress.get(0), "scenario")).isNotEmpty();
    assertThat(Double.parseDouble(text(stress.get(0), "nav_after"))).isPositive();
  }

  @Test
  void whatSetsAFundApartIsPrintedPartByPart() {
    Node.Mapping stories = map(json("against", "--mix", "IVV=1"), "against");
    assertThat(stories.entries()).isNotEmpty();
    for (Node story : stories.entries().values()) {
      double sum = 0;
      Node.Mapping parts = map(story, "parts");
      for (String part : parts.entries().keySet()) {
        sum += Double.parseDouble(text(parts, part));
      }
      double story0 = Double.parseDouble(text(story, "story"));
      assertThat(story0 + sum).isCloseTo(Double.parseDouble(text(story, "fund")), offset(1e-9));
    }
  }

  @Test
  void aReplacementIsARow() {
    assertThat(rows(json("replace", "--mix", "IVV=1", "--with", "IVV"), "replace")).isNotEmpty();
  }

  @Test
  void aCheckPrintsEachSeries() {
    Node.Mapping checked = json("check", "--data-root", "" + folder);
    assertThat(text(checked, "strategy")).isEqualTo("efficient-core");
    assertThat(text(checked, "first")).startsWith("2015-01-0");
    List<Node> series = rows(checked, "series");
    assertThat(series).anyMatch(row -> text(row, "series").equals("ZB margin"));
    assertThat(series).allMatch(row -> Integer.parseInt(text(row, "rows")) > 0);
  }

  /** What is refused is said on standard error as ever, and the others stand in the object. */
  @Test
  void aCheckOfARefusedSeriesPrintsItsProblems() throws IOException {
    Path other = Files.createDirectory(folder.resolve("slip"));
    SyntheticFiles.write(other);
    Files.writeString(other.resolve("data/IVV.csv"), "date,adj_close\n2015-01-02,many\n");
    Shell.Outcome outcome = Shell.run("check", "--market", other + "/market.yaml", "--json");
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err()).contains("'many'");
    byte[] printed = outcome.out().getBytes(UTF_8);
    Node.Mapping checked = (Node.Mapping) TreeReader.read(InputFile.of("out.json", printed));
    assertThat(rows(checked, "series"))
        .filteredOn(row -> text(row, "series").equals("IVV"))
        .singleElement()
        .satisfies(row -> assertThat(rows((Node.Mapping) row, "problems")).hasSize(1));
  }

  private static Node.Mapping object(Shell.Outcome outcome) {
    byte[] text = outcome.out().getBytes(UTF_8);
    return (Node.Mapping) TreeReader.read(InputFile.of("out.json", text));
  }

  @Test
  void pluginsAreListedWithWhatTheyProvide() {
    List<Node> plugins = rows(object(Shell.run("plugins", "--json")), "plugins");
    assertThat(plugins).anyMatch(plugin -> text(plugin, "plugin").equals("efficient-core"));
    assertThat(plugins)
        .flatMap(plugin -> rows((Node.Mapping) plugin, "provides"))
        .anyMatch(one -> text(one, "kind").equals("strategy") && text(one, "id").equals("stacked"));
  }

  @Test
  void aComponentPrintsItsValues() {
    Node.Mapping found = object(Shell.run("plugins", "percent-of-notional", "--json"));
    Node component = rows(found, "components").get(0);
    assertThat(text(component, "plugin")).isEqualTo("margin-models");
    List<Node> values = rows((Node.Mapping) component, "values");
    assertThat(values)
        .extracting(value -> text(value, "name"))
        .containsExactly(
            "initial",
            "maintenance",
            "by-product",
            "by-product.product",
            "by-product.initial",
            "by-product.maintenance");
    assertThat(text(values.get(0), "default")).isEqualTo("0.055");
    assertThat(text(values.get(3), "required")).isEqualTo("true");
    Shell.Outcome unknown = Shell.run("plugins", "percent-of-notionl", "--json");
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("did you mean 'percent-of-notional'?");
  }

  @Test
  void completionIsThatOfAllCommands() {
    Shell.Outcome outcome = Shell.run("generate-completion");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("treasury-futures", "--format", "--data-root");
  }

  /** Table and object tell the same run, whose figures in the table are rounded ones. */
  @Test
  void theDemoPrintsTheFiguresOfItsTable() {
    List<String> table =
        Shell.run("demo", "--out", "" + folder.resolve("demo")).out().lines().toList();
    Shell.Outcome outcome = Shell.run("demo", "--out", "" + folder.resolve("again"), "--json");
    assertThat(outcome.err()).isEmpty();
    Node.Mapping demo = object(outcome);
    assertThat(text(demo, "synthetic")).isEqualTo("true");
    assertThat(table.get(0)).contains(text(demo, "first_date"), "from seed " + text(demo, "seed"));
    Node.Mapping funds = map(demo, "funds");
    assertThat(funds.entries().keySet()).containsExactly("90-60", "60-40", "60-40-trend");
    int column = 0;
    for (Node fund : funds.entries().values()) {
      Node capital = map(fund, "capital");
      Node notional = map(fund, "notional");
      same(table, "  in stocks", column, text(capital, "equity"), 100);
      same(table, "  in bonds", column, text(capital, "bonds"), 100);
      same(table, "  in bills and cash", column, text(capital, "bills_and_cash"), 100);
      same(table, "  in a fund of trends", column, text(capital, "managed-futures"), 100);
      same(table, "  stocks", column, text(notional, "equity"), 100);
      same(table, "  bonds, in the fund", column, text(notional, "bonds"), 100);
      same(table, "  trends", column, text(notional, "managed-futures"), 100);
      same(table, "  together", column, text(fund, "gross"), 100);
      same(table, "  $100 grew to", column, text(fund, "growth"), 100);
      same(table, "  return a year", column, text(fund, "annual_return"), 100);
      same(table, "  ups and downs a year", column, text(fund, "volatility"), 100);
      same(table, "  return above bills", column, text(fund, "sharpe_ratio"), 1);
      same(table, "  worst fall from a high", column, text(fund, "drawdown"), 100);
      same(table, "  costs of trading a year", column, text(fund, "cost_basis_points"), 0.01);
      column++;
    }
    Node margin = map(funds.entries().get("90-60"), "margin");
    same(table, "  the most they asked", 0, text(margin, "highest_initial"), 100);
    same(table, "  the least it had above", 0, text(margin, "worst_headroom"), 100);
    same(table, "  days on which it fell short", 0, text(margin, "days_called"), 1);
    assertThat(text(funds.entries().get("60-40"), "margin")).isEqualTo("null");
  }

  private static void same(
      List<String> table, String label, int column, String figure, double times) {
    String line =
        table.stream().filter(row -> row.startsWith(label)).findFirst().orElseThrow().strip();
    String cell = line.split(" {3,}")[column + 1].replaceAll("[$%]| to 1| days?", "");
    int digits = cell.contains(".") ? cell.length() - cell.indexOf('.') - 1 : 0;
    assertThat(Double.parseDouble(figure) * times)
        .as(label)
        .isCloseTo(Double.parseDouble(cell), offset(0.5 * StrictMath.pow(10, -digits) + 1e-9));
  }
}
