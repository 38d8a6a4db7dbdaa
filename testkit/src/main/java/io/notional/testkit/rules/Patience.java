package io.notional.testkit.rules;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs something on a thread of its own, so that what does not end is left behind. */
final class Patience {
  private Patience() {}

  /** What came of it, or where it was when the time was over; it is interrupted then. */
  static Attempt within(Duration limit, Supplier<Attempt> work) {
    FutureTask<Attempt> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "notional-kit");
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      StackTraceElement[] stack = thread.getStackTrace();
      thread.interrupt();
      return new Attempt.Endless(stack.length == 0 ? "no method" : own(stack).toString());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The innermost method that is not of the JDK. */
  private static StackTraceElement own(StackTraceElement[] stack) {
    for (StackTraceElement element : stack) {
      if (!element.getClassName().startsWith("java.")
          && !element.getClassName().startsWith("jdk.")) {
        return element;
      }
    }
    return stack[0];
  }
}
