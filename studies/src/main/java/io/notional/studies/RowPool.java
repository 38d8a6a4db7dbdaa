package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;

/** Threads that take the next row whenever they have done one. Used by one thread. */
final class RowPool implements AutoCloseable {
  private static final long LOOK_MILLIS = 50;

  private final int threads;
  private final ExecutorService executor;

  RowPool(int threads) {
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "notional-rows-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs the rows from a first one that are not known yet, and waits until all are.
   *
   * @param rows those known so far; it is filled
   * @param cancelled asked now and then; once it is true no row is begun and those under way stop
   * @param done is told now and then how many are known
   * @return whether all are known: false if it was cancelled
   */
  <T> boolean run(
      long first, T[] rows, LongFunction<T> runner, BooleanSupplier cancelled, IntConsumer done) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger known = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < rows.length; i = next.getAndIncrement()) {
            if (Thread.currentThread().isInterrupted()) {
              return;
            }
            if (rows[i] == null) {
              rows[i] = runner.apply(first + i);
            }
            known.incrementAndGet();
          }
        };
    List<Future<?>> workers = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      workers.add(executor.submit(worker));
    }
    boolean stopping = false;
    for (Future<?> future : workers) {
      while (!isDone(future)) {
        done.accept(known.get());
        if (!stopping && cancelled.getAsBoolean()) {
          stopping = true;
          executor.shutdownNow();
        }
      }
    }
    done.accept(known.get());
    return !stopping;
  }

  private static boolean isDone(Future<?> future) {
    try {
      future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NotionalException.of(ErrorCode.CANCELLED, "the study was interrupted");
    } catch (CancellationException e) {
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NotionalException failure
          && failure.problems().stream().allMatch(p -> p.code() == ErrorCode.CANCELLED)) {
        return true;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a row must not fail but did", e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
