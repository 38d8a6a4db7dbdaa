package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.notional.api.instrument.AssetClass;
import io.notional.core.stress.Scenario;
import io.notional.files.scenario.ScenarioLibrary;
import io.notional.testsupport.DocFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of figures in {@code docs/stress.md} are what the code gives. */
class DocumentedFiguresTest {
  private static final Path STRESS = Path.of("../docs/stress.md");
  private static final List<String> STARTS = List.of("2019-12-31", "2020-03-06", "2023-08-31");
  private static final String CORNER = "from the close of";

  @TempDir private Path out;

  @Test
  void scenarios() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| name | days | stocks | bonds paid in full | yields, basis points by years | cash |");
    lines.add("|---|---|---|---|---|---|");
    for (String name : ScenarioLibrary.NAMES) {
      Scenario scenario = ScenarioLibrary.read(name).scenario();
      lines.add(
          "| `%s` | %d | %s | %s | %s | %s |"
              .formatted(
                  name,
                  scenario.days(),
                  total(scenario, AssetClass.EQUITY),
                  total(scenario, AssetClass.BONDS),
                  yields(scenario),
                  rate(scenario.cashRate())));
    }
    DocFigures.check(STRESS, "scenarios", lines);
  }

  private static String total(Scenario scenario, AssetClass assetClass) {
    return scenario.classReturns().stream()
        .filter(entry -> entry.assetClass().equals(assetClass))
        .map(entry -> String.format(Locale.ROOT, "%+.1f%%", 100 * entry.total()))
        .findFirst()
        .orElse("");
  }

  private static String yields(Scenario scenario) {
    List<String> shifts = new ArrayList<>();
    for (Scenario.YieldShift shift : scenario.yieldShifts()) {
      String years = String.format(Locale.ROOT, "%.1f", shift.tenorYears()).replace(".0", "");
      shifts.add(String.format(Locale.ROOT, "%s: %+.0f", years, shift.basisPoints()));
    }
    return shifts.isEmpty() ? "by return" : String.join(", ", shifts);
  }

  private static String rate(OptionalDouble rate) {
    return rate.isEmpty()
        ? "as it was"
        : String.format(Locale.ROOT, "%.2f%%", 100 * rate.getAsDouble());
  }

  /** On real data; skipped, and says so, where there is none. */
  @Tag("slow")
  @Test
  void limitsAndReturns() throws IOException {
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
    List<String> limits = heading();
    List<String> returns = heading();
    for (String start : STARTS) {
      stress(data, start);
      limits.add(row(start, limits(out.resolve(start).resolve("stress-limits.csv"))));
      returns.add(row(start, returns(out.resolve(start).resolve("stress.csv"))));
    }
    DocFigures.check(STRESS, "limits", limits);
    DocFigures.check(STRESS, "returns", returns);
  }

  private void stress(Path data, String start) {
    Shell.Outcome outcome =
        Shell.run(
            "stress",
            "../examples/specs/ntsx.yaml",
            "--market",
            "../examples/markets/research.yaml",
            "--data-root",
            data.toString(),
            "--scenario",
            "all",
            "--find-limit",
            "--date",
            start,
            "--out",
            out.resolve(start).toString());
    assertThat(outcome.err()).isEmpty();
  }

  private static List<String> heading() {
    List<String> lines = new ArrayList<>();
    lines.add(row(CORNER, ScenarioLibrary.NAMES));
    lines.add("|---".repeat(1 + ScenarioLibrary.NAMES.size()) + "|");
    return lines;
  }

  private static String row(String first, Iterable<String> others) {
    return "| " + first + " | " + String.join(" | ", others) + " |";
  }

  /** Scenario, answer and limit are the first three columns of every row. */
  private static Iterable<String> limits(Path file) throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
      String[] fields = line.split(",", -1);
      String percent = "%.0f%%".formatted(100 * Double.parseDouble(fields[2]));
      cells.put(fields[0], fields[1].equals("found") ? percent : "none up to " + percent);
    }
    return cells.values();
  }

  /** The sixth column is the return of the fund. */
  private static Iterable<String> returns(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
      double value = Double.parseDouble(line.split(",", -1)[5]);
      cells.add(String.format(Locale.ROOT, "%+.1f%%", 100 * value));
    }
    return cells;
  }
}
