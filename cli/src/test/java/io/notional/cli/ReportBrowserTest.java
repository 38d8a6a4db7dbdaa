package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.notional.core.config.Node;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as a reader sees them, in Chromium. */
@Tag("slow")
class ReportBrowserTest {
  private static final int MOST_BYTES = 3_000_000;
  private static final double MOST_PAINT_MILLISECONDS = 1000;

  /** Of pixels of a section: text and lines, not the ground. */
  private static final double LEAST_INK = 0.004;

  @TempDir private static Path folder;

  @BeforeAll
  static void browser() {
    assumeThat(Browser.missing()).as("what is missing for a browser").isEmpty();
    SyntheticFiles.write(folder);
  }

  /** Futures, a stress test and a benchmark, everything that a report may show. */
  @Test
  void everySectionIsThereAndEverythingThatMoves() throws IOException, InterruptedException {
    Path run = run("futures", "");
    Path other = run("other", ", equity: 0.8, collateral: 0.2, notional: 0.3");
    Path stress = folder.resolve("stress");
    Path spec = folder.resolve("futures.yaml");
    done(
        Shell.run(
            "stress",
            spec.toString(),
            "--market",
            market(),
            "--scenario",
            "all",
            "--find-limit",
            "--out",
            stress.toString()));
    Path page = folder.resolve("futures.html");
    done(
        Shell.run(
            "report",
            run.toString(),
            stress.toString(),
            "--benchmark",
            other.toString(),
            "--out",
            page.toString()));

    Node.Mapping seen = look(page, "futures", false);

    assertThat(texts(seen, "sections"))
        .containsExactly(
            "summary",
            "growth",
            "drawdown",
            "years",
            "rolling",
            "benchmark",
            "exposure",
            "margin",
            "watch",
            "attribution",
            "duration",
            "costs",
            "worst",
            "stress",
            "trades",
            "policies",
            "manifest");
    assertQuiet(seen);
    assertMoves(seen);
  }

  @Test
  void aBlendOfTwentyFiveYearsAndThreeFundsKeepsItsLimits()
      throws IOException, InterruptedException {
    done(Shell.run("demo", "--out", folder.resolve("demo").toString()));
    Path page = folder.resolve("demo/report.html");
    assertThat(page.toFile().length()).isLessThanOrEqualTo(MOST_BYTES);

    Node.Mapping seen = look(page, "demo", false);

    assertThat(texts(seen, "sections")).contains("exposure", "margin", "attribution", "worst");
    assertQuiet(seen);
    assertMoves(seen);
    assertThat(number(seen, "paint")).isLessThan(MOST_PAINT_MILLISECONDS);
  }

  /** Lines over years and over paths, which no other page has. */
  @Test
  void pathsAreShown() throws IOException, InterruptedException {
    Path spec = folder.resolve("paths.yaml");
    Files.writeString(
        spec,
        "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB], bills: [BILLS], notional:"
            + " 2.2}\nrun: {line-limit: 0.02}\n");
    Path out = folder.resolve("paths");
    done(
        Shell.run(
            "montecarlo",
            spec.toString(),
            "--market",
            market(),
            "--paths",
            "200",
            "--years",
            "3",
            "--past",
            "0",
            "--out",
            out.toString()));

    Node.Mapping seen = look(out.resolve("report.html"), "paths", true);

    assertThat(texts(seen, "sections"))
        .containsExactly("result", "wealth", "risk", "happens", "survived", "convergence");
    assertQuiet(seen);
  }

  @Test
  void aRunThatStoppedSaysSoFirst() throws IOException, InterruptedException {
    Path spec = folder.resolve("stopped.yaml");
    Files.writeString(
        spec,
        "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB], bills: [BILLS], equity:"
            + " 0.9, notional: 10}\nrun: {line-limit: 0, cash-buffer: 0}\n");
    Path page = folder.resolve("stopped.html");
    Shell.Outcome outcome =
        Shell.run("run", spec.toString(), "--market", market(), "--report", page.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.STOPPED);
    assertThat(Files.readString(page)).contains("class=\"alert\"", "All figures end there.");

    Node.Mapping seen = look(page, "stopped", true);

    assertThat(texts(seen, "sections")).contains("summary", "growth", "exposure", "manifest");
    assertQuiet(seen);
  }

