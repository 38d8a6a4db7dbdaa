package io.notional.cli;

import io.notional.core.simulation.Simulation;
import java.time.LocalDate;
import java.util.function.LongSupplier;

/**
 * Says how far a long run is. Somebody who watches has one line, written over and over, with the
 * time that is left; a log has a line of its own now and then.
 */
final class Progress {
  private static final long WATCHED_PERIOD_NANOS = 200_000_000L;
  private static final long LOGGED_PERIOD_NANOS = 30_000_000_000L;

  /** What is left cannot be told from less. */
  private static final long LEAST_ELAPSED_NANOS = 2_000_000_000L;

  private static final int DAYS_BETWEEN_LOOKS = 16;

  private final Terminal terminal;
  private final LongSupplier clock;
  private long last;
  private long start;
  private int done = Integer.MAX_VALUE;
  private long firstRows = -1;
  private int width;

  Progress(Terminal terminal) {
    this(terminal, System::nanoTime);
  }

  /**
   * With a clock of its own.
   *
   * @param clock nanoseconds since any moment
   */
  Progress(Terminal terminal, LongSupplier clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.last = clock.getAsLong();
    this.start = last;
  }

  /** Says where the run is, from time to time. */
  void update(Simulation simulation) {
    simulated(simulation.daysDone(), simulation.daysInAll(), simulation.nextDate());
  }

  /**
   * The same by its days.
   *
   * @param next the day that comes next
   */
  void simulated(int days, int inAll, LocalDate next) {
    if (days < done) { // another run has begun
      start = clock.getAsLong();
    }
    done = days;
    if (due(days)) {
      int percent = (int) (100L * days / inAll);
      say("simulated to " + next + ", " + percent + "% of the days" + left(days, inAll - days));
    }
  }

  /** Says how far theoretical futures are priced, from time to time. */
  void priced(LocalDate date) {
    if (due(date.toEpochDay())) {
      say("priced Treasury futures to " + date);
    }
  }

  /** Says how many rows of a study are done, from time to time. */
  void rows(long rows, long inAll) {
    rows(rows, inAll, "rows");
  }

  /**
   * The same of rows under another name.
   *
   * @param things what they are called
   */
  void rows(long rows, long inAll, String things) {
    if (firstRows < 0) {
      firstRows = rows;
      start = clock.getAsLong();
    }
    if (dueNow()) {
      long percent = 100 * rows / inAll;
      String left = left(rows - firstRows, inAll - rows);
      say(rows + " of " + inAll + " " + things + ", " + percent + "%" + left);
    }
  }

  private boolean dueNow() {
    long period = terminal.interactive() ? WATCHED_PERIOD_NANOS : LOGGED_PERIOD_NANOS;
    return !terminal.isQuiet() && clock.getAsLong() - last >= period;
  }

  private boolean due(long day) {
    return day % DAYS_BETWEEN_LOOKS == 0 && dueNow();
  }

  /** As long again as it took, by the days that are left; nothing while that says little. */
  private String left(long days, long still) {
    long elapsed = clock.getAsLong() - start;
    if (elapsed < LEAST_ELAPSED_NANOS || days <= 0) {
      return "";
    }
    long seconds = Math.round(1e-9 * elapsed / days * still);
    return ", about " + Words.duration(seconds) + " left";
  }

  private void say(String text) {
    last = clock.getAsLong();
    if (!terminal.interactive()) {
      terminal.err().println("notional: " + text);
      terminal.err().flush();
      return;
    }
    terminal.err().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    terminal.err().flush();
    width = Math.max(width, text.length());
  }

  /** Takes the line away. */
  void end() {
    if (width > 0) {
      terminal.err().print("\r" + " ".repeat(width) + "\r");
      terminal.err().flush();
    }
  }
}
