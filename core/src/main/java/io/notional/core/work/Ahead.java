package io.notional.core.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that another thread may do ahead. Who needs what comes of it does it himself if nobody has
 * begun, so that an executor may be as slow or as small as it likes. Safe for use by many threads.
 */
public final class Ahead<T> {
  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  /** Hands out work to an executor of the host. */
  public static <T> Ahead<T> start(Supplier<T> work, Executor executor) {
    Ahead<T> ahead = new Ahead<>(new FutureTask<>(work::get));
    executor.execute(ahead.task);
    return ahead;
  }

  /** Does it, unless somebody has begun; waits for nobody. */
  public void help() {
    task.run();
  }

  /** Sees to it that it is done, whatever comes of it. */
  public void await() {
    task.run();
    try {
      task.get();
    } catch (ExecutionException e) {
      return; // told by get
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** What came of it, once it is done; throws what it threw. */
  public T get() {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static CancellationException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return (CancellationException) new CancellationException("interrupted").initCause(e);
  }

  /** Takes it back, unless somebody has begun: then it comes to its end, and nobody is told. */
  public void takeBack() {
    task.cancel(false);
  }
}
