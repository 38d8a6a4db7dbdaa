package io.notional.studies.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.catalog.Catalog;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.files.plan.RunPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fund on so much overlay that some paths call it and some ruin it. */
class MonteCarloTest {
  private static final Market MARKET =
      SyntheticMarket.builder().years(6).stocks("IVV").build().generate();

  static RunPlan plan(double notional, Map<String, Object> run) {
    return RunPlan.builder(Catalog.load())
        .spec(
            Map.of("strategy", "efficient-core", "with", Map.of("notional", notional), "run", run))
        .market(MARKET)
        .build();
  }

  static MonteCarloSettings settings(int paths, PathMethod method) {
    return new MonteCarloSettings(
        paths, 3, 5, method, 21, 0, Optional.empty(), Optional.empty(), OptionalDouble.empty());
  }

  static MonteCarlo reckless(int paths) {
    return MonteCarlo.of(
        plan(2.2, Map.of("nav", 1e7, "line-limit", 0.02)), settings(paths, PathMethod.BLOCK));
  }

  private static List<PathRow> rows(MonteCarlo paths, int threads) {
    List<PathRow> rows = new ArrayList<>();
    paths.run(threads, rows::add, () -> false);
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void threadsChangeNothing(int threads) {
    List<PathRow> alone = rows(reckless(100), 1);

    assertThat(rows(reckless(100), threads)).isEqualTo(alone);
    assertThat(alone).extracting(PathRow::path).isSorted().hasSize(100);
  }

  /** What Java 17 and 25 both make of it: whoever changes the model changes the number. */
  @Test
  void theBitsAreTheSameOnEveryJava() {
    long digest = 0;
    for (PathRow row : rows(reckless(20), 2)) {
      for (int year = 0; year < 3; year++) {
        digest = digest * 31 + Double.doubleToLongBits(row.wealth(year));
        digest = digest * 31 + Double.doubleToLongBits(row.headroom(year));
      }
    }
    assertThat(Long.toHexString(digest)).isEqualTo("5b6a8aad49ce005a");
  }

  /** The tests above are worth something only if paths differ, and meet trouble. */
  @Test
  void somePathsAreCalled() {
    MonteCarloSummary summary = reckless(100).run(1, row -> {}, () -> false);

    assertThat(summary.probability(Trouble.CALL, 3).value()).isBetween(0.1, 0.9);
    assertThat(summary.probability(Trouble.CALL, 1).value())
        .isLessThan(summary.probability(Trouble.CALL, 3).value());
    assertThat(summary.survival(3).value())
        .isEqualTo(
            1
                - summary.probability(Trouble.ILLIQUID, 3).value()
                - summary.probability(Trouble.INSOLVENT, 3).value());
    assertThat(summary.quantile(PathMeasure.WEALTH, 3, 0.05).value())
        .isLessThan(summary.quantile(PathMeasure.WEALTH, 3, 0.95).value());
  }

  @ParameterizedTest
  @EnumSource(PathMethod.class)
  void aPathRunsAloneToTheSameBits(PathMethod method) {
    MonteCarlo paths = MonteCarlo.of(plan(1, Map.of()), settings(12, method));
    List<PathRow> rows = rows(paths, 2);
    for (int path = 11; path >= 0; path -= 5) {
      Result result = paths.result(path);
      assertThat(PathRow.of(path, result, paths.horizons())).isEqualTo(rows.get(path));
    }
  }

  /** What rows say, recounted from the results. */
  @Test
  void aRowSaysWhatTheRunSays() {
    MonteCarlo paths = reckless(30);
    List<PathRow> rows = rows(paths, 2);
    for (PathRow row : rows) {
      Result result = paths.result(row.path());
      int calls = 0;
      double least = Double.POSITIVE_INFINITY;
      double peak = 0;
      double deepest = 0;
      for (int r = 0; r < result.size(); r++) {
        calls += result.called(r) > 0 ? 1 : 0;
        least = Math.min(least, result.headroom(r) / result.nav(r));
        peak = Math.max(peak, result.unitNav(r));
        deepest = Math.max(deepest, 1 - result.nav(r) / result.initialNav() / peak);
      }
      if (!result.stopped()) {
        assertThat(row.wealth(2)).isEqualTo(result.nav(result.size() - 1) / result.initialNav());
        assertThat(row.headroom(2)).isEqualTo(least);
      }
      assertThat(row.calls()).isEqualTo(calls);
      assertThat(row.stopped() >= 0).isEqualTo(result.stopped());
      assertThat(row.worstState()).isEqualTo(result.worstState());
      assertThat(row.wealth(0)).isPositive();
      if (row.stopped() >= 0) {
        assertThat(row.stopped()).isEqualTo(result.size() - 1);
      }
    }
    assertThat(rows).anyMatch(row -> row.calls() > 0).anyMatch(row -> row.calls() == 0);
  }

  /** A withdrawal that cannot be paid ends a path: what is left of the others survives. */
  @Test
  void withdrawalsSurviveOrNot() {
    Map<String, Object> run =
        Map.of("nav", 1e6, "flows", List.of(Map.of("amount", -480_000, "every", "year")));
    MonteCarlo paths = MonteCarlo.of(plan(0.6, run), settings(60, PathMethod.STATIONARY));
    MonteCarloSummary summary = paths.run(2, row -> {}, () -> false);

    assertThat(summary.survival(1).value()).isEqualTo(1);
    assertThat(summary.survival(3).value()).isLessThan(1);
    assertThat(summary.quantile(PathMeasure.WEALTH, 2, 0.5).value()).isLessThan(0.9);
  }

  @Test
  void ctrlCEndsIt() {
    AtomicBoolean cancelled = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                reckless(10_000)
                    .run(
                        2, row -> cancelled.compareAndSet(false, row.path() == 40), cancelled::get))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("cancelled");
  }

