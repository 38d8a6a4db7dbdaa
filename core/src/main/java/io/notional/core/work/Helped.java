package io.notional.core.work;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Pieces of work that know nothing of each other. Helpers begin with the first, who asks for what
 * comes of them begins with the last. Safe for use by many threads.
 */
public final class Helped<T> {
  private final List<Ahead<T>> pieces;

  private Helped(List<Ahead<T>> pieces) {
    this.pieces = pieces;
  }

  /**
   * Hands out work.
   *
   * @param helpers of the host; one that runs what it is given at once does all of it now
   */
  public static <T> Helped<T> start(List<Supplier<T>> works, Executor helpers) {
    return new Helped<>(works.stream().map(work -> Ahead.start(work, helpers)).toList());
  }

  /** What came of all, in their order; throws what the first that failed threw. */
  public List<T> get() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      pieces.get(i).help();
    }
    return pieces.stream().map(Ahead::get).toList();
  }
}
