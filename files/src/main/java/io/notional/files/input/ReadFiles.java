package io.notional.files.input;

import io.notional.core.work.Ahead;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Tells which files a thread reads while it does something, so that they can be taken along to
 * where it is done again. Safe for use by many threads, each of which hears of its own files alone.
 */
public final class ReadFiles {
  private static final ThreadLocal<Set<Path>> OF_THREAD = new ThreadLocal<>();

  private ReadFiles() {}

  /**
   * Does something.
   *
   * @param files to which each file is added that this thread reads meanwhile, as an absolute path
   * @param work whose files are read on this thread, or by what it {@linkplain #handedOver hands
   *     over} and waits for
   * @return what it comes to
   */
  public static <T> T during(Set<Path> files, Supplier<T> work) {
    Set<Path> before = OF_THREAD.get();
    OF_THREAD.set(files);
    try {
      return work.get();
    } finally {
      if (before == null) {
        OF_THREAD.remove();
      } else {
        OF_THREAD.set(before);
      }
    }
  }

  /** Work of this thread that another one will do: the files that it reads count here. */
  public static <T> Supplier<T> handedOver(Supplier<T> work) {
    Set<Path> files = OF_THREAD.get();
    return files == null ? work : () -> during(files, work);
  }

  /** Work of this thread that another one may do ahead: the files that it reads count here. */
  public static <T> Ahead<T> ahead(Supplier<T> work, Executor readers) {
    return Ahead.start(handedOver(work), readers);
  }

  static void add(Path file) {
    Set<Path> files = OF_THREAD.get();
    if (files != null) {
      synchronized (files) {
        files.add(file.toAbsolutePath().normalize());
      }
    }
  }
}
