package io.notional.cli;

import io.notional.core.catalog.Callee;
import java.util.Optional;

/**
 * Says which component does not answer, once for each call: nothing else would tell a run that
 * takes its time from one that will never end. Looks at the working thread from a thread of its
 * own, and costs that one nothing.
 */
final class Watchdog {
  private static final long LOOK_MILLIS = 500;
  private static final int PATIENCE_MILLIS = 10_000;

  private final Thread worker;
  private final Callee callee;
  private final Terminal terminal;
  private final int patienceMillis;
  private Optional<Callee.Call> watched = Optional.empty();
  private long since;
  private boolean said;

  /**
   * A dog that is not let loose yet.
   *
   * @param callee that of the worker
   */
  Watchdog(Thread worker, Callee callee, Terminal terminal, int patienceMillis) {
    this.worker = worker;
    this.callee = callee;
    this.terminal = terminal;
    this.patienceMillis = patienceMillis;
  }

  /** Watches the calling thread for as long as the process lives. */
  static void watchThisThread(Terminal terminal) {
    new Watchdog(Thread.currentThread(), Callee.ofThread(), terminal, PATIENCE_MILLIS).start();
  }

  void start() {
    Thread thread = new Thread(this::watch, "notional-watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (worker.isAlive()) {
        look(System.nanoTime());
        Thread.sleep(Math.min(LOOK_MILLIS, patienceMillis));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(long now) {
    Optional<Callee.Call> call = callee.call();
    if (call.isEmpty() || watched.isEmpty() || !call.get().is(watched.get())) {
      watched = call;
      since = now;
      said = false;
    } else if (!said && now - since >= patienceMillis * 1_000_000L) {
      said = true;
      say(call.get());
    }
  }

  private void say(Callee.Call call) {
    String at =
        Frames.innermost(worker.getStackTrace()).map(code -> " (in " + code + ")").orElse("");
    String seconds = Words.count(Math.max(1, patienceMillis / 1000), "second");
    terminal
        .err()
        .println(
            "notional: no answer for "
                + seconds
                + " from "
                + call
                + at
                + "; Ctrl-C ends the command");
    terminal.err().flush();
  }
}
