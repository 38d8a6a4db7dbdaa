package io.notional.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that goes on aside on another thread. Who began it waits for it in any case, so that nothing
 * is left half done when something else fails.
 */
final class Aside<T> implements AutoCloseable {
  private final CompletableFuture<T> work;

  Aside(Supplier<T> work) {
    this.work = CompletableFuture.supplyAsync(work);
  }

  /** What came of it; throws what it threw. */
  T get() {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Waits; what it threw is told by {@link #get}. */
  @Override
  public void close() {
    work.handle((done, failure) -> done).join();
  }
}
