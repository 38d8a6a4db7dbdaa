package io.notional.files.results;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Independent pieces of work, shared between the thread that needs all and those of an executor.
 */
final class Shared {
  private Shared() {}

  /**
   * What came of all, in their order. What an executor has not begun is done by the caller, so that
   * it may be as slow or as small as it likes. It begins at the end, where what is largest stands,
   * and meets the caller half way.
   */
  static <T> List<T> all(List<Supplier<T>> work, Executor executor) {
    List<FutureTask<T>> tasks = new ArrayList<>();
    for (Supplier<T> piece : work) {
      tasks.add(new FutureTask<>(piece::get));
    }
    for (int i = tasks.size() - 1; i >= 0; i--) {
      executor.execute(tasks.get(i));
    }
    tasks.forEach(FutureTask::run);
    return tasks.stream().map(Shared::get).toList();
  }

  private static <T> T get(FutureTask<T> task) {
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
}
