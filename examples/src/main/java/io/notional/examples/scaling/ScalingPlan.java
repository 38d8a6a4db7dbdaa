package io.notional.examples.scaling;

import java.util.Locale;

/** Prints the tables of docs/scaling.md: studies on 1 to 1,000 executors, as simulated. */
public final class ScalingPlan {
  /** As measured: docs/scaling.md says how. */
  public static final ClusterCosts MEASURED =
      new ClusterCosts(2.3, 4_500, 15, 17, 0.25, 8.3e6, 0.5e6, 0, 1.25e6);

  private static final int CORES = 4;
  private static final long SEED = 1;
  private static final int[] EXECUTORS = {1, 10, 30, 100, 300, 1000};

  private ScalingPlan() {}

  /** Prints them. */
  public static void main(String... args) {
    System.out.print(growth() + "\n" + tasks() + "\n" + troubles());
  }

  /** More executors for studies of some sizes. */
  static String growth() {
    StringBuilder table =
        new StringBuilder(
            """
            | executors | 100,000 rows | | 1,000,000 rows | | 10,000,000 rows | |
            |---|---|---|---|---|---|---|
            """);
    for (int executors : EXECUTORS) {
      table.append("| ").append(number(executors, 0)).append(" |");
      for (long rows : new long[] {100_000, 1_000_000, 10_000_000}) {
        ClusterOutcome outcome = run(MEASURED, Cluster.even(executors, CORES), rows, 256);
        table
            .append(seconds(outcome))
            .append(" |")
            .append(percent(outcome.efficiency()))
            .append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  /** Tasks of other sizes, and rows that come back to the driver, on 1,000 executors. */
  static String tasks() {
    StringBuilder table =
        new StringBuilder(
            """
            | rows a task | written by executors | | driver busy | collected by the driver | |
            |---|---|---|---|---|---|
            """);
    Cluster cluster = Cluster.even(1000, CORES);
    ClusterCosts collected = MEASURED.withResult(500);
    for (int ofTask : new int[] {16, 64, 256, 1024, 4096}) {
      ClusterOutcome written = run(MEASURED, cluster, 10_000_000, ofTask);
      ClusterOutcome fetched = run(collected, cluster, 10_000_000, ofTask);
      table
          .append("| ")
          .append(number(ofTask, 0))
          .append(" |")
          .append(seconds(written))
          .append(" |")
          .append(percent(written.efficiency()))
          .append(" |")
          .append(percent(written.driverShare()))
          .append(" |")
          .append(seconds(fetched))
          .append(" |")
          .append(percent(fetched.efficiency()))
          .append(" |\n");
    }
    return table.toString();
  }

  /** Slow machines and lost executors, 1,000 of them, with tasks of two sizes. */
  static String troubles() {
    StringBuilder table =
        new StringBuilder(
            """
            | 1,000 executors, 10,000,000 rows | 256 rows a task | | run again | 4,096 rows a task | | run again |
            |---|---|---|---|---|---|---|
            """);
    trouble(table, "all alike", new Cluster(1000, CORES, 0, 1, 0, 0));
    trouble(table, "one in twenty three times slower", new Cluster(1000, CORES, 0.05, 3, 0, 0));
    trouble(table, "each lost once in ten hours", new Cluster(1000, CORES, 0, 1, 0.1, 30_000));
    trouble(table, "each lost once in an hour", new Cluster(1000, CORES, 0, 1, 1, 30_000));
    trouble(table, "slow ones and losses each hour", new Cluster(1000, CORES, 0.05, 3, 1, 30_000));
    return table.toString();
  }

  private static void trouble(StringBuilder table, String what, Cluster cluster) {
    table.append("| ").append(what).append(" |");
    for (int ofTask : new int[] {256, 4096}) {
      ClusterOutcome outcome = run(MEASURED, cluster, 10_000_000, ofTask);
      table
          .append(seconds(outcome))
          .append(" |")
          .append(percent(outcome.efficiency()))
          .append(" | ")
          .append(number((double) outcome.again(), 0))
          .append(" |");
    }
    table.append('\n');
  }

  private static ClusterOutcome run(ClusterCosts costs, Cluster cluster, long rows, int ofTask) {
    return new ClusterSimulation(costs, cluster, SEED).run(rows, ofTask);
  }

  private static String seconds(ClusterOutcome outcome) {
    double seconds = outcome.millis() / 1000;
    return " " + number(seconds, seconds < 100 ? 1 : 0) + " s";
  }

  private static String percent(double share) {
    return " " + number(100 * share, 0) + "%";
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
