package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.result.Result;
import io.notional.core.settings.MarginAccount;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.OptionalDouble;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Two contracts of FUT, bought at the second of four closes, and one of OIL, sold at the same. */
class FuturesUseTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static HandMarket market() {
    return HandMarket.weekdays("2024-06-03", 4)
        .rate(0)
        .future("FUT", 100, 100, 101, 99)
        .future(
            "OIL",
            input ->
                input
                    .terms(
                        HandMarket.terms(AssetClass.COMMODITIES, Funding.MARGINED)
                            .contractMultiplier(1000)
                            .build())
                    .costs(new Costs(50, 0, 0)),
            50,
            50,
            49,
            49);
  }

  private static TestFund fund() {
    return TestFund.withCollateral()
        .bonds("FUT", "OIL")
        .target("bonds", "FUT", Target.quantity(2))
        .target("bonds", "OIL", Target.quantity(-1));
  }

  @Test
  void isFoundOnceAndKeptWithTheResult() {
    Result result = Runs.run(fund(), market().build());

    assertThat(FuturesUse.of(result)).isSameAs(FuturesUse.of(result));
    assertThat(Measures.of(result).futures()).isSameAs(FuturesUse.of(result));
  }

  @Test
  void amountsAreThoseComputedByHand() {
    FuturesUse use = FuturesUse.of(Runs.run(fund(), market().build()));

    assertThat(use.markets()).extracting(FuturesUse.OfMarket::market).containsExactly("FUT", "OIL");
    // Nav: a million, 50 less for a commission, 2,000 + 1,000 more, 4,000 less.
    double[] nav = {1e6, 999_950, 1_002_950, 998_950};
    double average = (nav[1] + nav[2] + nav[3]) / 3;
    FuturesUse.Amounts fut = use.markets().get(0).amounts();
    assertThat(fut.contribution()).isEqualTo(2000 / nav[1] - 4000 / nav[2], EXACT);
    assertThat(fut.cost()).isZero();
    assertThat(fut.turnover()).isEqualTo(200_000 / average, EXACT);
    double leverage = (200e3 / nav[1] + 202e3 / nav[2] + 198e3 / nav[3]) / 3;
    assertThat(fut.leverage()).isEqualTo(leverage, EXACT);
    assertThat(fut.netLeverage()).isEqualTo(leverage, EXACT);
    assertThat(fut.marginToEquity().getAsDouble()).isEqualTo(leverage / 10, EXACT);

    FuturesUse.Amounts oil = use.markets().get(1).amounts();
    assertThat(oil.contribution()).isEqualTo(-50 / 1e6 + 1000 / nav[1], EXACT);
    assertThat(oil.cost()).isEqualTo(50 / average, EXACT);
    double sold = (50e3 / nav[1] + 49e3 / nav[2] + 49e3 / nav[3]) / 3;
    assertThat(oil.leverage()).isEqualTo(sold, EXACT);
    assertThat(oil.netLeverage()).isEqualTo(-sold, EXACT);
    assertThat(oil.marginToEquity().getAsDouble()).isEqualTo(sold / 10, EXACT);
  }

  @Test
  void aClassIsTheSumOfItsMarkets() {
    HandMarket market = market().future("NOTE", 100, 100, 100, 102);
    TestFund fund =
        TestFund.withCollateral()
            .bonds("FUT", "OIL", "NOTE")
            .target("bonds", "FUT", Target.quantity(2))
            .target("bonds", "NOTE", Target.quantity(-1))
            .target("bonds", "OIL", Target.quantity(1));

    FuturesUse use = FuturesUse.of(Runs.run(fund, market.build()));

    assertThat(use.classes())
        .extracting(FuturesUse.OfClass::assetClass)
        .containsExactly("bonds", "commodities");
    assertThat(use.classes().get(0).markets()).isEqualTo(2);
    FuturesUse.Amounts bonds = use.classes().get(0).amounts();
    FuturesUse.Amounts fut = use.markets().get(0).amounts();
    FuturesUse.Amounts note = use.markets().get(1).amounts();
    assertThat(bonds.contribution()).isEqualTo(fut.contribution() + note.contribution(), EXACT);
    assertThat(bonds.leverage()).isEqualTo(fut.leverage() + note.leverage(), EXACT);
    assertThat(bonds.netLeverage()).isEqualTo(fut.leverage() - note.leverage(), EXACT);
    assertThat(use.classes().get(1).amounts()).isEqualTo(use.markets().get(2).amounts());
  }

  @Test
  void whatTwoSleevesHoldAgainstEachOtherIsLeverageAndAsksForNoMargin() {
    TestFund fund =
        TestFund.withCollateral()
            .bonds("FUT")
            .sleeve("trend", AssetClass.MANAGED_FUTURES, Funding.MARGINED, "FUT")
            .target("bonds", "FUT", Target.quantity(2))
            .target("trend", "FUT", Target.quantity(-2));

    FuturesUse.Amounts fut =
        FuturesUse.of(Runs.run(fund, market().build())).markets().get(0).amounts();

    assertThat(fut.contribution()).isZero();
    assertThat(fut.leverage()).isEqualTo((400e3 + 404e3 + 396e3) / 3e6, EXACT);
    assertThat(fut.netLeverage()).isZero();
    assertThat(fut.marginToEquity()).hasValue(0);
  }

  @Test
  void aHedgerPostsMaintenance() {
    Result result = Runs.run(fund(), market().build(), Runs.plain().account(MarginAccount.HEDGER));
    FuturesUse.Amounts fut = FuturesUse.of(result).markets().get(0).amounts();
    assertThat(fut.marginToEquity().getAsDouble()).isEqualTo(0.08 * fut.leverage(), EXACT);
  }

  @Test
  void aFundWithoutFuturesHasNone() {
    Result result =
        Runs.run(
            TestFund.withCollateral().equity("STK").target("equity", "STK", Target.capital(1)),
            HandMarket.weekdays("2024-06-03", 4).rate(0).stock("STK", 1, 2, 3, 4).build());
    assertThat(Measures.of(result).futures().any()).isFalse();
  }

  @Test
  void theTargetOfTheStrategyIsKept() {
    Result result = Runs.run(fund().targetVolatility(0.1), market().build());
    assertThat(result.targetVolatility()).isEqualTo(OptionalDouble.of(0.1));
    assertThat(Runs.run(fund(), market().build()).targetVolatility()).isEmpty();
    for (double bad : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      Assertions.assertThatThrownBy(() -> Runs.run(fund().targetVolatility(bad), market().build()))
          .isInstanceOf(NotionalException.class)
          .hasMessageContaining(
              "target volatility must be finite and greater than 0 but was " + bad);
    }
  }
}
