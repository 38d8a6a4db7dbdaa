package io.notional.core.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SimulatedFundTest {
  private static final double ROUNDING = 1e-12;

  private final Market market =
      HandMarket.weekdays("2024-01-01", 6)
          .rate(0)
          .stock("STK", 100, 102, 99, 101, 104, 103)
          .future("FUT", 50, 50.5, 51, 50, 49, 52)
          .build();

  /** 0.9 of stocks and 0.6 of futures. */
  private static TestFund efficient() {
    return TestFund.withCollateral()
        .equity("STK")
        .bonds("FUT")
        .target("equity", "STK", Target.capital(0.9))
        .target("bonds", "FUT", Target.notional(0.6));
  }

  private static Result run(TestFund fund, Market market) {
    return Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE));
  }

  private static TestFund blend(String fund, double weight) {
    return TestFund.withCollateral()
        .sleeve(fund, AssetClass.FUNDS, io.notional.api.instrument.Funding.PAID_IN_FULL, fund)
        .target(fund, fund, Target.capital(weight));
  }

  private static Market holding(Market market, String id, SimulatedFund fund) {
    return market.with(fund.input(id).costs(Costs.NONE).build());
  }

  @Test
  void navPerUnitIsItsPrice() {
    Result inner = run(efficient(), market);
    Market grown = holding(market, "FUND", SimulatedFund.of(inner));

    for (int row = 0; row < inner.size(); row++) {
      assertThat(grown.securities().get("FUND").close(row))
          .isCloseTo(100 * inner.reportedNav(row) / 1e6, within(ROUNDING));
    }
    assertThat(market.has("FUND")).as("the market itself stays as it is").isFalse();
    assertThat(grown.toBuilder().build().securities().get("FUND").close(5))
        .isEqualTo(grown.securities().get("FUND").close(5));
  }

  @Test
  void aHolderEarnsWhatTheFundDoes() {
    Result inner = run(efficient(), market);
    Result outer = run(blend("FUND", 1), holding(market, "FUND", SimulatedFund.of(inner)));

    for (int row = 1; row < inner.size(); row++) {
      assertThat(outer.dailyReturn(row)).isCloseTo(inner.dailyReturn(row), within(ROUNDING));
    }
    assertThat(Invariants.check(inner)).isEmpty();
    assertThat(Invariants.check(outer)).isEmpty();
  }

  @Test
  void twoThirdsOfItAreASixtyFortyAndAThirdIsFree() {
    Result inner = run(efficient(), market);
    Result outer = run(blend("FUND", 2.0 / 3), holding(market, "FUND", SimulatedFund.of(inner)));

    LookThrough start = LookThroughWalk.at(outer, Level.FUNDS, 0);

    assertThat(start.notional().get(AssetClass.EQUITY)).isCloseTo(0.6, within(ROUNDING));
    // Whole points of 50,000 a contract, and fractions of contracts trade.
    assertThat(start.notional().get(AssetClass.BONDS)).isCloseTo(0.4, within(ROUNDING));
    assertThat(start.gross()).isCloseTo(1, within(ROUNDING));
    assertThat(start.free()).isCloseTo(1 / 3.0, within(ROUNDING));
    assertThat(start.capital().get(AssetClass.EQUITY)).isCloseTo(0.6, within(ROUNDING));
  }

  @Test
  void everyLevelHasItsRows() {
    Result inner = run(efficient(), market);
    Market grown = holding(market, "FUND", SimulatedFund.of(inner));
    Result outer = run(blend("FUND", 1), grown);

    assertThat(LookThroughWalk.at(outer, Level.FUNDS, 3).rows())
        .extracting(LookThrough.Row::name)
        .containsExactly("FUND", "FUND", "FUND");
    assertThat(LookThroughWalk.at(outer, Level.SLEEVES, 3).rows())
        .extracting(LookThrough.Row::name)
        .containsExactly("FUND/equity", "FUND/bonds", "FUND/cash");
    assertThat(LookThroughWalk.at(outer, Level.CONTRACTS, 3).rows())
        .extracting(LookThrough.Row::name)
        .satisfiesExactly(
            name -> assertThat(name).isEqualTo("FUND/STK"),
            name -> assertThat(name).startsWith("FUND/FUT "),
            name -> assertThat(name).isEqualTo("FUND/cash"));
    // Asked for out of order, days are those that they are.
    assertThat(LookThroughWalk.at(outer, Level.SLEEVES, 0).gross())
        .isCloseTo(1.5, within(ROUNDING));
  }

  @Test
  void declaredExposuresCountAtTheLevelOfFundsAlone() {
    Result inner = run(efficient(), market);
    Exposures one = Exposures.of(AssetClass.MANAGED_FUTURES);
    Market grown = holding(market, "FUND", SimulatedFund.of(inner).counting(one, one));
    Result outer = run(blend("FUND", 0.2), grown);

    assertThat(LookThroughWalk.at(outer, Level.FUNDS, 0).notional())
        .containsOnlyKeys(AssetClass.MANAGED_FUTURES);
    assertThat(LookThroughWalk.at(outer, Level.FUNDS, 0).gross()).isCloseTo(0.2, within(ROUNDING));
    assertThat(LookThroughWalk.at(outer, Level.SLEEVES, 0).gross())
        .isCloseTo(0.3, within(ROUNDING));
    assertThat(grown.securities().get("FUND").terms().assetClass())
        .isEqualTo(AssetClass.MANAGED_FUTURES);
  }

  @Test
  void fundsOfFundsOfFunds() {
    Result inner = run(efficient(), market);
    Market one = holding(market, "ONE", SimulatedFund.of(inner));
    Result middle = run(blend("ONE", 0.5), one);
    Market two = holding(one, "TWO", SimulatedFund.of(middle));
    Result outer = run(blend("TWO", 0.5), two);

    LookThrough sleeves = LookThroughWalk.at(outer, Level.SLEEVES, 4);

    assertThat(sleeves.rows())
        .extracting(LookThrough.Row::name)
        .containsExactly("TWO/ONE/equity", "TWO/ONE/bonds", "TWO/ONE/cash", "TWO/cash");
    double innerWeight = weight(outer, "TWO", 4) * weight(middle, "ONE", 4);
    assertThat(sleeves.gross())
        .isCloseTo(
            innerWeight * LookThroughWalk.at(inner, Level.SLEEVES, 4).gross(), within(ROUNDING));
  }

  private static double weight(Result result, String fund, int row) {
    double units = Runs.trades(result, fund).get(0).quantity();
    return units * result.market().securities().get(fund).close(row) / result.nav(row);
  }

  /** Twenty times nav in futures that fall: insolvent on the third day. */
  private Result stopped() {
    Market falling =
        HandMarket.weekdays("2024-01-01", 6)
            .rate(0)
            .stock("STK", 100, 102, 99, 101, 104, 103)
            .future("FUT", 50, 50, 40, 40, 40, 40)
            .build();
    TestFund fund = TestFund.withCollateral().bonds("FUT");
    Result result = run(fund.target("bonds", "FUT", Target.notional(8)), falling);
    assertThat(result.stopped()).isTrue();
    assertThat(result.size()).isEqualTo(3);
    return result;
  }

  @Test
  void aFundThatStopsStopsItsHoldersWithItsCause() {
    Result inner = stopped();
    Market grown = holding(inner.market(), "FUND", SimulatedFund.of(inner));

    Result outer = run(blend("FUND", 0.5), grown);

    assertThat(outer.stopped()).isTrue();
    assertThat(outer.date(outer.size() - 1)).isEqualTo(LocalDate.of(2024, 1, 3));
    assertThat(outer.stopCause()).isEqualTo("fund FUND stopped: " + inner.stopCause());
    assertThat(outer.worstState()).isEqualTo(DayState.INSOLVENT);
    assertThat(Runs.trades(outer, "FUND")).as("it cannot be sold").hasSize(1);
    assertThat(outer.nav(2)).isCloseTo(5e5, within(1e-2));
    Result asked =
        Runs.run(
            blend("FUND", 0.5),
            grown,
            Runs.plain().fill(FillTiming.SAME_CLOSE).lastDate(LocalDate.of(2024, 1, 8)));
    assertThat(asked.size()).isEqualTo(3);
    assertThat(asked.stopped()).isTrue();
  }

  /**
   * Cash may be anything and nothing else is due, so that only the end of the fund ends the run.
   */
  @Test
  void aFundThatStopsStopsAHolderThatHasNothingElseToDo() {
    Result inner = stopped();
    Market grown = holding(inner.market(), "FUND", SimulatedFund.of(inner));

    for (FillTiming fill : FillTiming.values()) {
      Result outer = Runs.run(blend("FUND", 0.25), grown, Runs.plain().fill(fill).sweepBand(1));

      assertThat(outer.size()).isEqualTo(3);
      assertThat(outer.state(1)).isEqualTo(DayState.MET);
      assertThat(outer.state(2)).isEqualTo(DayState.INSOLVENT);
      assertThat(outer.stopCause()).isEqualTo("fund FUND stopped: " + inner.stopCause());
    }
  }

  @Test
  void holdersMayBePaidOutAndGoOn() {
    Result inner = stopped();
    Market grown = holding(inner.market(), "FUND", SimulatedFund.of(inner).paidOut());
    TestFund fund =
        blend("FUND", 0.5).equity("STK").target("equity", "STK", Target.capital(0.4)).daily();

    Result outer = run(fund, grown);

    assertThat(outer.stopped()).isFalse();
    assertThat(outer.size()).isEqualTo(6);
    assertThat(Runs.trades(outer, "FUND"))
        .last()
        .satisfies(trade -> assertThat(trade.reason()).isEqualTo("left market"));
    assertThat(LookThroughWalk.at(outer, Level.FUNDS, 4).notional())
        .containsOnlyKeys(AssetClass.EQUITY);
    assertThat(outer.policyCounts()).containsKey("order-dropped:left-market");
    assertThat(Invariants.check(outer)).isEmpty();
  }

  @Test
  void aHolderCannotBeginAfterTheFundStopped() {
    Result inner = stopped();
    Market grown = holding(inner.market(), "FUND", SimulatedFund.of(inner));

    Refused.with(
            ErrorCode.NOT_COVERED,
            () ->
                Runs.run(
                    blend("FUND", 0.5), grown, Runs.plain().firstDate(LocalDate.of(2024, 1, 5))))
        .contains("FUND stopped on 2024-01-03")
        .contains("before the run's first close 2024-01-05");
  }

  @Test
  void quarterlyBlendsKeepTheirBooks() {
    Result inner = run(efficient().every(CalendarPeriod.WEEK), market);
    Result outer =
        run(
            blend("FUND", 0.7).every(CalendarPeriod.WEEK),
            holding(market, "FUND", SimulatedFund.of(inner)));

    assertThat(Invariants.check(inner)).isEmpty();
    assertThat(Invariants.check(outer)).isEmpty();
  }
}
