package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.Preset;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.testkit.Asked;
import io.notional.testkit.Components;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioTest {
  private final PortfolioProvider provider = new PortfolioProvider();
  private final Strategy sixtyForty = preset("60-40");

  private Strategy preset(String id) {
    Preset preset =
        provider.presets().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    return Components.make(provider, preset.values());
  }

  private static RecordedOrders decided(Strategy portfolio, Rebalance rebalance) {
    return Asked.decided(portfolio, new PointFixture().quoting(portfolio).because(rebalance));
  }

  @Test
  void sixtyFortyBuysStocksAndBondsAndLeavesOnePercentForCosts() {
    assertThat(decided(sixtyForty, Rebalance.START).targets())
        .containsExactly(
            Map.entry("equity/IVV", Target.capital(0.60)),
            Map.entry("bonds/AGG", Target.capital(0.39)));
    assertThat(sixtyForty.expenseRatio()).isZero();
  }

  @Test
  void sleevesAreThoseGivenAndThenTheCollateral() {
    assertThat(sixtyForty.sleeves())
        .extracting(Sleeve::id, Sleeve::assetClass, Sleeve::funding)
        .containsExactly(
            tuple("equity", AssetClass.EQUITY, Funding.PAID_IN_FULL),
            tuple("bonds", AssetClass.BONDS, Funding.PAID_IN_FULL),
            tuple("collateral", AssetClass.BILLS, Funding.PAID_IN_FULL));
    assertThat(sixtyForty.collateralSleeve()).isEqualTo("collateral");
  }

  @ParameterizedTest
  @CsvSource({
    "0.60, 0.39, ''",
    "0.65, 0.34, ''", // exactly the band is tolerated
    "0.651, 0.349, band equity",
    "0.62, 0.33, band bonds",
    "0.549, 0.441, band equity",
    "0.58, 0.45, band bonds",
  })
  void anySleeveOutOfItsBandReturnsAllToTarget(double equity, double bonds, String reason) {
    PointFixture point =
        new PointFixture().funded("equity", equity, 0.60).funded("bonds", bonds, 0.39);

    assertThat(sixtyForty.rebalanceRule().check(point))
        .isEqualTo(reason.isEmpty() ? Rebalance.NONE : Rebalance.all(reason));
  }

  @Test
  void calendarReturnsAllToTarget() {
    PointFixture quarter =
        new PointFixture()
            .funded("equity", 0.6, 0.6)
            .funded("bonds", 0.39, 0.39)
            .ending(CalendarPeriod.QUARTER);

    assertThat(sixtyForty.rebalanceRule().check(quarter))
        .isEqualTo(Rebalance.all("calendar quarter"));
    assertThat(rule("year").check(quarter)).isSameAs(Rebalance.NONE);
    assertThat(rule("none").check(quarter.ending(CalendarPeriod.values())))
        .isSameAs(Rebalance.NONE);
  }

  private static RebalanceRule rule(String calendar) {
    List<Map<String, Object>> parts = List.of(Made.part("equity", 0.6), Made.part("bonds", 0.39));
    return Made.portfolio("sleeves", parts, "calendar", calendar).rebalanceRule();
  }

  @Test
  void onlySleevesInScopeTrade() {
    assertThat(decided(sixtyForty, Rebalance.only("x", "bonds")).targets())
        .containsOnlyKeys("bonds/AGG");
  }

  @Test
  void aSleeveMayHoldSeveralInstruments() {
    Map<String, Object> world = Made.part("world", 0.8);
    world.put("instruments", List.of("IVV", "EFA"));
    world.put("weights", List.of(0.75, 0.25));

    RecordedOrders orders = decided(Made.portfolio("sleeves", List.of(world)), Rebalance.START);

    assertThat(orders.weight("world/IVV")).isEqualTo(0.6, within(1e-15));
    assertThat(orders.weight("world/EFA")).isEqualTo(0.2, within(1e-15));
  }

  @Test
  void weightsMayFillTheFundButNotMore() {
    Map<String, Object> rest = Made.part("b", 0.4);
    assertThat(Made.portfolio("sleeves", List.of(Made.part("a", 0.6), rest))).isNotNull();

    assertThatThrownBy(() -> Made.portfolio("sleeves", List.of(Made.part("a", 0.75), rest)))
        .hasMessage("weights of sleeves must sum to at most 1 but sum to 1.15 (spec, sleeves)");
  }

  @Test
  void somethingMustBeHeld() {
    assertThatThrownBy(() -> Made.portfolio())
        .hasMessage("sleeves must have at least one sleeve but is empty");
  }

  @Test
  void everyProblemIsReportedTogetherWithItsSleeve() {
    Map<String, Object> wrong = Made.part("a", 0);
    wrong.put("asset-class", "Gold!");
    wrong.put("weights", List.of(0.5));
    List<Map<String, Object>> parts =
        List.of(wrong, Made.part("a", 0.5), Made.part("collateral", 0.6), Made.part("B", 0.1));

    assertThatThrownBy(() -> Made.portfolio("sleeves", parts, "bills", List.of(), "band", 0.0))
        .asInstanceOf(InstanceOfAssertFactories.type(NotionalException.class))
        .extracting(NotionalException::problems, InstanceOfAssertFactories.list(Problem.class))
        .extracting(Problem::code, Problem::where)
        .containsExactlyInAnyOrder(
            tuple(ErrorCode.OUT_OF_RANGE, "spec, sleeves[0].weight"),
            tuple(ErrorCode.OUT_OF_RANGE, "spec, sleeves[0].asset-class"),
            tuple(ErrorCode.CONFLICT, "spec, sleeves[0].weights"),
            tuple(ErrorCode.CONFLICT, "spec, sleeves[1].name"),
            tuple(ErrorCode.CONFLICT, "spec, sleeves[2].name"),
            tuple(ErrorCode.OUT_OF_RANGE, "spec, sleeves[3].name"),
            tuple(ErrorCode.CONFLICT, "spec, sleeves"),
            tuple(ErrorCode.MISSING_VALUE, "spec, bills"),
            tuple(ErrorCode.OUT_OF_RANGE, "spec, band"));
  }

  @Test
  void messagesNameTheParameterWithItsSleeve() {
    List<Map<String, Object>> parts = List.of(Made.part("a", 0.5), Made.part("a", 0));

    assertThatThrownBy(() -> Made.portfolio("sleeves", parts))
        .hasMessageContaining(
            "sleeves[1].weight must be greater than 0 and at most 1 but was 0.0 (spec,")
        .hasMessageContaining(
            "sleeves[1].name must differ from 'collateral' and from other sleeves' but was 'a'");
  }
}