  /** What was done when it was told to stop is handed on, and nothing is left out in between. */
  @Test
  void whatIsDoneByThenIsHandedOn() {
    List<Long> seen = new ArrayList<>();
    assertThatThrownBy(
            () -> reckless(10_000).run(3, row -> seen.add(row.path()), () -> seen.size() >= 64))
        .isInstanceOf(NotionalException.class);
    assertThat(seen).hasSizeGreaterThanOrEqualTo(64).hasSizeLessThan(10_000);
    assertThat(seen).isEqualTo(LongStream.range(0, seen.size()).boxed().toList());
  }

  /** A path that fails is a row with its error, and the others go on. */
  @Test
  void aPathMayFailAlone() {
    RunPlan plan =
        RunPlan.builder(Catalog.loadWith(List.of(new FailingPlugin())))
            .spec(Map.of("strategy", "failing"))
            .market(MARKET)
            .build();
    MonteCarlo paths = MonteCarlo.of(plan, settings(40, PathMethod.BLOCK));
    List<PathRow> rows = new ArrayList<>();
    MonteCarloSummary summary = paths.run(2, rows::add, () -> false);

    assertThat(summary.failed()).isBetween(1L, 39L);
    assertThat(summary.ran()).isEqualTo(40 - summary.failed());
    assertThat(rows).filteredOn(PathRow::isFailed).allMatch(r -> r.error().contains("too dear"));
    assertThat(rows).hasSize(40);
    assertThat(MonteCarloTables.paths("paths", paths, rows).rows()).isEqualTo(40);
    rows.forEach(r -> assertThat(PathRow.of(r.path(), r.error(), r.numbers())).isEqualTo(r));
  }

  @Test
  void whatCannotBeIsRefusedBeforeAnythingRuns() {
    refused(
        ErrorCode.NOT_COVERED,
        "run.flows from must be after the run's first close",
        () ->
            MonteCarlo.of(
                plan(
                    1,
                    Map.of(
                        "flows",
                        List.of(
                            Map.of(
                                "amount", -1, "every", "year", "from", LocalDate.of(2002, 1, 3))))),
                settings(5, PathMethod.BLOCK)));
    refused(
        ErrorCode.NOT_COVERED,
        "a block of 5000 days is longer than the market",
        () ->
            MonteCarlo.of(
                plan(1, Map.of()),
                new MonteCarloSettings(
                    5,
                    3,
                    1,
                    PathMethod.BLOCK,
                    5000,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty())));
    refused(
        ErrorCode.OUT_OF_RANGE,
        "paths must be in [1, 10000000] but were 0",
        () -> MonteCarloSettings.of(0, 3, 1));
  }

  private static void refused(
      ErrorCode code, String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(NotionalException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(message);
  }
}
