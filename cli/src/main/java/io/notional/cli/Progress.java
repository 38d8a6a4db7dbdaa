package io.notional.cli;

import io.notional.core.simulation.Simulation;
import java.io.PrintWriter;
import java.time.LocalDate;

/** One line that says how far a run is; only for somebody who watches, and only for long runs. */
final class Progress {
  private static final long PERIOD_NANOS = 200_000_000;
  private static final int DAYS_BETWEEN_LOOKS = 16;

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
    if (due(simulation.daysDone())) {
      int percent = (int) (100L * simulation.daysDone() / simulation.daysInAll());
      say("simulated to " + simulation.nextDate() + ", " + percent + "% of the days");
    }
  }

  /** Says how far theoretical futures are priced, from time to time. */
  void priced(LocalDate date) {
    if (due(date.toEpochDay())) {
      say("priced Treasury futures to " + date);
    }
  }

  private boolean due(long day) {
    return shown && day % DAYS_BETWEEN_LOOKS == 0 && System.nanoTime() - last >= PERIOD_NANOS;
  }

  private void say(String text) {
    last = System.nanoTime();
    err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    err.flush();
    width = Math.max(width, text.length());
  }

  /** Takes the line away. */
  void end() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
    }
  }
}
