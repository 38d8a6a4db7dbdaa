package io.notional.cli;

import io.notional.core.simulation.Simulation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ctrl-C. While files are being written the process is held until the working thread has seen that
 * it is to stop and has removed what it has not finished; otherwise only for a moment, in which it
 * may say that it stopped.
 */
final class Interruption {
  private static final long MOMENT_MILLIS = 300;
  private static final long PATIENCE_MILLIS = 10_000;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile boolean writing;
  private volatile boolean stopped;
  private volatile Supplier<String> work = () -> "before a run began";

  /** Takes part in the end of the process. */
  void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "notional-interruption"));
  }

  /** Whether the work is to stop. May be asked by any thread. */
  boolean requested() {
    return requested;
  }

  /** From now on there is something to remove, unless {@link #requested()} says to stop first. */
  void startWriting() {
    writing = true;
  }

  /** From now on code of a plugin is at work, as a supplier says it. */
  void during(Supplier<String> newWork) {
    work = newWork;
  }

  /**
   * A run that is under way: it is cancelled if the work is to stop.
   *
   * @param code whose code is at work, such as a plugin
   */
  void watch(Simulation simulation, String code) {
    during(() -> "while " + simulation.nextDate() + " was simulated by " + code);
    if (requested) {
      simulation.cancel();
    }
  }

  /** A plugin that ends the process would pass for a run that was done. */
  private void refuse(String caller) {
    System.err.println(
        "notional: plugin code must not end Java but "
            + caller
            + " called System.exit "
            + work.get());
    System.err.flush();
    Runtime.getRuntime().halt(ExitCode.WRONG_INPUT);
  }

  /** The work is over, one way or the other: nothing is left to wait for. */
  void finish() {
    finished.countDown();
  }

  /** Whether the work stopped while somebody waited for it. */
  boolean stopped() {
    return stopped;
  }

  /** Asks the work to stop, and waits until it has, or until it is time to go without. */
  void interrupt() {
    if (finished.getCount() == 0) {
      return;
    }
    ForeignExit.caller().ifPresent(this::refuse);
    requested = true;
    try {
      long patience = writing ? PATIENCE_MILLIS : MOMENT_MILLIS;
      stopped = finished.await(patience, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