  @Test
  void aTitleRunsNothing() throws IOException, InterruptedException {
    Path run = run("named", "");
    Path page = folder.resolve("named.html");
    String title = "<script>alert(1)</script> =cmd()|' '!A0 </title><img src=x onerror=alert(1)>";
    done(Shell.run("report", run.toString(), "--title", title, "--out", page.toString()));

    Node.Mapping seen = look(page, "named", true);

    assertThat(number(seen, "dialogs")).isZero();
    assertQuiet(seen);
  }

  private static Node.Mapping look(Path page, String name, boolean brief)
      throws IOException, InterruptedException {
    Path shots = Files.createDirectory(folder.resolve("shots-" + name));
    Node.Mapping seen = Browser.look(page, shots, brief);
    for (String section : texts(seen, "sections")) {
      assertNotBlank(shots.resolve("light-" + section + ".png"));
      if (!brief) {
        assertNotBlank(shots.resolve("dark-" + section + ".png"));
      }
    }
    return seen;
  }

  private static void assertQuiet(Node.Mapping seen) {
    assertThat(texts(seen, "messages")).isEmpty();
    assertThat(texts(seen, "requests")).isEmpty();
    assertThat(texts(seen, "axe")).isEmpty();
  }

  private static void assertMoves(Node.Mapping seen) {
    assertThat(texts(seen, "axeDark")).isEmpty();
    assertThat(texts(seen, "axeNarrow")).isEmpty();
    Node.Mapping moved = (Node.Mapping) seen.entries().get("seen");
    assertThat(text(moved, "tip")).containsPattern("\\d{4}-\\d\\d-\\d\\d");
    assertThat(texts(moved, "zoomed"))
        .hasSize((int) number(moved, "overDays"))
        .allMatch(start -> Double.parseDouble(start) > 50);
    assertThat(texts(moved, "whole")).allMatch(start -> Double.parseDouble(start) == 0);
    assertThat(text(moved, "selected")).isEqualTo("false");
    assertThat(text(moved, "light")).isEqualTo("rgb(255, 255, 255)");
    assertThat(text(moved, "dark"))
        .isEqualTo(text(seen, "ground"))
        .isNotEqualTo("rgb(255, 255, 255)");
    assertThat(number(moved, "patterns")).isPositive();
    Node.Mapping overflow = (Node.Mapping) seen.entries().get("overflow");
    assertThat(number(overflow, "380")).isZero();
    assertThat(number(overflow, "1600")).isZero();
    Node.Mapping plain = (Node.Mapping) seen.entries().get("plain");
    assertThat(number(plain, "tables")).isGreaterThan(10);
    assertThat(number(plain, "sentences")).isGreaterThan(5);
    assertThat(number(plain, "plots")).isZero();
    assertThat(number(plain, "buttons")).isZero();
    assertThat(text(seen, "printed")).isEqualTo("true");
  }

  /** Pixels that have not the most frequent colour. */
  private static void assertNotBlank(Path shot) throws IOException {
    BufferedImage image = ImageIO.read(shot.toFile());
    Map<Integer, Integer> colours = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.merge(image.getRGB(x, y), 1, Integer::sum);
      }
    }
    int ground = colours.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    double ink = 1 - ground / ((double) image.getWidth() * image.getHeight());
    assertThat(ink).as(shot.getFileName().toString()).isGreaterThan(LEAST_INK);
    assertThat(colours.size()).as(shot.getFileName().toString()).isGreaterThan(10);
  }

  private static Path run(String name, String with) throws IOException {
    Path spec = folder.resolve(name + ".yaml");
    Files.writeString(
        spec,
        "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB], bills: [BILLS]"
            + with
            + "}\n");
    Path out = folder.resolve(name);
    done(Shell.run("run", spec.toString(), "--market", market(), "--out", out.toString()));
    return out;
  }

  private static String market() {
    return folder.resolve("market.yaml").toString();
  }

  private static void done(Shell.Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
  }

  private static String text(Node.Mapping map, String key) {
    return ((Node.Scalar) map.entries().get(key)).text();
  }

  private static double number(Node.Mapping map, String key) {
    return Double.parseDouble(text(map, key));
  }

  private static List<String> texts(Node.Mapping map, String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : ((Node.Listing) map.entries().get(key)).items()) {
      texts.add(((Node.Scalar) item).text());
    }
    return texts;
  }
}
