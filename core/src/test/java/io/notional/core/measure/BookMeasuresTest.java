package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.Market;
import io.notional.core.market.RollStep;
import io.notional.core.result.DayRecords;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Exposures, margin, trading and policies of a fund of three closes whose numbers fit in a head.
 */
class BookMeasuresTest {
  private static final OptionalInt NO_CONTRACT = OptionalInt.empty();

  private static final LocalDate[] DATES = Runs.weekdays("2020-02-03", 4);
  private static final double NAN = Double.NaN;

  /** From the second close: 90 of stock, 5 of bills, 6 contracts of 100 x 1000; nav 1 million. */
  private static List<Trade> trades() {
    return List.of(
        trade(1, Runs.EQUITY, "STOCK", NO_CONTRACT, 18_000, 50, 45),
        trade(1, Runs.COLLATERAL, "BILL", NO_CONTRACT, 500, 100, 0),
        trade(1, Runs.BONDS, "NOTE", OptionalInt.of(0), 6, 100, 12));
  }

  private static Trade trade(
      int day,
      int sleeve,
      String id,
      OptionalInt contract,
      double quantity,
      double price,
      double cost) {
    return new Trade(day - 1, day, day, sleeve, id, contract, quantity, price, cost, "test");
  }

  private static Market market(OptionalDouble duration, double... closes) {
    return Runs.market(DATES, duration, closes);
  }

  private static DayRecords nav() {
    return Runs.columns(1e6, 1e6, 1e6, 1e6);
  }

  @Test
  void averagesExposureOverTheClosesAfterTheFirst() {
    Market market = market(OptionalDouble.of(6), 100, 100, 100, 100);
    AverageExposure exposure = AverageExposure.of(Runs.result(market, nav(), trades(), List.of()));
    assertThat(exposure.gross()).isCloseTo(1.5, within(1e-12));
    assertThat(exposure.net()).isCloseTo(1.5, within(1e-12));
    assertThat(exposure.cash()).isCloseTo(0.05, within(1e-12));
    assertThat(exposure.sleeves().get(Runs.BONDS).capital()).isZero();
    assertThat(exposure.sleeves().get(Runs.BONDS).notional()).isCloseTo(0.6, within(1e-12));
    assertThat(exposure.sleeves().get(Runs.EQUITY).capital()).isCloseTo(0.9, within(1e-12));
    // 60% of nav at six years; nothing says how long stocks or bills are.
    assertThat(exposure.sleeves().get(Runs.BONDS).duration().orElseThrow())
        .isCloseTo(3.6, within(1e-12));
    assertThat(exposure.sleeves().get(Runs.BONDS).sleeveDuration().orElseThrow())
        .isCloseTo(6, within(1e-12));
    assertThat(exposure.sleeves().get(Runs.EQUITY).duration()).isEmpty();
    assertThat(exposure.duration().orElseThrow()).isCloseTo(3.6, within(1e-12));
  }

  @Test
  void anUnknownDurationIsNoZero() {
    Market market = market(OptionalDouble.empty(), 100, 100, 100, 100);
    AverageExposure exposure = AverageExposure.of(Runs.result(market, nav(), trades(), List.of()));
    assertThat(exposure.sleeves().get(Runs.BONDS).duration()).isEmpty();
    assertThat(exposure.sleeves().get(Runs.BONDS).sleeveDuration()).isEmpty();
    assertThat(exposure.duration()).isEmpty();
  }

