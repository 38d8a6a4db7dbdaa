package io.notional.cli;

import io.notional.core.simulation.Simulation;
import java.io.PrintWriter;

/** One line that says how far a run is; only for somebody who watches, and only for long runs. */
final class Progress {
  private static final long PERIOD_NANOS = 200_000_000;
  private static final int DAYS_BETWEEN_LOOKS = 64;

  private final PrintWriter err;
  private final boolean shown;
  private long last = System.nanoTime();
  private int width;

  Progress(Terminal terminal) {
    this.err = terminal.err();
    this.shown = terminal.interactive();
  }

  /** Says where the run is, from time to time. */
  void update(Simulation simulation) {
    if (!shown || simulation.daysDone() % DAYS_BETWEEN_LOOKS != 0) {
      return;
    }
    long now = System.nanoTime();
    if (now - last >= PERIOD_NANOS) {
      last = now;
      int percent = (int) (100L * simulation.daysDone() / simulation.daysInAll());
      String text = "simulated to " + simulation.nextDate() + ", " + percent + "% of the days";
      width = text.length();
      err.print("\r" + text);
      err.flush();
    }
  }

  /** Takes the line away. */
  void end() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
    }
  }
}
