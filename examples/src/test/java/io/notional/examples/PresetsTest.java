package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Preset;
import io.notional.core.catalog.Catalog;
import io.notional.core.invariant.Invariants;
import io.notional.core.result.Result;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.files.plan.PlannedFund;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every preset of stacked funds on every kind of market: made up, theoretical since 1962, and of
 * real prices. What a market does not have makes a test that is skipped and says so.
 */
class PresetsTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final List<String> STRATEGIES = List.of("efficient-core", "stacked", "portfolio");

  /** What a preset calls its stocks, by the one stock market that some markets have. */
  private static final Set<String> STOCKS = Set.of("IVV", "EFA", "EEM", "ACWI", "GDX");

  /** A market, and how a run on it is begun. */
  private record Place(
      String name, Set<String> has, UnaryOperator<String> standIn, RunPlanBuilder plans) {}

  private record Named(String strategy, Preset preset) {}

  private static Stream<Named> presets() {
    return STRATEGIES.stream()
        .flatMap(
            strategy ->
                CATALOG.provider(ComponentKind.STRATEGY, strategy).presets().stream()
                    .map(preset -> new Named(strategy, preset)));
  }

  @TestFactory
  Stream<DynamicTest> onTheDemosMarket() {
    SyntheticMarket market =
        SyntheticMarket.builder()
            .years(5)
            .stocks("IVV")
            .bonds("AGG")
            .equityFuture(true)
            .gold(true)
            .build();
    Set<String> has =
        Set.of("IVV", "AGG", "BILLS", "ZT", "ZF", "ZN", "TN", "ZB", "ES", "GC", "GOLD");
    Place place =
        new Place(
            "the demo's market",
            has,
            id -> STOCKS.contains(id) ? "IVV" : id,
            RunPlan.builder(CATALOG).market(market.generate()));
    return presets().map(named -> test(named, place));
  }

  @TestFactory
  Stream<DynamicTest> onTheoreticalContractsSince1962() {
    Set<String> has =
        Set.of("US-MARKET", "TREASURY-7Y", "BILLS", "ZT", "ZF", "ZN", "TN", "ZB", "ES", "GC");
    UnaryOperator<String> standIn =
        id -> STOCKS.contains(id) ? "US-MARKET" : id.equals("AGG") ? "TREASURY-7Y" : id;
    return presets()
        .map(
            named ->
                DynamicTest.dynamicTest(
                    name(named, "since 1962"),
                    () ->
                        run(
                            named,
                            new Place(
                                "the market since 1962",
                                has,
                                standIn,
                                RunPlan.builder(CATALOG)
                                    .market(Path.of("markets", "since-1962.yaml"))
                                    .dataRoot(RealData.root())))));
  }

  @TestFactory
  Stream<DynamicTest> onTheResearchMarket() {
    return presets()
        .map(
            named ->
                DynamicTest.dynamicTest(
                    name(named, "the research market"),
                    () ->
                        run(
                            named,
                            new Place(
                                "the research market",
                                Set.of(
                                    "IVV", "EFA", "EEM", "ACWI", "AGG", "BILLS", "ZT", "ZF", "ZN",
                                    "TN", "ZB", "ES", "GC", "FGBL", "GILT", "JGB"),
                                id -> id,
                                RunPlan.builder(CATALOG)
                                    .market(Path.of("markets", "research.yaml"))
                                    .dataRoot(RealData.root())
                                    .firstDate(LocalDate.of(2016, 6, 1))
                                    .lastDate(LocalDate.of(2020, 3, 31))))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ntsx-steered", "world-90-60", "global-90-60"})
  void shippedSpecsRunOnTheResearchMarket(String name) {
    Result result =
        RunPlan.builder(CATALOG)
            .spec(Path.of("specs", name + ".yaml"))
            .market(Path.of("markets", "research.yaml"))
            .dataRoot(RealData.root())
            .firstDate(LocalDate.of(2016, 6, 1))
            .lastDate(LocalDate.of(2020, 3, 31))
            .build()
            .run();

    assertThat(result.stopped()).isFalse();
    assertThat(Invariants.check(result)).isEmpty();
  }

  private static DynamicTest test(Named named, Place place) {
    return DynamicTest.dynamicTest(name(named, place.name()), () -> run(named, place));
  }

  private static String name(Named named, String place) {
    return named.strategy() + " " + named.preset().id() + " on " + place;
  }

  private static void run(Named named, Place place) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("strategy", named.strategy());
    spec.put("with", replaced(named.preset().values(), place.standIn()));
    PlannedFund fund = place.plans().spec(spec).fund().orElseThrow();
    Set<String> missing = new TreeSet<>(fund.instruments());
    missing.removeAll(place.has());
    assumeTrue(
        missing.isEmpty(),
        () -> "skipped: " + place.name() + " has no " + String.join(", ", missing));

    Result result = place.plans().spec(spec).build().run();

    assertThat(result.stopped()).isFalse();
    assertThat(result.size()).isGreaterThan(250);
    assertThat(result.trades()).isNotEmpty();
    assertThat(Invariants.check(result)).isEmpty();
  }

  private static Object replaced(Object value, UnaryOperator<String> standIn) {
    if (value instanceof String text) {
      return standIn.apply(text);
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(item -> all.add(replaced(item, standIn)));
      return all;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((key, item) -> all.put(key, replaced(item, standIn)));
      return all;
    }
    return value;
  }
}
