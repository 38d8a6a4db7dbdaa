package io.notional.files.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Independent pieces of work by name, shared between the thread that needs them and those of an
 * executor. Used by the thread that needs them.
 */
final class Shared<T> implements AutoCloseable {
  private final Executor executor;
  private final Map<String, FutureTask<T>> tasks = new LinkedHashMap<>();

  /**
   * Nothing yet.
   *
   * @param executor may be as slow or as small as it likes: what it has not begun is done by the
   *     caller
   */
  Shared(Executor executor) {
    this.executor = executor;
  }

  /**
   * Hands out pieces to be begun. The executor begins at the end, where what is largest stands, and
   * meets the caller half way.
   */
  void start(Map<String, Supplier<T>> work) {
    List<FutureTask<T>> started = new ArrayList<>();
    work.forEach(
        (name, piece) -> {
          FutureTask<T> task = new FutureTask<>(piece::get);
          tasks.put(name, task);
          started.add(0, task);
        });
    started.forEach(executor::execute);
  }

  /** Whether a piece was started. */
  boolean has(String name) {
    return tasks.containsKey(name);
  }

  /** Does what nobody has begun, and waits for nothing. */
  void help() {
    tasks.values().forEach(FutureTask::run);
  }

  /** What came of a piece, once it is done; throws what it threw. */
  T get(String name) {
    FutureTask<T> task = tasks.get(name);
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
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    }
  }

  /** Takes back what nobody has begun; the rest comes to its end, and nobody is told. */
  @Override
  public void close() {
    tasks.values().forEach(task -> task.cancel(false));
  }
}
