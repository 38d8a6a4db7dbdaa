package io.notional.core.work;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Pieces of work that know nothing of each other. Helpers begin with the first, who asks for what
 * comes of them begins with the last, so an executor may be as slow or as small as it likes. One
 * thread asks.
 */
public final class Helped<T> {
  private final List<FutureTask<T>> pieces;

  private Helped(List<FutureTask<T>> pieces) {
    this.pieces = pieces;
  }

  /**
   * Hands out work.
   *
   * @param helpers of the host; one that runs what it is given at once does all of it now
   */
  public static <T> Helped<T> start(List<Supplier<T>> works, Executor helpers) {
    List<FutureTask<T>> pieces = works.stream().map(work -> new FutureTask<T>(work::get)).toList();
    pieces.forEach(helpers::execute);
    return new Helped<>(pieces);
  }

  /** What came of all, in their order; throws what the first that failed threw. */
  public List<T> get() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      pieces.get(i).run(); // nothing if somebody has begun
    }
    return pieces.stream().map(Helped::outcome).toList();
  }

  private static <T> T outcome(FutureTask<T> piece) {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause()); // suppliers throw nothing checked
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    }
  }
}
