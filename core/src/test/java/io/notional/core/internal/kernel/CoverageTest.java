package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Strategy;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final double NAN = Double.NaN;

  /** Ten weekdays from Monday 3 June; staleness is a day, so that gaps show. */
  private static Market market() {
    double[] early = {1, 1, 1, 1, 1, 1, NAN, NAN, NAN, NAN};
    double[] late = {NAN, NAN, 1, 1, 1, 1, 1, 1, 1, 1};
    return HandMarket.weekdays("2024-06-03", 10)
        .rates(NAN, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        .stock("EARLY", input -> input.maxStaleDays(0), early)
        .stock("LATE", input -> input.maxStaleDays(0), late)
        .stock("ALL", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
        .build();
  }

  private static LocalDate day(int dayOfJune) {
    return LocalDate.of(2024, 6, dayOfJune);
  }

  @Test
  void aRunGoesFromTheFirstToTheLastDayThatEverythingCovers() {
    Result result = Runs.run(TestFund.withCollateral().equity("EARLY", "LATE"), market());

    assertThat(result.date(0)).isEqualTo(day(5));
    assertThat(result.date(result.size() - 1)).isEqualTo(day(10));
  }

  @Test
  void whatMayComeAndGoNarrowsNothingButCashNeedsARate() {
    Result result = Runs.run(TestFund.withCollateral().equity("EARLY?", "LATE?"), market());

    assertThat(result.date(0)).isEqualTo(day(4));
    assertThat(result.date(result.size() - 1)).isEqualTo(day(14));
  }

  @Test
  void aFundOfNothingElseEndsWhenTheLastHasLeft() {
    Result early = Runs.run(TestFund.withCollateral("ALL").equity("EARLY?"), market());
    Result mixed = Runs.run(TestFund.withCollateral("ALL").equity("EARLY?", "LATE"), market());

    assertThat(early.date(early.size() - 1)).isEqualTo(day(10));
    assertThat(mixed.date(mixed.size() - 1)).isEqualTo(day(14));
  }

  @Test
  void datesThatAreAskedForMustBeCovered() {
    TestFund fund = TestFund.withCollateral().equity("EARLY", "LATE");

    Refused.with(
            ErrorCode.NOT_COVERED, () -> Runs.run(fund, market(), Runs.plain().firstDate(day(4))))
        .contains("LATE", "2024-06-05", "2024-06-04");
    Refused.with(
            ErrorCode.NOT_COVERED, () -> Runs.run(fund, market(), Runs.plain().lastDate(day(12))))
        .contains("EARLY", "2024-06-10", "2024-06-12");
    Result inside = Runs.run(fund, market(), Runs.plain().firstDate(day(6)).lastDate(day(9)));
    assertThat(inside.date(0)).isEqualTo(day(6));
    assertThat(inside.size()).isEqualTo(2); // the 9th is a Sunday
  }

  @Test
  void datesOutsideTheMarketAreRefused() {
    TestFund fund = TestFund.withCollateral().equity("ALL");

    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> Runs.run(fund, market(), Runs.plain().firstDate(LocalDate.of(2025, 1, 1))))
        .contains("2025-01-01", "2024-06-14");
    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> Runs.run(fund, market(), Runs.plain().lastDate(LocalDate.of(2020, 1, 1))))
        .contains("2020-01-01");
    Refused.with(
            ErrorCode.NOT_COVERED, () -> Runs.run(fund, market(), Runs.plain().firstDate(day(3))))
        .contains("CASH", "2024-06-03");
  }

  @Test
  void historyBeforeTheStartIsVisible() {
    int[] size = new int[1];
    TestFund fund =
        TestFund.withCollateral()
            .equity("ALL")
            .deciding((point, orders) -> size[0] = point.market().returnIndex("ALL").size());

    Runs.run(fund, market(), Runs.plain().firstDate(day(7)));

    assertThat(size[0]).isEqualTo(5);
  }

  @Test
  void instrumentsThatNeverMeetAreNoRun() {
    Market apart =
        HandMarket.weekdays("2024-06-03", 4)
            .rate(0)
            .stock("A", input -> input.maxStaleDays(0), 1, 1, NAN, NAN)
            .stock("B", input -> input.maxStaleDays(0), NAN, NAN, 1, 1)
            .build();

    Refused.with(
        ErrorCode.NOT_COVERED, () -> Runs.run(TestFund.withCollateral().equity("A", "B"), apart));
  }

  @Test
  void everyProblemOfAStrategyIsReportedTogether() {
    TestFund fund =
        TestFund.withCollateral("NOBILL")
            .equity("ALLL")
            .equity("ALL")
            .sleeve("bonds", AssetClass.BONDS, Funding.MARGINED, "ALL");

    Refused.with(ErrorCode.UNKNOWN_NAME, () -> Runs.run(fund, market()))
        .contains("NOBILL", "ALLL", "two sleeves are named equity", "MARGINED");
  }

  @Test
  void aFundNeedsACollateralSleeveThatIsPaidInFull() {
    Strategy none = new TestFund().sleeve("equity", AssetClass.EQUITY, Funding.PAID_IN_FULL, "ALL");
    Strategy margined =
        new TestFund().sleeve(Strategy.COLLATERAL, AssetClass.BONDS, Funding.MARGINED);

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(none, market())).contains("collateral");
    Refused.with(ErrorCode.CONFLICT, () -> Runs.run(margined, market())).contains("PAID_IN_FULL");
  }

  @Test
  void anExpenseRatioMustBeANumberFromZero() {
    for (double ratio : new double[] {-0.001, NAN, 1}) {
      Refused.with(
              ErrorCode.OUT_OF_RANGE,
              () -> Runs.run(TestFund.withCollateral().expenseRatio(ratio), market()))
          .contains("expense ratio", Double.toString(ratio));
    }
  }

  @Test
  void anUnknownProductInTheLiquidationOrderIsRefused() {
    Market market = HandMarket.weekdays("2024-06-03", 2).rate(0).future("FUT", 1, 1).build();

    Refused.with(
            ErrorCode.UNKNOWN_NAME,
            () ->
                Runs.run(
                    TestFund.withCollateral().bonds("FUT"),
                    market,
                    Runs.plain().addLiquidationOrder("FUTT")))
        .contains("run.cut-order", "FUTT", "FUT");
  }

  @Test
  void aHoldingWithoutAPriceIsNamed() {
    Market market =
        HandMarket.weekdays("2024-06-03", 6)
            .rate(0)
            .stock("STK", input -> input.maxStaleDays(1), 100, 100, NAN, NAN, NAN, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .target("equity", "STK", io.notional.api.strategy.Target.capital(0.5));

    Refused.with(ErrorCode.NOT_COVERED, () -> Runs.run(fund, market)).contains("STK", "2024-06-06");
  }
}
