package io.notional.examples.scaling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A study on a cluster, event by event: a driver that hands out one task after another, executors
 * that fetch the jar and read the market before their first task, machines that are slow, and
 * executors that are lost. Equal seeds have equal outcomes. Used once, by one thread.
 */
public final class ClusterSimulation {
  private static final double HOUR = 3_600_000;

  /** One process of the cluster, or one that stands in for it. */
  private static final class Executor {
    final double ready;
    final double dies;
    final double slowness;
    final List<Running> running = new ArrayList<>();

    Executor(double ready, double dies, double slowness) {
      this.ready = ready;
      this.dies = dies;
      this.slowness = slowness;
    }
  }

  /** A task on an executor; one that was lost has no end. */
  private static final class Running {
    final int rows;
    final double work;
    boolean lost;

    Running(int rows, double work) {
      this.rows = rows;
      this.work = work;
    }
  }

  /** Something that happens; those of one moment in the order in which they were planned. */
  private record Event(double time, long number, Runnable what) {}

  private final ClusterCosts costs;
  private final Cluster cluster;
  private final Random random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingDouble(Event::time).thenComparingLong(Event::number));
  private final Deque<Executor> free = new ArrayDeque<>();
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private long planned;
  private long left;
  private long done;
  private long again;
  private int markets;
  private double driverFree;
  private double driverBusy;
  private double rowMillis;
  private double jarsSent;
  private double last;

  /** One of its own for each study. */
  public ClusterSimulation(ClusterCosts costs, Cluster cluster, long seed) {
    this.costs = costs;
    this.cluster = cluster;
    this.random = new Random(seed);
  }

  /**
   * Runs a study.
   *
   * @param rows how many it has
   * @param ofTask how many each task has, at most
   */
  public ClusterOutcome run(long rows, int ofTask) {
    if (rows < 1 || ofTask < 1) {
      throw new IllegalArgumentException("there must be rows in every task");
    }
    left = rows;
    for (long first = 0; first < rows; first += ofTask) {
      waiting.add((int) Math.min(ofTask, rows - first));
    }
    for (int i = 0; i < cluster.executors(); i++) {
      start(0);
    }
    while (left > 0) {
      events.remove().what().run();
    }
    int slots = cluster.executors() * cluster.cores();
    return new ClusterOutcome(last, rowMillis, driverBusy, slots, done, again, markets);
  }

  private void plan(double time, Runnable what) {
    events.add(new Event(time, planned++, what));
  }

  /** The jar comes from the driver, to one after the other; the study from other executors. */
  private void start(double time) {
    jarsSent = Math.max(jarsSent, time) + costs.jar() / costs.bandwidth();
    double hops = StrictMath.ceil(StrictMath.log(cluster.executors() + 1.0) / StrictMath.log(2));
    double files = hops * costs.study() / costs.bandwidth();
    boolean isSlow = random.nextDouble() < cluster.slow();
    double slowness = isSlow ? cluster.slowness() : 1;
    double ready = jarsSent + files + costs.market() * slowness;
    Executor executor = new Executor(ready, ready + lifetime(), slowness);
    markets++;
    plan(ready, () -> joins(executor));
    if (executor.dies < Double.POSITIVE_INFINITY) {
      plan(executor.dies, () -> dies(executor));
    }
  }

  private double lifetime() {
    double u = random.nextDouble();
    return cluster.losses() == 0
        ? Double.POSITIVE_INFINITY
        : -StrictMath.log(1 - u) * HOUR / cluster.losses();
  }

  private void joins(Executor executor) {
    for (int core = 0; core < cluster.cores(); core++) {
      free.add(executor);
    }
    dispatch(executor.ready);
  }

  private void dies(Executor executor) {
    free.removeIf(one -> one == executor);
    for (Running task : executor.running) {
      task.lost = true;
      again += task.rows;
      waiting.addFirst(task.rows);
    }
    executor.running.clear();
    plan(executor.dies + cluster.replacement(), () -> start(executor.dies + cluster.replacement()));
    dispatch(executor.dies);
  }

  /** As many tasks as there are free cores; the driver does one thing at a time. */
  private void dispatch(double now) {
    while (!free.isEmpty() && !waiting.isEmpty()) {
      Executor executor = free.remove();
      int rows = waiting.remove();
      double begin = driver(now, costs.dispatch() / 2);
      double work = work(rows) * executor.slowness;
      double end = begin + costs.task() * executor.slowness + work;
      Running task = new Running(rows, work);
      executor.running.add(task);
      plan(end, () -> ends(executor, task, end));
    }
  }

  /** Rows differ independently of each other, so that their sum differs less. */
  private double work(int rows) {
    double spread = costs.rowSpread() * random.nextGaussian() / Math.sqrt(rows);
    return costs.row() * rows * Math.max(0.1, 1 + spread);
  }

  private void ends(Executor executor, Running task, double now) {
    if (task.lost) {
      return;
    }
    executor.running.remove(task);
    rowMillis += task.work;
    done += task.rows;
    left -= task.rows;
    double collected = task.rows * costs.result() / costs.bandwidth();
    last = driver(now, costs.dispatch() / 2 + collected);
    free.add(executor);
    dispatch(now);
  }

  /** When the driver has done something that it is asked for now. */
  private double driver(double now, double millis) {
    driverFree = Math.max(driverFree, now) + millis;
    driverBusy += millis;
    return driverFree;
  }
}
