package io.notional.examples;

import io.notional.studies.RowSeed;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * How long a study takes on a cluster: a driver hands out tasks one after the other, executors read
 * and prepare the market before their first, and a task that was lost is handed out again. Events
 * follow from a seed, so that two runs tell the same. {@code docs/scaling.md} has what it prints.
 */
public final class ClusterPlan {
  /** Measured: a 90/60 fund over 62 years, with its measures, on one core. */
  private static final double ROW_SECONDS = 0.005;

  /** Measured: the market since 1962 from files to columns, its Treasury futures priced. */
  private static final double LOAD_SECONDS = 6;

  /** Measured: the files of that market. */
  private static final double MARKET_BYTES = 2.3e6;

  /** Supposed: what all executors together read from a shared folder in a second. */
  private static final double BYTES_A_SECOND = 2e8;

  /** Supposed: what a driver hands out in a second. */
  private static final double TASKS_A_SECOND = 1000;

  /** Supposed: what a task costs on its core besides its rows. */
  private static final double TASK_SECONDS = 0.02;

  private static final int CORES = 4;
  private static final int NOBODY = -1;

  private final int executors;
  private final int rowsOfTask;
  private final int tasks;
  private final int lost;

  /** A core, when it is free, and whose it is. */
  private record Core(double free, int executor) {}

  /** What a plan comes to, seconds, and the share of all cores' time that rows had. */
  record Outcome(double seconds, double used, int repeated) {}

  private ClusterPlan(int executors, long rows, int rowsOfTask, int lost) {
    this.executors = executors;
    this.rowsOfTask = rowsOfTask;
    this.tasks = Math.toIntExact((rows + rowsOfTask - 1) / rowsOfTask);
    this.lost = lost;
  }

  /**
   * Simulates a study.
   *
   * @param rowsOfTask rows that are handed out at a time
   * @param lost an executor that is killed after half of the time that all would take; -1 for none
   */
  static Outcome simulate(int executors, long rows, int rowsOfTask, int lost) {
    Outcome whole = new ClusterPlan(executors, rows, rowsOfTask, NOBODY).run(Double.MAX_VALUE);
    return lost == NOBODY
        ? whole
        : new ClusterPlan(executors, rows, rowsOfTask, lost).run(whole.seconds() / 2);
  }

  private Outcome run(double dies) {
    PriorityQueue<Core> cores =
        new PriorityQueue<>(
            Comparator.comparingDouble(Core::free).thenComparingInt(Core::executor));
    double[] ready = new double[executors];
    for (int executor = 0; executor < executors; executor++) {
      ready[executor] = (executor + 1) * MARKET_BYTES / BYTES_A_SECOND + LOAD_SECONDS;
      for (int core = 0; core < CORES; core++) {
        cores.add(new Core(0, executor));
      }
    }
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int task = 0; task < tasks; task++) {
      waiting.add(task);
    }
    double driver = 0;
    double end = 0;
    double work = 0;
    int repeated = 0;
    while (!waiting.isEmpty()) {
      Core core = cores.poll();
      driver = Math.max(driver, core.free()) + 1 / TASKS_A_SECOND;
      if (core.executor() == lost && driver >= dies) {
        continue; // nothing is handed to it any more
      }
      int task = waiting.poll();
      double rows = seconds(task);
      double done = Math.max(driver, ready[core.executor()]) + TASK_SECONDS + rows;
      if (core.executor() == lost && done > dies) {
        waiting.add(task);
        repeated++;
        continue;
      }
      work += rows;
      end = Math.max(end, done);
      cores.add(new Core(done, core.executor()));
    }
    return new Outcome(end, work / (end * executors * CORES), repeated);
  }

  /** Rows differ: a task's take half to one and a half times the mean, all alike. */
  private double seconds(int task) {
    double unit = (RowSeed.of(1, task) >>> 11) * 0x1.0p-53;
    return rowsOfTask * ROW_SECONDS * (0.5 + unit);
  }

  /** Prints the table. */
  static void print(PrintStream out) {
    out.println("| rows | rows a task | executors | seconds | times one executor | used |");
    out.println("|---|---|---|---|---|---|");
    long[] rows = {100_000, 1_000_000, 10_000_000};
    int[] sizes = {256, 256, 1024};
    for (int study = 0; study < rows.length; study++) {
      double one = simulate(1, rows[study], sizes[study], NOBODY).seconds();
      for (int executors : new int[] {1, 10, 100, 300, 1000}) {
        Outcome outcome = simulate(executors, rows[study], sizes[study], NOBODY);
        out.println(
            String.format(
                Locale.ROOT,
                "| %,d | %d | %d | %.1f | %.0f | %.0f%% |",
                rows[study],
                sizes[study],
                executors,
                outcome.seconds(),
                one / outcome.seconds(),
                100 * outcome.used()));
      }
    }
  }

  /** Prints the table, and what a lost executor costs. */
  public static void main(String[] arguments) {
    print(System.out);
    for (int executors : Arrays.asList(10, 100)) {
      Outcome whole = simulate(executors, 1_000_000, 256, NOBODY);
      Outcome outcome = simulate(executors, 1_000_000, 256, 0);
      System.out.println(
          String.format(
              Locale.ROOT,
              "one of %d executors lost half way: %d tasks again, %.1f s in place of %.1f s",
              executors,
              outcome.repeated(),
              outcome.seconds(),
              whole.seconds()));
    }
  }
}
