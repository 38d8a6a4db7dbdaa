package io.notional.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.core.catalog.Catalog;
import io.notional.core.tables.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkForwardTest {
  @TempDir private Path folder;

  @Test
  void windowsFollowEachOtherWithoutAGap() {
    List<Windows.Window> windows =
        new Windows(24, 12, false)
            .over(LocalDate.parse("2000-01-03"), LocalDate.parse("2005-02-01"));
    assertThat(windows).hasSize(3);
    assertThat(windows.get(0).trainFrom()).isEqualTo("2000-01-03");
    assertThat(windows.get(0).trainTo()).isEqualTo("2002-01-03");
    assertThat(windows.get(2).trainFrom()).isEqualTo("2002-01-03");
    assertThat(windows.get(2).testTo()).isEqualTo("2005-01-03");
    assertThat(windows.get(1).testFrom()).isEqualTo(windows.get(0).testTo());
    assertThat(
            new Windows(24, 12, true)
                .over(LocalDate.parse("2000-01-03"), LocalDate.parse("2005-02-01"))
                .get(2)
                .trainFrom())
        .isEqualTo("2000-01-03");
  }

  @Test
  void choosesByThePastAndHoldsThroughWhatFollows() {
    StudyPlan plan =
        StudyFixture.plan(
            folder,
            """
            vary:
              with.notional: [0.2, 0.6, 1.2]
            best: {measure: total_return}
            walk-forward: {train-months: 5, test-months: 5}
            """);
    WalkForwardResult result = WalkForward.of(plan).threads(2).run();
    assertThat(result.steps()).hasSize(3);
    WalkForwardResult.Step step = result.steps().get(1);
    // by hand, as a run between the window's dates
    double most =
        IntStream.range(0, 3)
            .mapToDouble(
                row -> {
                  var run =
                      plan.plan(
                              row,
                              Optional.of(step.window().trainFrom()),
                              Optional.of(step.window().trainTo()))
                          .run();
                  return run.nav(run.size() - 1) / run.initialNav() - 1;
                })
            .max()
            .orElseThrow();
    assertThat(step.past()).isEqualTo(most);
    assertThat(step.result().date(0)).isAfterOrEqualTo(step.window().testFrom());
    Table followed = result.followedTable();
    double[] growth = followed.numbers("growth");
    assertThat(growth[growth.length - 1] - 1).isCloseTo(result.totalReturn(), within(1e-12));
    assertThat(result.windows().rows()).isEqualTo(3);
    assertThat(WalkForward.of(plan).threads(1).run().windows().numbers("past"))
        .isEqualTo(result.windows().numbers("past"));
  }

  /** Stopped again and again, it comes to the same in the end. */
  @Test
  void whatWasStoppedGoesOn() {
    StudyPlan plan =
        StudyFixture.plan(
            folder,
            """
            vary:
              with.notional: [0.2, 0.6, 0.8, 1.0, 1.2]
            best: {measure: total_return}
            walk-forward: {train-months: 5, test-months: 5}
            """);
    WalkForwardResult whole = WalkForward.of(plan).threads(1).run();
    Path out = folder.resolve("walk");
    int stops = 0;
    Optional<WalkForwardResult> result = Optional.empty();
    while (result.isEmpty()) {
      AtomicLong looks = new AtomicLong();
      WalkForward walk =
          WalkForward.of(plan).threads(2).partRuns(4).cancelled(() -> looks.incrementAndGet() > 1);
      try {
        result = Optional.of(walk.run(out, true));
      } catch (NotionalException e) {
        stops++;
        assertThat(e).hasMessageContaining(" of 20 runs, which are kept: --resume goes on");
      }
      assertThat(stops).isLessThan(21);
    }
    assertThat(result.get().windows().numbers("past")).isEqualTo(whole.windows().numbers("past"));
    assertThat(result.get().followed()).isEqualTo(whole.followed());
    assertThat(result.get().hindsight().points()).isEqualTo(whole.hindsight().points());
    assertThatThrownBy(() -> WalkForward.of(plan).partRuns(4).run(out, false))
        .hasMessageContaining("has a study in it already");
    assertThatThrownBy(() -> Sweep.of(plan).write(out, true))
        .hasMessageContaining("has rows of another study");
  }

  @Test
  void whatVariesDatesOrIsTooShortIsRefused() {
    StudyPlan dates = StudyFixture.plan(folder, "vary:\n  from: [2000-03-01]\n");
    assertThatThrownBy(() -> WalkForward.of(dates)).hasMessageContaining("cannot vary from");
    StudyPlan plan = StudyFixture.plan(folder, "vary:\n  with.band: [0.1]\n");
    assertThatThrownBy(() -> WalkForward.of(plan).run())
        .hasMessageContaining("a walk forward needs 132 months for its first window");
  }

  /** The whole way on noise: 500 funds of one security each, none of which has any skill. */
  @Test
  void onPureNoiseTheBestOfFiveHundredRowsIsReportedAsLuck() {
    int securities = 500;
    StringBuilder market =
        new StringBuilder(
            """
            calendar: {dates-of: S000}
            cash-rate: ZERO
            rates: [{id: ZERO, file: zero.csv, quote: discount-91d}]
            instruments:
              - {id: BILLS, kind: bill, rate: ZERO, costs: none}
            """);
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i < securities; i++) {
      String id = String.format(Locale.ROOT, "S%03d", i);
      prices(id, i);
      market.append(
          "  - {id: %s, kind: security, file: %s.csv, asset-class: equity, costs: none}\n"
              .formatted(id, id));
      ids.append(i == 0 ? "" : ", ").append('[').append(id).append(']');
    }
    StudyFixture.write(folder, "market.yaml", market.toString());
    StudyFixture.write(
        folder,
        "fund.yaml",
        """
        strategy: portfolio
        with:
          calendar: none
          sleeves: [{name: one, weight: 0.98, asset-class: equity, instruments: [S000]}]
        run: {contracts: FRACTIONAL, fill: SAME_CLOSE}
        """);
    Path study =
        StudyFixture.write(
            folder,
            "study.yaml",
            "spec: fund.yaml\nbest: {measure: total_return}\n"
                + "walk-forward: {train-months: 12, test-months: 12}\n"
                + "vary:\n  with.sleeves[0].instruments: ["
                + ids
                + "]\n");
    StudyPlan plan =
        StudyPlan.builder(Catalog.load())
            .study(study)
            .market(folder.resolve("market.yaml"))
            .build();
    WalkForwardResult result = WalkForward.of(plan).threads(2).run();
    SweepSummary summary = result.hindsight();
    assertThat(summary.failed()).as(() -> summary.errors().toString()).isZero();
    StudyRow best = summary.best().orElseThrow();
    DeflatedSharpe deflated = summary.deflated().orElseThrow();
    assertThat(DeflatedSharpe.probability(best.trial().sharpe(), 0, 0, 3, best.trial().count()))
        .isGreaterThan(0.99);
    assertThat(deflated.probability()).isLessThan(0.9);
    assertThat(summary.overfitting().orElseThrow().probability()).isBetween(0.2, 0.8);
    // four years of noise: a standard error of a half
    assertThat(result.followed().sharpe() * Math.sqrt(252)).isBetween(-1.5, 1.5);
  }

  private void prices(String id, int seed) {
    Random random = new Random(1000 + seed);
    StringBuilder csv = new StringBuilder("date,adj_close\n");
    StringBuilder zero = new StringBuilder("date,rate\n");
    double price = 100;
    LocalDate date = LocalDate.parse("2015-01-01");
    for (int day = 0; day < 1300; day++) {
      date = date.plusDays(date.getDayOfWeek().getValue() == 5 ? 3 : 1);
      price *= 1 + 0.01 * random.nextGaussian();
      csv.append(date).append(',').append(price).append('\n');
      zero.append(date).append(",0\n");
    }
    StudyFixture.write(folder, id + ".csv", csv.toString());
    StudyFixture.write(folder, "zero.csv", zero.toString());
  }
}
