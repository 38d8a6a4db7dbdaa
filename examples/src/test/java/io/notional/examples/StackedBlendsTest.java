package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.catalog.Catalog;
import io.notional.core.invariant.Invariants;
import io.notional.core.lookthrough.Level;
import io.notional.core.measure.Measures;
import io.notional.core.nesting.LookThroughWalk;
import io.notional.core.nesting.SimulatedFund;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blends that ship over funds that are run first: 60/40, 50/30/20 and 24/40/16/20. */
class StackedBlendsTest {
  private static final double EXACT = 1e-12;

  @TempDir Path folder;

  /** A copy of the examples, which tests may change. */
  @BeforeEach
  void copyExamples() throws IOException {
    for (String part : List.of("markets", "specs")) {
      Files.createDirectories(folder.resolve(part));
      try (Stream<Path> files = Files.list(Path.of(part))) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
        }
      }
    }
  }

  @Test
  void balanceAtBothLevelsAndAreTheSumOfTheirFunds() {
    MadeUpData.write(folder);

    holdAtBothLevels(plans("since-1962", "since-1962", folder));
  }

  @Test
  void simulatedFundsBalanceAtBothLevelsAndAreSeenThrough() {
    holdAtBothLevels(plans("research", "simulated", RealData.root()));
  }

  /** The ladder of before there was an Ultra 10-year, by a spec of one's own beside the blends. */
  @Test
  @Tag("slow")
  void simulatedFundsGoBackToTheFirstBondFund() throws IOException {
    Path root = RealData.root();
    edit("ntsx.yaml", "preset: NTSX", "preset: NTSX\nwith: {ladder: [ZT, ZF, ZN, ZB]}");

    List<RunPlan> plans = plans("research", "simulated", root);

    Result longest = plans.get(2).run();
    assertThat(longest.date(0)).isEqualTo("2003-09-29");
    assertThat(longest.stopped()).isFalse();
    holdAtBothLevels(plans);
  }

  /** 24/40/16/20 as the command has it: the trend fund is the preset wtmf, which aims at 10%. */
  @Test
  @Tag("slow")
  void theTrendFundOfTheBlendIsThatOfItsPreset() {
    RunPlan plan = plans("research", "simulated", RealData.root()).get(2);

    Result trend = inner(plan, "TREND-SIMULATED");

    assertThat(trend.date(0)).isEqualTo("1990-01-02");
    assertThat(trend.targetVolatility()).hasValue(0.1);
    assertThat(Invariants.check(trend)).isEmpty();
    Measures measures = Measures.of(trend);
    assertThat(measures.performance().volatility().orElseThrow()).isBetween(0.08, 0.12);
    assertThat(measures.futures().classes())
        .extracting(ofClass -> ofClass.assetClass())
        .contains("bonds", "commodities", "crypto", "currencies", "equity");
    Result blend = plan.run();
    assertThat(Invariants.check(blend)).isEmpty();
    assertThat(Measures.of(blend).performance().annualReturn().orElseThrow()).isBetween(0.02, 0.15);
  }

  /** Bounds only: nobody publishes these numbers. Stocks made 10% a year, and trend paid. */
  @Test
  @Tag("slow")
  void blendsSince1962() {
    List<RunPlan> plans = plans("since-1962", "since-1962", RealData.root());

    holdAtBothLevels(plans);
    for (RunPlan plan : plans) {
      Result result = plan.run();
      assertThat(result.date(0)).isEqualTo("1962-01-02");
      assertThat(result.size()).isGreaterThan(15_500);
      assertThat(Measures.of(result).performance().annualReturn().orElseThrow())
          .isBetween(0.085, 0.11);
    }
  }

  @Test
  void oneParameterOfAFundChangesOnlyWhatHoldsIt() throws IOException {
    MadeUpData.write(folder);
    List<RunPlan> before = plans("since-1962", "since-1962", folder);
    edit("trend-since-1962.yaml", "risk: 0.03", "risk: 0.03, lookback: 6");

    List<RunPlan> after = plans("since-1962", "since-1962", folder);

    assertThat(navs(after.get(0).run())).isEqualTo(navs(before.get(0).run()));
    assertThat(navs(inner(after.get(2), "EFFICIENT-CORE")))
        .isEqualTo(navs(inner(before.get(2), "EFFICIENT-CORE")));
    assertThat(navs(inner(after.get(2), "TREND")))
        .isNotEqualTo(navs(inner(before.get(2), "TREND")));
    for (int blend = 1; blend <= 2; blend++) {
      assertThat(navs(after.get(blend).run())).isNotEqualTo(navs(before.get(blend).run()));
    }
  }

  private List<RunPlan> plans(String market, String kind, Path dataRoot) {
    List<Path> specs =
        Stream.of("traditional-60-40", "traditional-managed-futures", "efficient-managed-futures")
            .map(name -> folder.resolve("specs").resolve(name + "-" + kind + ".yaml"))
            .toList();
    return RunPlan.builder(Catalog.load())
        .market(folder.resolve("markets").resolve(market + ".yaml"))
        .dataRoot(dataRoot)
        .buildAll(specs);
  }

  private void edit(String spec, String from, String to) throws IOException {
    Path file = folder.resolve("specs").resolve(spec);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static void holdAtBothLevels(List<RunPlan> plans) {
    for (RunPlan plan : plans) {
      Result blend = plan.run();
      assertThat(blend.stopped()).isFalse();
      assertThat(Invariants.check(blend)).as("books of the blend").isEmpty();
      Map<String, Result> funds = new TreeMap<>();
      for (String id : plan.fund().instruments()) {
        if (plan.market().securities().get(id).fund().isPresent()) {
          funds.put(id, inner(plan, id));
        }
      }
      funds.forEach((id, fund) -> assertThat(Invariants.check(fund)).as(id).isEmpty());
      sumOfFunds(blend, funds);
    }
  }

  private static void sumOfFunds(Result blend, Map<String, Result> funds) {
    LookThroughWalk walk = new LookThroughWalk(blend, Level.CONTRACTS);
    PositionCursor held = new PositionCursor(blend);
    Map<String, PositionCursor> cursors = new TreeMap<>();
    funds.forEach((id, fund) -> cursors.put(id, new PositionCursor(fund)));
    int days = 0;
    while (walk.next() && held.next()) {
      LocalDate date = blend.date(held.row());
      SortedMap<AssetClass, Double> expected = new TreeMap<>(Exposures.BY_ID);
      for (Position position : held.positions()) {
        double weight = position.marketValue(held.day()) / blend.nav(held.row());
        PositionCursor fund = cursors.get(position.instrument());
        if (fund == null) {
          add(expected, classOf(position), weight);
        } else {
          exposures(fund, funds.get(position.instrument()), date)
              .forEach((assetClass, notional) -> add(expected, assetClass, weight * notional));
        }
      }
      SortedMap<AssetClass, Double> seen = walk.lookThrough().notional();
      for (AssetClass assetClass : AssetClass.shipped()) {
        if (assetClass.isExposure()) {
          assertThat(seen.getOrDefault(assetClass, 0.0))
              .as("%s on %s", assetClass, date)
              .isCloseTo(expected.getOrDefault(assetClass, 0.0), within(EXACT));
        }
      }
      days++;
    }
    assertThat(days).isEqualTo(blend.size());
  }

  /** What a unit of a fund's nav is exposed to at a close, by its positions alone. */
  private static SortedMap<AssetClass, Double> exposures(
      PositionCursor cursor, Result fund, LocalDate date) {
    while (cursor.row() < 0 || fund.date(cursor.row()).isBefore(date)) {
      assertThat(cursor.next()).isTrue();
    }
    assertThat(fund.date(cursor.row())).isEqualTo(date);
    SortedMap<AssetClass, Double> exposures = new TreeMap<>(Exposures.BY_ID);
    for (Position position : cursor.positions()) {
      double notional = position.notional(cursor.day());
      add(exposures, classOf(position), notional / fund.nav(cursor.row()));
    }
    return exposures;
  }

  private static void add(
      SortedMap<AssetClass, Double> sums, AssetClass assetClass, double amount) {
    sums.merge(assetClass, amount, Double::sum);
  }

  private static AssetClass classOf(Position position) {
    return position
        .product()
        .map(product -> product.terms().assetClass())
        .orElseGet(() -> position.security().orElseThrow().terms().assetClass());
  }

  private static Result inner(RunPlan plan, String id) {
    return Optional.of(plan.market().securities().get(id))
        .flatMap(security -> security.fund())
        .map(fund -> ((SimulatedFund) fund).result())
        .orElseThrow();
  }

  private static double[] navs(Result result) {
    double[] navs = new double[result.size()];
    for (int row = 0; row < navs.length; row++) {
      navs[row] = result.nav(row);
    }
    return navs;
  }
}