  @Test
  void grossExposureDoesNotNetShorts() {
    Market market = market(OptionalDouble.empty(), 100, 100, 100, 100);
    List<Trade> trades =
        List.of(
            trade(1, Runs.BONDS, "NOTE", OptionalInt.of(0), 6, 100, 0),
            trade(1, Runs.BONDS, "NOTE", OptionalInt.of(1), -4, 100, 0));
    AverageExposure exposure = AverageExposure.of(Runs.result(market, nav(), trades, List.of()));
    assertThat(exposure.gross()).isCloseTo(1.0, within(1e-12));
    assertThat(exposure.net()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void durationIsKnownOnlyWhereThatOfEveryPositionIs() {
    assertThat(yearsOfNotional(OptionalDouble.of(6), Runs.BONDS)).isEqualTo(3.6e6);
    assertThat(yearsOfNotional(OptionalDouble.empty(), Runs.BONDS)).isNaN();
    assertThat(yearsOfNotional(OptionalDouble.of(6), Runs.EQUITY)).isNaN();
  }

  private static double yearsOfNotional(OptionalDouble duration, int sleeve) {
    Market market = market(duration, 100, 100, 100, 100);
    SleeveExposures exposures =
        new SleeveExposures(Runs.result(market, nav(), trades(), List.of()));
    exposures.next();
    assertThat(exposures.yearsOfNotional(sleeve)).isNaN();
    exposures.next();
    return exposures.yearsOfNotional(sleeve);
  }

  @Test
  void findsTheWorstHeadroomAndTheHighestMargin() {
    DayRecords columns =
        Runs.columns(
            new double[] {100, 100, 200, 100},
            new double[] {10, 9, 12, 9},
            new double[] {0, 1, 2, 1},
            new double[] {0, 1.1, 2.4, 1.3});
    columns.trouble(3, DayState.CALLED, 5, 0);
    Market market = market(OptionalDouble.empty(), 100, 100, 100, 100);
    MarginUse margin = MarginUse.of(Runs.result(market, columns, List.of(), List.of()));
    assertThat(margin.worstHeadroom()).isCloseTo(0.05, within(1e-12));
    assertThat(margin.worstHeadroomDate()).isEqualTo(DATES[2]);
    assertThat(margin.highestInitial()).isCloseTo(0.013, within(1e-12));
    assertThat(margin.highestInitialDate()).isEqualTo(DATES[3]);
    assertThat(margin.days())
        .containsEntry(DayState.MET, 3)
        .containsEntry(DayState.CALLED, 1)
        .containsEntry(DayState.INSOLVENT, 0);
  }

  @Test
  void countsCostsOfTradesAndRollsAndTheLesserOfPurchasesAndSales() {
    Market market = market(OptionalDouble.empty(), 100, 100, 100, 100);
    List<Trade> trades = new ArrayList<>(trades());
    trades.add(trade(3, Runs.EQUITY, "STOCK", NO_CONTRACT, -3_600, 50, 9));
    trades.add(trade(3, Runs.COLLATERAL, "BILL", NO_CONTRACT, -400, 100, 0));
    RollStep step = new RollStep(2, 0, 1, 1, DATES[2], DATES[2], RollStep.Policy.COMMON_QUOTE);
    Roll roll = new Roll(step, Runs.BONDS, "NOTE", 6, 6, 100, 100, 12, 12);
    Result result = Runs.result(market, nav(), trades, List.of(roll));
    TradingUse trading = TradingUse.of(result, Period.of(result));
    assertThat(trading.trades()).isEqualTo(5);
    assertThat(trading.rolls()).isEqualTo(1);
    assertThat(trading.costs()).isCloseTo(45 + 12 + 9 + 24, within(1e-9));
    assertThat(trading.costBasisPoints()).isCloseTo(0.9, within(1e-9));
    // Sold 180,000 of an average of (900,000 + 900,000 + 720,000) / 3.
    assertThat(trading.turnover()).isCloseTo(180_000 / 840_000.0, within(1e-12));
    assertThat(trading.futuresTurnover()).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void countsThePoliciesThatHeldPositionsRestOn() {
    Market market = market(OptionalDouble.empty(), 100, 100, NAN, 100);
    Result result = Runs.result(market, nav(), trades(), List.of());
    assertThat(PolicyUse.of(result))
        .containsEntry("margin:NOTE:carry-forward", 3L)
        .containsEntry("stale:NOTE", 1L)
        .containsEntry("first-notice:COUNT:NOTE", 2L)
        .doesNotContainKey("stale:STOCK")
        .hasSize(3);
  }

  @Test
  void countsRowsOfTheDataOnDaysOnWhichNothingSettled() {
    LocalDate[] dates = Runs.weekdays("2020-02-06", 3); // Thursday, Friday, Monday
    int[] thursdayToMonday = Runs.days(dates[0], dates[1], dates[1].plusDays(1), dates[2]);
    Market market =
        Runs.market(dates, OptionalDouble.empty(), thursdayToMonday, 100, 100, 100, 100);
    Result result = Runs.result(market, Runs.columns(1e6, 1e6, 1e6), List.of(), List.of());
    assertThat(PolicyUse.of(result)).containsOnly(Map.entry("dropped-rows:NOTE", 1L));
  }

  @Test
  void whatIsNotHeldRestsOnNoPolicy() {
    Market market = market(OptionalDouble.empty(), 100, 100, NAN, 100);
    assertThat(PolicyUse.of(Runs.result(market, nav(), List.of(), List.of()))).isEmpty();
  }

  @Test
  void collateralThatIsShortAlreadyNeedsNoShock() {
    double[] maintenance = {6000, 6000, 60_000, 6000};
    DayRecords columns =
        Runs.columns(
            new double[] {1e6, 1e6, 1e6, 1e6},
            new double[] {50_000, 50_000, 50_000, 50_000},
            maintenance,
            maintenance);
    Market market = market(OptionalDouble.of(6), 100, 100, 100, 100);
    ShockToBreach shocks = new ShockToBreach(Runs.result(market, columns, trades(), List.of()));
    while (shocks.next() && shocks.row() < 2) {
      // walks on
    }
    assertThat(shocks.yieldRise()).isZero();
    assertThat(shocks.next()).isTrue();
    assertThat(shocks.yieldRise()).isCloseTo(44_000.0 / 360, within(1e-9));
  }
}
