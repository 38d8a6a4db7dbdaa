package io.notional.examples.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scheduler against what can be told of it without running it. */
class ClusterSimulationTest {
  private static final double ROUNDING = 1e-6;

  private static ClusterCosts costs(double dispatch, double market, double row, double spread) {
    return new ClusterCosts(dispatch, market, 0, row, spread, 0, 0, 0, 1);
  }

  private static ClusterOutcome run(ClusterCosts costs, Cluster cluster, long rows, int ofTask) {
    return new ClusterSimulation(costs, cluster, 1).run(rows, ofTask);
  }

  @ParameterizedTest
  @CsvSource({"1,1,1000,10", "7,1,1000,10", "5,4,1000,10", "100,4,1000,10", "3,2,997,1"})
  void withNothingInItsWayItTakesWholeRoundsOfTasks(
      int executors, int cores, long rows, int ofTask) {
    ClusterOutcome outcome = run(costs(0, 0, 2, 0), Cluster.even(executors, cores), rows, ofTask);
    long tasks = (rows + ofTask - 1) / ofTask;
    int slots = executors * cores;
    long rounds = (tasks + slots - 1) / slots;
    double most = rounds * ofTask * 2.0;
    assertThat(outcome.millis()).isBetween(most - 2.0 * ofTask, most);
    assertThat(outcome.rows()).isEqualTo(rows);
    assertThat(outcome.rowMillis()).isCloseTo(rows * 2.0, within(ROUNDING));
    assertThat(outcome.again()).isZero();
    assertThat(outcome.markets()).isEqualTo(executors);
  }

  @Test
  void wholeRoundsAreExact() {
    assertThat(run(costs(0, 0, 2, 0), Cluster.even(5, 4), 1000, 10).millis()).isEqualTo(100);
    assertThat(run(costs(0, 300, 2, 0), Cluster.even(5, 4), 1000, 10).millis()).isEqualTo(400);
    assertThat(run(costs(0, 0, 2, 0), Cluster.even(5, 4), 1000, 10).efficiency())
        .isCloseTo(1, within(ROUNDING));
  }

  @Test
  void aTaskCostsItsExecutorSomethingOfItsOwn() {
    ClusterCosts costs = new ClusterCosts(0, 0, 7, 1, 0, 0, 0, 0, 1);
    ClusterOutcome outcome = run(costs, Cluster.even(1, 1), 100, 10);
    assertThat(outcome.millis()).isEqualTo(10 * (7 + 10));
    assertThat(outcome.efficiency()).isCloseTo(100.0 / 170, within(ROUNDING));
  }

  @Test
  void aDriverThatIsAskedForTooMuchSetsThePace() {
    ClusterOutcome outcome = run(costs(3, 0, 1, 0), Cluster.even(1000, 4), 50_000, 1);
    assertThat(outcome.millis()).isBetween(150_000.0, 150_010.0);
    assertThat(outcome.driverShare()).isGreaterThan(0.999);
  }

  @Test
  void theJarGoesToOneExecutorAfterTheOther() {
    ClusterCosts costs = new ClusterCosts(0, 0, 0, 1, 0, 1000, 0, 0, 100);
    // executor i has the jar at 10 i and runs a row a millisecond from then on
    assertThat(run(costs, Cluster.even(2, 1), 30, 1).millis()).isEqualTo(30);
    assertThat(run(costs, Cluster.even(2, 1), 10, 1).millis()).isEqualTo(20);
  }

  @Test
  void rowsThatAreCollectedPassThroughTheDriver() {
    ClusterCosts costs = costs(0, 0, 1, 0);
    double written = run(costs, Cluster.even(100, 1), 10_000, 10).millis();
    double collected = run(costs.withResult(5), Cluster.even(100, 1), 10_000, 10).millis();
    assertThat(written).isEqualTo(100);
    assertThat(collected).isBetween(50_000.0, 50_010.0);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5"})
  void whateverIsLostEveryRowIsDoneOnce(long seed) {
    Cluster cluster = new Cluster(20, 2, 0.2, 3, 200, 1000);
    ClusterOutcome outcome =
        new ClusterSimulation(costs(1, 500, 5, 0.5), cluster, seed).run(100_000, 100);
    assertThat(outcome.rows()).isEqualTo(100_000);
    assertThat(outcome.again()).isPositive();
    assertThat(outcome.markets()).isGreaterThan(20);
    assertThat(outcome.efficiency()).isBetween(0.2, 1.0);
    ClusterOutcome same =
        new ClusterSimulation(costs(1, 500, 5, 0.5), cluster, seed).run(100_000, 100);
    assertThat(same).isEqualTo(outcome);
  }

  /**
   * Losses are a Poisson process: of an executor-hour as many as stated, within four deviations.
   */
  @Test
  void asManyExecutorsAreLostAsStated() {
    Cluster cluster = new Cluster(50, 1, 0, 1, 10, 0);
    ClusterOutcome outcome =
        new ClusterSimulation(costs(0, 0, 10, 0), cluster, 1).run(1_000_000, 20);
    double expected = 50 * outcome.millis() / 3_600_000 * 10;
    assertThat(outcome.markets() - 50)
        .isCloseTo((int) expected, within((int) (4 * Math.sqrt(expected))));
    // a task is half done on average when it is lost, and counts whole
    assertThat(outcome.again()).isLessThan((outcome.markets() - 50) * 20L + 1);
  }

  @Test
  void slowMachinesAreWaitedForAtTheEnd() {
    double even = run(costs(0, 0, 10, 0), Cluster.even(100, 1), 100_000, 1000).millis();
    ClusterOutcome slow =
        run(costs(0, 0, 10, 0), new Cluster(100, 1, 0.05, 3, 0, 0), 100_000, 1000);
    ClusterOutcome finer =
        run(costs(0, 0, 10, 0), new Cluster(100, 1, 0.05, 3, 0, 0), 100_000, 100);
    assertThat(even).isEqualTo(10_000);
    assertThat(slow.millis()).isEqualTo(30_000);
    assertThat(finer.millis()).isBetween(10_000.0, 13_000.0);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> Cluster.even(0, 1)).hasMessageContaining("executors and cores");
    assertThatThrownBy(() -> new Cluster(1, 1, 2, 1, 0, 0)).hasMessageContaining("[0, 1]");
    assertThatThrownBy(() -> costs(-1, 0, 0, 0)).hasMessageContaining("negative");
    assertThatThrownBy(() -> new ClusterCosts(0, 0, 0, 0, 0, 0, 0, 0, 0))
        .hasMessageContaining("bytes");
    assertThatThrownBy(() -> run(costs(0, 0, 1, 0), Cluster.even(1, 1), 0, 1))
        .hasMessageContaining("rows in every task");
  }
}
