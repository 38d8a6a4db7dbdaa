package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.catalog.Catalog;
import io.notional.core.measure.Measures;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of {@code docs/trend.md} that hold figures of runs on real data; with the system
 * property {@code notional.reference=write} they are written anew.
 */
@Tag("slow")
class TrendFiguresTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "trend.md");
  private static final int TEN_YEARS = 2520;

  @TempDir Path folder;

  /** One word of a spec turns the costs of its market on. */
  @Test
  void everyPresetGrossAndNet() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String preset : List.of("tsmom", "century", "ewmac", "wtmf-classic", "wtmf")) {
      Path gross = Path.of("specs", "trend-" + preset + ".yaml");
      String text = Files.readString(gross);
      assertThat(text).containsOnlyOnce(", costs: none}");
      Path net = folder.resolve(preset + ".yaml");
      Files.writeString(net, text.replace(", costs: none}", "}"));
      Measures free = Measures.of(run(gross, "1985-01-02"));
      Measures paid = Measures.of(run(net, "1985-01-02"));

      assertThat(free.trading().costs()).isZero();
      assertThat(paid.trading().costs()).isPositive();
      assertThat(paid.performance().annualReturn().orElseThrow())
          .isLessThan(free.performance().annualReturn().orElseThrow());
      rows.add("| `" + preset + "` | gross |" + figures(free));
      rows.add("| | net |" + figures(paid));
    }
    check("costs", rows);
  }

  @Test
  void aBufferSavesMoreThanAThirdOfTheTurnover() throws IOException {
    Path spec = Path.of("specs", "trend-ewmac.yaml");
    Path unbuffered = folder.resolve("unbuffered.yaml");
    Files.writeString(
        unbuffered, Files.readString(spec).replace("with:\n", "with:\n  buffer: 0\n"));
    Result with = run(spec, "1980-01-02");
    Result without = run(unbuffered, "1980-01-02");

    Measures buffered = Measures.of(with);
    Measures free = Measures.of(without);
    assertThat(buffered.trading().futuresTurnover())
        .isLessThan(2.0 / 3 * free.trading().futuresTurnover());
    List<Double> years = tenYears(with);
    double least = years.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double most = years.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    long within = years.stream().filter(v -> v >= 0.17 && v <= 0.23).count();
    check(
        "buffer",
        List.of(
            "| turnover with the buffer of 10%, x nav a year | "
                + text("%.0f", buffered.trading().futuresTurnover()),
            "| turnover without a buffer | " + text("%.0f", free.trading().futuresTurnover()),
            "| saved | "
                + text(
                    "%.0f%%",
                    100
                        * (1
                            - buffered.trading().futuresTurnover()
                                / free.trading().futuresTurnover())),
            "| mean absolute forecast | " + text("%.1f", meanAbsolute(with, "forecast")),
            "| multiplier of markets, on average | "
                + text("%.2f", meanAbsolute(with, "diversification-multiplier")),
            "| least volatility over ten years | " + text("%.1f%%", 100 * least),
            "| greatest | " + text("%.1f%%", 100 * most),
            "| ten-year windows, one a month, between 17% and 23% | "
                + text("%.0f%%", 100.0 * within / years.size())));
  }

  @Test
  void smallCapitalNearestAndRounded() throws IOException {
    Result unlimited = small("fund", 1e9, "FRACTIONAL");
    Result rounded = small("fund", 250_000, "WHOLE");
    Result nearest = small("nearest", 250_000, "WHOLE");

    List<String> rows = new ArrayList<>();
    rows.add("| a billion, in fractions | |" + figures(Measures.of(unlimited)));
    rows.add(
        "| 250,000, rounded | "
            + percent(tracking(rounded, unlimited))
            + " |"
            + figures(Measures.of(rounded)));
    rows.add(
        "| 250,000, nearest | "
            + percent(tracking(nearest, unlimited))
            + " |"
            + figures(Measures.of(nearest)));
    check("small", rows);
  }

  private static Result small(String contracts, double nav, String lots) throws IOException {
    List<String> spec = Files.readAllLines(Path.of("specs", "trend-century.yaml"));
    String all = String.join(" ", spec);
    String list = all.substring(all.indexOf('[') + 1, all.indexOf(']'));
    List<String> markets = List.of(list.trim().split("\\s*,\\s*"));
    assertThat(markets).hasSize(40);
    return TrendRuns.plan(Catalog.load(), "2000-01-03", "2020-12-31")
        .spec(
            TrendRuns.map(
                "strategy",
                "trend",
                "preset",
                "century",
                "with",
                TrendRuns.map("markets", markets, "contracts", contracts),
                "run",
                TrendRuns.map("nav", nav, "fill", "SAME_CLOSE", "contracts", lots)))
        .build()
        .run();
  }

  private static Result run(Path spec, String from) {
    return TrendRuns.plan(Catalog.load(), from, "2020-12-31").spec(spec).build().run();
  }

  private static String figures(Measures of) {
    Map<String, Double> performance =
        Map.of(
            "return", of.performance().annualReturn().orElseThrow(),
            "volatility", of.performance().volatility().orElseThrow(),
            "sharpe", of.performance().sharpeRatio().orElseThrow());
    return " "
        + String.join(
            " | ",
            percent(performance.get("return")),
            percent(performance.get("volatility")),
            text("%.2f", performance.get("sharpe")),
            text("%.2f%%", of.trading().costBasisPoints() / 100),
            text("%.1f", of.trading().futuresTurnover()))
        + " |";
  }

  private static String percent(double value) {
    return text("%.1f%%", 100 * value);
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** The deviation of the difference of daily returns, a year. */
  private static double tracking(Result one, Result other) {
    double sum = 0;
    double squares = 0;
    int count = one.size() - 1;
    assertThat(other.size()).isEqualTo(one.size());
    for (int row = 1; row <= count; row++) {
      double apart = one.dailyReturn(row) - other.dailyReturn(row);
      sum += apart;
      squares += apart * apart;
    }
    double mean = sum / count;
    return Math.sqrt(252 * (squares / count - mean * mean));
  }

  /** Volatility of every window of ten years, one a month. */
  private static List<Double> tenYears(Result result) {
    List<Double> found = new ArrayList<>();
    for (int from = 1; from + TEN_YEARS <= result.size(); from += 21) {
      double sum = 0;
      double squares = 0;
      for (int row = from; row < from + TEN_YEARS; row++) {
        sum += result.dailyReturn(row);
        squares += result.dailyReturn(row) * result.dailyReturn(row);
      }
      double mean = sum / TEN_YEARS;
      found.add(Math.sqrt(252 * (squares / TEN_YEARS - mean * mean)));
    }
    return found;
  }

  private static double meanAbsolute(Result result, String name) {
    return result.diagnostics().stream()
        .filter(one -> one.name().equals(name))
        .map(Diagnostic::value)
        .mapToDouble(Math::abs)
        .average()
        .orElseThrow();
  }

  private static void check(String table, List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(DOCUMENT));
    int from = lines.indexOf("<!-- " + table + ": figures of runs -->") + 3;
    int to = lines.indexOf("<!-- end of " + table + " -->");
    assertThat(from).isGreaterThan(2);
    List<String> made = rows.stream().map(row -> row.endsWith("|") ? row : row + " |").toList();
    if ("write".equals(System.getProperty("notional.reference"))) {
      lines.subList(from, to).clear();
      lines.addAll(from, made);
      Files.write(DOCUMENT, lines);
      return;
    }
    assertThat(lines.subList(from, to)).containsExactlyElementsOf(made);
  }
}
