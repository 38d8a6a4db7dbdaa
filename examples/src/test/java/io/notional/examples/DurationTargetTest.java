package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.catalog.Catalog;
import io.notional.core.invariant.Invariants;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.files.plan.RunPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A 90/60 fund whose ladder is steered to a duration, on real prices from 2005 to 2020. */
class DurationTargetTest {
  private static final double NEAR = 0.1;
  private static final int BONDS = 2;

  private static Result run(String fill, Map<String, Object> duration) {
    return run(fill, duration, Map.of());
  }

  private static Result run(String fill, Map<String, Object> duration, Map<String, Object> others) {
    Map<String, Object> with = new HashMap<>(others);
    with.put("ladder", List.of("ZT", "ZF", "ZN", "ZB"));
    with.put("ladder-duration", duration);
    return RunPlan.builder(Catalog.load())
        .spec(
            Map.of(
                "strategy",
                "efficient-core",
                "preset",
                "NTSX",
                "with",
                with,
                "run",
                Map.of("nav", 1e8, "fill", fill, "contracts", "WHOLE")))
        .market(Path.of("markets", "research.yaml"))
        .dataRoot(RealData.root())
        .firstDate(LocalDate.of(2005, 1, 3))
        .lastDate(LocalDate.of(2020, 12, 31))
        .build()
        .run();
  }

  @Test
  void theSleeveHasSixYearsAtEachDecision() {
    Result result = run("SAME_CLOSE", Map.of("years", 6.0));

    Set<Integer> missed = missed(result);
    double[] sleeve = years(result, true);
    for (int day : decisions(result)) {
      assertThat(sleeve[result.rowOfDay(day)] - (missed.contains(day) ? gap(result, day) : 6))
          .as(result.date(result.rowOfDay(day)).toString())
          .isCloseTo(0, within(NEAR));
    }
    assertThat(decisions(result)).hasSizeGreaterThan(64);
    assertThat(Invariants.check(result)).isEmpty();
    assertThat(result.stopped()).isFalse();
  }

  private static double gap(Result result, int day) {
    return values(result, "duration").get(day);
  }

  @Test
  void theFundHasThreePointSixYearsAtEachDecision() {
    Result result = run("SAME_CLOSE", Map.of("years", 3.6, "of", "fund"));

    Set<Integer> missed = missed(result);
    double[] fund = years(result, false);
    for (int day : decisions(result)) {
      if (!missed.contains(day)) {
        assertThat(fund[result.rowOfDay(day)])
            .as(result.date(result.rowOfDay(day)).toString())
            .isCloseTo(3.6, within(NEAR));
      }
    }
    assertThat(missed.size()).isLessThan(decisions(result).size() / 10);
  }

  /** No ladder of these rungs has twenty years: each decision says by how much it falls short. */
  @Test
  void whatTheRungsDoNotAllowIsSaidAtEachDecision() {
    Result result = run("NEXT_CLOSE", Map.of("years", 20.0, "most-of-rung", 0.5));

    Map<Integer, Double> gaps = values(result, "duration-gap");
    assertThat(gaps.keySet()).isEqualTo(decisions(result));
    Map<Integer, Double> reached = values(result, "duration");
    Map<Integer, Double> longest = values(result, "duration-longest");
    gaps.forEach(
        (day, gap) -> {
          assertThat(gap).isCloseTo(20 - reached.get(day), within(1e-9));
          assertThat(reached.get(day)).isCloseTo(longest.get(day), within(1e-9));
        });
  }

  /** A duration that moved is reason enough to trade, from one trade to the next. */
  @Test
  void aDurationThatMovedReturns() {
    Result result =
        run(
            "SAME_CLOSE",
            Map.of("years", 6.0),
            Map.of("duration-drift", 0.2, "calendar", "none", "band", 1.0));

    Set<Integer> decisions = new TreeSet<>();
    Set<Integer> waits = new TreeSet<>(); // for a close of its own that an instrument had not
    for (Trade trade : result.trades()) {
      if (trade.sleeve() == BONDS && trade.reason().equals("duration bonds")) {
        decisions.add(result.rowOfDay(trade.decisionDay()));
        if (trade.day() > trade.decisionDay()) {
          waits.add(result.rowOfDay(trade.decisionDay()));
        }
      }
    }
    assertThat(decisions).hasSizeGreaterThan(50);
    assertThat(waits).hasSizeLessThan(3);
    double[] sleeve = years(result, true);
    for (int row = 0; row < result.size(); row++) {
      assertThat(sleeve[row]).as(result.date(row).toString()).isCloseTo(6, within(0.2 + NEAR));
      if (decisions.contains(row) && !waits.contains(row)) {
        assertThat(sleeve[row]).isCloseTo(6, within(NEAR));
      }
    }
  }

  private static Set<Integer> missed(Result result) {
    return values(result, "duration-gap").keySet();
  }

  private static Set<Integer> decisions(Result result) {
    return new TreeSet<>(values(result, "duration-target").keySet());
  }

  private static Map<Integer, Double> values(Result result, String name) {
    return result.diagnostics().stream()
        .filter(one -> one.name().equals(name))
        .collect(Collectors.toMap(Diagnostic::day, Diagnostic::value, (a, b) -> b, HashMap::new));
  }

  /** By row, the years of the sleeve or of the fund. */
  private static double[] years(Result result, boolean ofSleeve) {
    double[] years = new double[result.size()];
    SleeveExposures exposures = new SleeveExposures(result);
    while (exposures.next()) {
      int row = exposures.row();
      double by = ofSleeve ? exposures.notional(BONDS) : result.nav(row);
      years[row] = exposures.yearsOfNotional(BONDS) / by;
    }
    return years;
  }
}
