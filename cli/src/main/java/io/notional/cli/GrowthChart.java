package io.notional.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What 100 became, as a small chart of characters on a scale on which doubling is one height. */
final class GrowthChart {
  private static final int WIDTH = 64;
  private static final int HEIGHT = 12;
  private static final String MARKS = "*o+";

  private final PrintWriter out;
  private final List<DemoRun> runs;

  GrowthChart(PrintWriter out, List<DemoRun> runs) {
    this.out = out;
    this.runs = runs;
  }

  void print() {
    double low = runs.stream().mapToDouble(GrowthChart::lowest).min().orElseThrow();
    double high = runs.stream().mapToDouble(GrowthChart::highest).max().orElseThrow();
    char[][] grid = new char[HEIGHT][WIDTH];
    for (char[] line : grid) {
      Arrays.fill(line, ' ');
    }
    List<String> legend = new ArrayList<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      draw(grid, runs.get(i), MARKS.charAt(i), low, high);
      legend.add(0, MARKS.charAt(i) + ": " + runs.get(i).title());
    }
    DemoRun first = runs.get(0);
    out.println("What $100 became (" + String.join(", ", legend) + ")");
    for (int line = 0; line < HEIGHT; line++) {
      double value = low * StrictMath.pow(high / low, 1 - line / (HEIGHT - 1.0));
      String label = line % 3 == 0 || line == HEIGHT - 1 ? "$" + Words.number(100 * value, 0) : "";
      out.println(
          " ".repeat(6 - label.length()) + label + " |" + new String(grid[line]).stripTrailing());
    }
    String from = first.measures().period().firstDate().toString();
    String to = first.measures().period().lastDate().toString();
    out.println("       +" + "-".repeat(WIDTH));
    out.println("        " + from + " ".repeat(WIDTH - from.length() - to.length()) + to);
  }

  private static void draw(char[][] grid, DemoRun run, char mark, double low, double high) {
    for (int x = 0; x < WIDTH; x++) {
      double height = StrictMath.log(run.growth(row(run, x)) / low) / StrictMath.log(high / low);
      int line = (int) Math.rint((1 - height) * (HEIGHT - 1));
      grid[line][x] = mark;
    }
  }

  private static int row(DemoRun run, int x) {
    return (int) ((long) x * (run.result().size() - 1) / (WIDTH - 1));
  }

  private static double lowest(DemoRun run) {
    double least = Double.POSITIVE_INFINITY;
    for (int x = 0; x < WIDTH; x++) {
      least = Math.min(least, run.growth(row(run, x)));
    }
    return least;
  }

  private static double highest(DemoRun run) {
    double most = 0;
    for (int x = 0; x < WIDTH; x++) {
      most = Math.max(most, run.growth(row(run, x)));
    }
    return most;
  }
}
