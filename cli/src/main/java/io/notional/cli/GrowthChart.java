package io.notional.cli;

import java.io.PrintWriter;
import java.util.Arrays;

/** What 100 became, as a small chart of characters on a scale on which doubling is one height. */
final class GrowthChart {
  private static final int WIDTH = 64;
  private static final int HEIGHT = 12;

  private final PrintWriter out;
  private final DemoRun first;
  private final DemoRun second;

  GrowthChart(PrintWriter out, DemoRun first, DemoRun second) {
    this.out = out;
    this.first = first;
    this.second = second;
  }

  void print() {
    double low = Math.min(lowest(first), lowest(second));
    double high = Math.max(highest(first), highest(second));
    char[][] grid = new char[HEIGHT][WIDTH];
    for (char[] line : grid) {
      Arrays.fill(line, ' ');
    }
    draw(grid, second, 'o', low, high);
    draw(grid, first, '*', low, high);
    out.println("What $100 became (*: " + first.title() + ", o: " + second.title() + ")");
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
