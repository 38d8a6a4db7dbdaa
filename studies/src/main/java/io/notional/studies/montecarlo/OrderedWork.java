package io.notional.studies.montecarlo;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Runs pieces of work on several threads and hands them on in their order, on the thread that asks.
 * Nobody gets far ahead of the piece that is waited for, so that few are kept.
 *
 * @param <T> what comes of a piece
 */
final class OrderedWork<T> {
  /** Pieces that one thread takes at once. */
  private static final int PART = 16;

  /** Parts that each thread may be ahead. */
  private static final int AHEAD = 8;

  private static final long LOOK_MILLIS = 100;

  private final long first;
  private final long pieces;
  private final int threads;
  private final Map<Long, List<T>> done = new HashMap<>();
  private long nextPart;
  private long taken;
  private boolean over;
  private Throwable failure;

  /**
   * Of pieces that follow each other.
   *
   * @param first the number of the first
   * @param pieces how many there are
   */
  OrderedWork(long first, long pieces, int threads) {
    this.first = first;
    this.pieces = pieces;
    this.threads = threads;
  }

  /**
   * Does all of it.
   *
   * @param workers makes what does pieces by their number, one for each thread
   * @param consumer is handed what came of each piece, in order
   * @param cancelled asked now and then
   * @throws NotionalException {@code CANCELLED} after what was done by then was handed on
   */
  void run(Supplier<LongFunction<T>> workers, Consumer<T> consumer, BooleanSupplier cancelled) {
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> work(workers), "notional-paths-" + i);
      thread.setDaemon(true);
      thread.start();
      all.add(thread);
    }
    boolean stopped = false;
    try {
      long parts = (pieces + PART - 1) / PART;
      for (long part = 0; part < parts && !stopped; part++) {
        stopped = !await(part, cancelled);
        if (!stopped) {
          taken(part).forEach(consumer);
        }
      }
    } finally {
      stop(all);
    }
    if (stopped) {
      // every thread has ended the part that it was at, so that none is missing among them
      for (long part = taken; done.containsKey(part); part++) {
        taken(part).forEach(consumer);
      }
      throw NotionalException.of(ErrorCode.CANCELLED, "the paths were cancelled");
    }
  }

  /** Waits until a part is done; false if it was cancelled before. */
  private synchronized boolean await(long part, BooleanSupplier cancelled) {
    while (!done.containsKey(part)) {
      if (failure != null) {
        throw rethrown(failure);
      }
      if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
        return false;
      }
      try {
        wait(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return true;
  }

  private synchronized List<T> taken(long part) {
    taken = part + 1;
    notifyAll();
    return done.remove(part);
  }

  private static RuntimeException rethrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  private void work(Supplier<LongFunction<T>> workers) {
    try {
      LongFunction<T> worker = workers.get();
      for (long part = take(); part >= 0; part = take()) {
        List<T> results = new ArrayList<>(PART);
        long end = Math.min(pieces, (part + 1) * PART);
        for (long piece = part * PART; piece < end; piece++) {
          results.add(worker.apply(first + piece));
        }
        put(part, results);
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** The next part; -1 where there is none. */
  private synchronized long take() {
    while (!over && nextPart - taken > (long) AHEAD * threads) {
      try {
        wait();
      } catch (InterruptedException e) {
        over = true;
      }
    }
    return over || nextPart * PART >= pieces ? -1 : nextPart++;
  }

  private synchronized void put(long part, List<T> results) {
    done.put(part, results);
    notifyAll();
  }

  private synchronized void fail(Throwable e) {
    failure = e;
    over = true;
    notifyAll();
  }

  private void stop(List<Thread> all) {
    synchronized (this) {
      over = true;
      notifyAll();
    }
    boolean interrupted = Thread.interrupted();
    for (Thread thread : all) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
