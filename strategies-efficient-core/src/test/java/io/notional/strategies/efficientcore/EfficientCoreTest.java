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
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.testkit.Asked;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class EfficientCoreTest {
  private static RecordedOrders decided(Strategy fund, Rebalance rebalance) {
    return Asked.decided(fund, new PointFixture().quoting(fund).because(rebalance));
  }

  @Test
  void startBuysEquityAndTheLadderAndLeavesCollateralToTheKernel() {
    RecordedOrders orders = decided(Made.fund(), Rebalance.START);

    assertThat(orders.targets().keySet())
        .containsExactly("equity/IVV", "bonds/ZT", "bonds/ZF", "bonds/ZN", "bonds/TN", "bonds/ZB");
    assertThat(orders.targets().get("equity/IVV")).isEqualTo(Target.capital(0.90));
    for (String rung : FundParameters.RUNGS) {
      assertThat(orders.weight("bonds/" + rung)).isEqualTo(0.12, within(1e-15));
    }
  }

  @Test
  void onlySleevesInScopeTrade() {
    Strategy fund = Made.fund();

    assertThat(decided(fund, Rebalance.only("band bonds", "bonds")).targets())
        .hasSize(5)
        .doesNotContainKey("equity/IVV");
    assertThat(decided(fund, Rebalance.only("x", "equity")).targets())
        .containsOnlyKeys("equity/IVV");
    assertThat(decided(fund, Rebalance.only("x", "collateral")).targets()).isEmpty();
  }

  @Test
  void sleevesAreEquityCollateralAndBonds() {
    Strategy fund = Made.fund("bills", List.of("BIL", "SHV"));

    assertThat(fund.sleeves())
        .extracting(Sleeve::id)
        .containsExactly("equity", "collateral", "bonds");
    assertThat(fund.sleeves())
        .extracting(Sleeve::assetClass)
        .containsExactly(AssetClass.EQUITY, AssetClass.BILLS, AssetClass.BONDS);
    assertThat(fund.sleeves())
        .extracting(Sleeve::funding)
        .containsExactly(Funding.PAID_IN_FULL, Funding.PAID_IN_FULL, Funding.MARGINED);
    assertThat(fund.collateralSleeve()).isEqualTo("collateral");
    assertThat(fund.sleeves().get(1).requirements())
        .containsExactly(DataRequirement.throughout("BIL"), DataRequirement.throughout("SHV"));
    assertThat(fund.expenseRatio()).isEqualTo(0.0020);
  }

  @Test
  void weightsSplitTargets() {
    Strategy fund =
        Made.fund(
            "equity-instruments",
            List.of("IVV", "EFA"),
            "equity-weights",
            List.of(0.75, 0.25),
            "ladder",
            List.of("ZN", "ZB"),
            "ladder-weights",
            List.of(0.5, 0.5),
            "notional",
            -0.4);

    RecordedOrders orders = decided(fund, Rebalance.START);

    assertThat(orders.weight("equity/IVV")).isEqualTo(0.675, within(1e-15));
    assertThat(orders.weight("equity/EFA")).isEqualTo(0.225, within(1e-15));
    assertThat(orders.targets().get("bonds/ZN")).isEqualTo(Target.notional(-0.2));
  }

  @Test
  void aGoldFundIsAMatterOfParameters() {
    Strategy fund =
        Made.fund(
            "notional",
            0.90,
            "ladder",
            List.of("GC"),
            "overlay-asset-class",
            "gold",
            "overlay-sleeve",
            "gold");

    assertThat(decided(fund, Rebalance.START).targets())
        .containsEntry("equity/IVV", Target.capital(0.9))
        .containsEntry("gold/GC", Target.notional(0.9));
    assertThat(fund.sleeves().get(2).assetClass()).isEqualTo(AssetClass.GOLD);
  }

  @Test
  void theBandIsASetting() {
    Strategy fund = Made.fund("band", 0.1);

    assertThat(fund.rebalanceRule().check(Made.weights(0.99, 0.69))).isSameAs(Rebalance.NONE);
    assertThat(fund.rebalanceRule().check(Made.weights(1.01, 0.6)).reason())
        .isEqualTo("band equity");
    assertThat(fund.rebalanceRule().check(Made.weights(0.9, 0.71)).reason())
        .isEqualTo("band bonds");
  }

  @Test
  void everyProblemIsReportedTogetherWithItsPlace() {
    assertThatThrownBy(
            () ->
                Made.fund(
                    "collateral",
                    0.2,
                    "equity-weights",
                    List.of(0.5, 0.5),
                    "ladder",
                    List.of("ZN", "ZN"),
                    "ladder-weights",
                    List.of(0.6, 0.5),
                    "overlay-sleeve",
                    "equity",
                    "overlay-asset-class",
                    "Gold!",
                    "bills",
                    List.of(),
                    "band",
                    0.0))
        .asInstanceOf(InstanceOfAssertFactories.type(NotionalException.class))
        .extracting(NotionalException::problems, InstanceOfAssertFactories.list(Problem.class))
        .extracting(Problem::code, Problem::where)
        .containsExactlyInAnyOrder(
            tuple(ErrorCode.CONFLICT, "spec, collateral"),
            tuple(ErrorCode.CONFLICT, "spec, equity-weights"),
            tuple(ErrorCode.CONFLICT, "spec, ladder"),
            tuple(ErrorCode.CONFLICT, "spec, ladder-weights"),
            tuple(ErrorCode.CONFLICT, "spec, overlay-sleeve"),
            tuple(ErrorCode.OUT_OF_RANGE, "spec, overlay-asset-class"),
            tuple(ErrorCode.MISSING_VALUE, "spec, bills"),
            tuple(ErrorCode.OUT_OF_RANGE, "spec, band"));
  }

  @Test
  void capitalThatIsNotOneSaysWhatAndWhere() {
    assertThatThrownBy(() -> Made.fund("equity", 0.8))
        .hasMessage("equity + collateral must be 1 but was 0.8 + 0.1 (spec, equity)");
    assertThatThrownBy(() -> Made.fund("collateral", 0.1 + 1e-8))
        .isInstanceOf(NotionalException.class);
    assertThat(Made.fund("collateral", 0.1 + 1e-10)).isNotNull();
  }
}
