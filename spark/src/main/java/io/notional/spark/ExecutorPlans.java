package io.notional.spark;

import io.notional.api.error.NotionalException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The plans of this Java, by what they follow from: the first row of a study reads its market, and
 * all others of the executor share it. Safe for use by many threads.
 */
final class ExecutorPlans {
  /** Markets take memory, and an executor mostly has one study. */
  private static final int KEPT = 2;

  private static final AtomicInteger LOADS = new AtomicInteger();
  private static final Map<String, FutureTask<?>> PLANS =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FutureTask<?>> eldest) {
          return size() > KEPT;
        }
      };

  private ExecutorPlans() {}

  /** How often this Java has read the files of a study. */
  static int loads() {
    return LOADS.get();
  }

  /**
   * A plan; waits while another task reads it.
   *
   * @throws IllegalStateException if it cannot be made here: then the next that asks tries again
   */
  @SuppressWarnings("unchecked") // the hash is of the kind of plan, too
  static <P> P of(Shipment<P> shipment) {
    FutureTask<?> task;
    synchronized (PLANS) {
      task = PLANS.get(shipment.hash());
      if (task == null) {
        task = start(shipment);
        PLANS.put(shipment.hash(), task);
      }
    }
    try {
      return (P) task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was stopped", e);
    } catch (ExecutionException e) {
      synchronized (PLANS) {
        PLANS.remove(shipment.hash(), task);
      }
      throw failed(e.getCause());
    }
  }

  /** On a thread of its own: the task that asks first may be killed while others wait. */
  private static <P> FutureTask<P> start(Shipment<P> shipment) {
    FutureTask<P> task =
        new FutureTask<>(
            () -> {
              LOADS.incrementAndGet();
              return shipment.plan();
            });
    Thread reader = new Thread(task, "notional-market");
    reader.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    reader.setDaemon(true);
    reader.start();
    return task;
  }

  /** In words alone: what is thrown here is sent to the driver. */
  private static IllegalStateException failed(Throwable cause) {
    return cause instanceof NotionalException || cause instanceof IllegalStateException
        ? new IllegalStateException(cause.getMessage())
        : new IllegalStateException("the study cannot be planned here: " + cause, cause);
  }
}
