package io.notional.cli;

import io.notional.core.work.Ahead;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/**
 * Work that goes on aside on another thread. Who began it waits for it in any case, or does it if
 * nobody has begun, so that nothing is left half done when something else fails.
 */
final class Aside<T> implements AutoCloseable {
  private final Ahead<T> work;

  Aside(Supplier<T> work) {
    this.work = Ahead.start(work, ForkJoinPool.commonPool());
  }

  /** What came of it; throws what it threw. */
  T get() {
    return work.get();
  }

  /** Waits; what it threw is told by {@link #get}. */
  @Override
  public void close() {
    work.await();
  }
}
