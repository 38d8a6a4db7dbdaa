package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.files.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void showsThreeFundsOnAMarketThatItCallsSyntheticAndWritesAll() throws IOException {
    Shell.Outcome outcome = Shell.run("demo", "--out", folder.resolve("out").toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("This market is SYNTHETIC: 2000-01-03 to ")
        .contains(
            "90/60 fund", "60/40 portfolio", "60/40 plus trend", "0 days", "What $100 became");
    for (String fund : List.of("90-60", "60-40", "60-40-trend")) {
      for (String name : ResultFiles.NAMES) {
        assertThat(folder.resolve("out").resolve(fund).resolve(name)).isNotEmptyFile();
      }
    }
    List<String> nav = Files.readAllLines(folder.resolve("out/90-60/nav.csv"));
    assertThat(nav).hasSizeGreaterThan(25 * 250).element(1).isEqualTo("2000-01-03,100000000,");
  }

  @Test
  void exposureAndCapitalAreThoseOfTheFunds() {
    Shell.Outcome outcome = Shell.run("demo", "--out", folder.resolve("out").toString());

    List<Double> stocks = figures(outcome.out(), "  in stocks");
    List<Double> together = figures(outcome.out(), "  together");
    assertThat(stocks.get(0)).isBetween(89.0, 91.0);
    assertThat(stocks.get(1)).isBetween(59.0, 61.0);
    assertThat(together.get(0)).isBetween(148.0, 151.0);
    assertThat(together.get(1)).isBetween(98.0, 100.0);
    // A whole 60/40, and 20 of trend on top.
    assertThat(stocks.get(2)).isBetween(58.5, 61.5);
    assertThat(figures(outcome.out(), "  trends").get(2)).isBetween(18.5, 21.5);
    assertThat(together.get(2)).isBetween(118.0, 122.0);
    double capital =
        Stream.of("  in stocks", "  in bonds", "  in bills and cash", "  in a fund of trends")
            .mapToDouble(label -> figures(outcome.out(), label).get(2))
            .sum();
    assertThat(capital).isCloseTo(100, within(0.03));
  }

  /** Who holds funds says where they came from. */
  @Test
  void theManifestOfTheBlendHasTheFundsInIt() throws IOException {
    Shell.run("demo", "--out", folder.resolve("out").toString());

    assertThat(folder.resolve("out/60-40-trend/manifest.json"))
        .content()
        .contains("\"NTSX\": {", "\"TREND\": {", "time-series-momentum", "exposures-funds.csv");
  }

  /** An empty margin is no number, and no number stands without a unit. */
  @Test
  void everyFigureHasAUnitOrIsAWord() {
    String text = Shell.run("demo", "--out", folder.resolve("out").toString()).out();

    List<String> figures =
        text.lines()
            .takeWhile(line -> !line.startsWith("What $100 became"))
            .filter(line -> line.startsWith("  ") && !line.contains("fund  "))
            .flatMap(line -> Stream.of(line.strip().split(" {3,}")).skip(1))
            .toList();
    assertThat(figures)
        .hasSize(3 * 17)
        .allMatch(
            f -> f.matches("\\$[\\d.]+|[\\d.]+%|[\\d.]+ to 1|\\d+ days?|no futures|in its funds"));
    assertThat(text.lines().filter(line -> line.contains("  no futures"))).hasSize(3);
  }

  @Test
  void anOutThatIsAFileIsRefusedBeforeAnythingIsComputed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "here already");

    Shell.Outcome outcome = Shell.run("demo", "--out", file.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(file).hasContent("here already");
  }

  private static List<Double> figures(String out, String label) {
    String line = out.lines().filter(l -> l.startsWith(label)).findFirst().orElseThrow();
    String text = line.substring(line.indexOf('$'));
    return List.of(text.trim().split("\\s+")).stream()
        .map(figure -> Double.valueOf(figure.replace("$", "")))
        .toList();
  }
}
