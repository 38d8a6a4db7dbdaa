package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
  void showsTwoFundsOnAMarketThatItCallsSyntheticAndWritesBoth() throws IOException {
    Shell.Outcome outcome = Shell.run("demo", "--out", folder.resolve("out").toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("This market is SYNTHETIC: 2000-01-03 to ")
        .contains("90/60 fund", "60/40 portfolio", "0 days", "What $100 became");
    for (String fund : List.of("90-60", "60-40")) {
      for (String name : ResultFiles.NAMES) {
        assertThat(folder.resolve("out").resolve(fund).resolve(name)).isNotEmptyFile();
      }
    }
    List<String> nav = Files.readAllLines(folder.resolve("out/90-60/nav.csv"));
    assertThat(nav).hasSizeGreaterThan(25 * 250).element(1).isEqualTo("2000-01-03,100000000,");
  }

  @Test
  void exposureAndCapitalAreThoseOfTheTwoFunds() {
    Shell.Outcome outcome = Shell.run("demo", "--out", folder.resolve("out").toString());

    List<Double> stocks = figures(outcome.out(), "  in stocks");
    List<Double> together = figures(outcome.out(), "  together");
    assertThat(stocks.get(0)).isBetween(89.0, 91.0);
    assertThat(stocks.get(1)).isBetween(59.0, 61.0);
    assertThat(together.get(0)).isBetween(148.0, 151.0);
    assertThat(together.get(1)).isBetween(98.0, 100.0);
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
        .hasSize(2 * 15)
        .allMatch(f -> f.matches("\\$[\\d.]+|[\\d.]+%|[\\d.]+ to 1|\\d+ days?|no futures"));
    assertThat(text.lines().filter(line -> line.endsWith("  no futures"))).hasSize(3);
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

  private static List<Double> figures(String text, String label) {
    String line = text.lines().filter(l -> l.startsWith(label)).findFirst().orElseThrow();
    return List.of(line.substring(label.length()).trim().split("\\s+")).stream()
        .map(figure -> Double.valueOf(figure.replace("$", "")))
        .toList();
  }
}
