package io.notional.files.results;

import io.notional.core.work.Ahead;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Independent pieces of work by name, shared between the thread that needs them and those of an
 * executor. Used by the thread that needs them.
 */
final class Shared<T> implements AutoCloseable {
  private final Executor executor;
  private final Map<String, Ahead<T>> pieces = new LinkedHashMap<>();

  /** Nothing yet. */
  Shared(Executor executor) {
    this.executor = executor;
  }

  /** Hands out pieces to be begun in their order: what takes longest should stand first. */
  void start(Map<String, Supplier<T>> work) {
    work.forEach((name, piece) -> pieces.put(name, Ahead.start(piece, executor)));
  }

  /** Whether a piece was started. */
  boolean has(String name) {
    return pieces.containsKey(name);
  }

  /** Does what nobody has begun, in the same order, and waits for nothing. */
  void help() {
    pieces.values().forEach(Ahead::help);
  }

  /** What came of a piece, once it is done; throws what it threw. */
  T get(String name) {
    return pieces.get(name).get();
  }

  /** Takes back what nobody has begun; the rest comes to its end, and nobody is told. */
  @Override
  public void close() {
    pieces.values().forEach(Ahead::takeBack);
  }
}
