package io.notional.examples.scaling;

/**
 * A cluster.
 *
 * @param executors how many processes
 * @param cores of each: tasks that it runs at a time
 * @param slow the fraction of executors on machines that are slower
 * @param slowness how many times longer work takes there
 * @param losses of an executor in an hour on average: its tasks run again, elsewhere
 * @param replacement milliseconds from a loss to another executor in its place
 */
public record Cluster(
    int executors, int cores, double slow, double slowness, double losses, double replacement) {
  /** Of at least one core. */
  public Cluster {
    if (executors < 1 || cores < 1) {
      throw new IllegalArgumentException("a cluster must have executors and cores");
    }
    if (!(slow >= 0 && slow <= 1 && slowness >= 1 && losses >= 0 && replacement >= 0)) {
      throw new IllegalArgumentException(
          "slow must be in [0, 1], slowness 1 or more, others not negative");
    }
  }

  /** Equal machines that are never lost. */
  public static Cluster even(int executors, int cores) {
    return new Cluster(executors, cores, 0, 1, 0, 0);
  }
}
