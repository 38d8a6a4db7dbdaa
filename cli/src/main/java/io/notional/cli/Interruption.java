package io.notional.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C. The process is held for a moment, in which the working thread sees that it is to stop and
 * removes what it has not finished.
 */
final class Interruption {
  private static final long PATIENCE_SECONDS = 3;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean requested;

  /** Takes part in the end of the process. */
  void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "notional-interruption"));
  }

  /** Whether the work is to stop. May be asked by any thread. */
  boolean requested() {
    return requested;
  }

  /** The work is over, one way or the other: nothing is left to wait for. */
  void finish() {
    finished.countDown();
  }

  /** Asks the work to stop, and waits until it has. */
  void interrupt() {
    if (finished.getCount() == 0) {
      return;
    }
    requested = true;
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return; // it does not listen, for example while it reads a slow disk
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
