package io.notional.core.leverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.market.CalendarPeriod;
import io.notional.core.cost.Costs;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A million, twice the stock S, by hand. Futures F ask 10% to open and 8% to keep. */
class LeverageComparisonTest {
  private static final double CENT = 0.005;
  private static final MarginLoanTerms FREE = new MarginLoanTerms(0.5, 0.25, 0);

  @Test
  void heldExposureDriftsAndResetExposureCompounds() {
    LeverageComparison all = compare(market(0, 100, 110, 121), free(2));

    assertNavs(all.futures(), 1e6, 1.2e6, 1.42e6);
    assertNavs(all.marginLoan(), 1e6, 1.2e6, 1.42e6);
    assertNavs(all.dailyReset(), 1e6, 1.2e6, 1.44e6);
    for (LeveragedPath path : List.of(all.futures(), all.marginLoan())) {
      assertThat(path.exposure(2)).isCloseTo(2.42e6, within(CENT));
    }
    assertThat(all.dailyReset().exposure(2)).isCloseTo(2.88e6, within(CENT));
  }

  @Test
  void whatIsTiedUpIsMarginOrHalfOrAll() {
    LeverageComparison all = compare(market(0, 100, 100), free(2));

    assertThat(all.futures().tiedUpOfExposure(1)).isCloseTo(0.1, within(1e-12));
    assertThat(all.marginLoan().tiedUpOfExposure(1)).isCloseTo(0.5, within(1e-12));
    assertThat(all.dailyReset().tiedUpOfExposure(1)).isCloseTo(0.5, within(1e-12));
    assertThat(all.dailyReset().tiedUp(1)).isEqualTo(all.dailyReset().nav(1));
    assertThat(compare(market(0, 100, 100), free(1.25)).dailyReset().meanTiedUpOfExposure())
        .isCloseTo(0.8, within(1e-12));
  }

  @Test
  void aLoanIsCalledBelowItsPriceAndCuredByTheLeastSale() {
    LeveragedPath loan = compare(market(0, 100, 66.7, 66, 66), free(2)).marginLoan();

    // 20,000 shares, a debit of a million: a call below 66.67.
    assertThat(loan.exposure(1)).isCloseTo(1_334_000, within(CENT));
    assertThat(loan.calls()).hasSize(1);
    assertThat(loan.calls().get(0).date()).isEqualTo(loan.date(2));
    assertThat(loan.calls().get(0).missing()).isCloseTo(660_000 - 320_000, within(CENT));
    assertThat(loan.nav(2)).isCloseTo(320_000, within(CENT));
    assertThat(loan.exposure(2)).isCloseTo(640_000, within(CENT));
    assertThat(loan.exposure(3)).as("it is not bought back").isEqualTo(loan.exposure(2));
    assertThat(loan.stopCause()).isEmpty();
  }

  @Test
  void aGapBelowTheDebitIsInsolvency() {
    LeverageComparison all = compare(market(0, 100, 45, 45), free(2));

    assertThat(all.marginLoan().size()).isEqualTo(2);
    assertThat(all.marginLoan().nav(1)).isCloseTo(-100_000, within(CENT));
    assertThat(all.marginLoan().exposure(1)).isZero();
    assertThat(all.marginLoan().tiedUp(1)).isZero();
    assertThat(all.marginLoan().stopCause()).contains("100000.00", "2024-06-04");
    assertThat(all.dailyReset().nav(1)).isCloseTo(-100_000, within(CENT));
    assertThat(all.dailyReset().stopCause()).contains("-100000.00", "2024-06-04");
    assertThat(all.futures().stopCause()).contains("-100000.00", "2024-06-04");
  }

  @Test
  void everyWayPaysNetOfWhatItEarns() {
    // A day at 3.6%, and spreads of 1.44% and 0.72%; the future falls behind by half a point.
    LeverageSettings settings =
        free(2).loan(new MarginLoanTerms(0.5, 0.25, 0.0144)).resetSpread(0.0072).build();
    Market market =
        HandMarket.weekdays("2024-06-03", 2)
            .rate(0.036)
            .stock("S", 100, 101)
            .future("F", 100, 100.5)
            .build();

    LeverageComparison all = LeverageComparison.of(market, "S", "F", List.of(), settings);

    assertThat(all.futures().financing(1)).isCloseTo(10_000 - 100, within(CENT));
    assertThat(all.futures().nav(1)).isCloseTo(1_010_000 + 100, within(CENT));
    assertThat(all.marginLoan().financing(1)).isCloseTo(140, within(CENT));
    assertThat(all.marginLoan().nav(1)).isCloseTo(1_020_000 - 140, within(CENT));
    assertThat(all.dailyReset().financing(1)).isCloseTo(120, within(CENT));
    assertThat(all.dailyReset().nav(1)).isCloseTo(1_020_000 - 120, within(CENT));
  }

  @Test
  void aMultipleBelowOneLendsAtTheCashRate() {
    Market market = market(0.036, 100, 100);

    LeverageComparison all = compare(market, free(0.5).resetSpread(0.1));

    assertNavs(all.marginLoan(), 1e6, 1_000_050);
    assertNavs(all.dailyReset(), 1e6, 1_000_050);
    for (LeveragedPath path : List.of(all.marginLoan(), all.dailyReset())) {
      assertThat(path.financing(1)).as("half a million lent").isCloseTo(-50, within(CENT));
    }
  }

  @Test
  void distributionsPayTheLoanBack() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 2).rate(0).future("F", 100, 100);
    DatedSeries paid = HandMarket.dated("paid", List.of("2024-06-04"), 1);
    Market market = hand.stock("S", input -> input.distributions(paid), 100, 99).build();

    LeverageComparison all = compare(market, free(2));

    assertNavs(all.marginLoan(), 1e6, 1e6);
    assertThat(all.marginLoan().exposure(1)).isCloseTo(1_980_000, within(CENT));
    assertNavs(all.dailyReset(), 1e6, 1e6);
    assertThat(all.futures().financing(1)).isCloseTo(0, within(CENT));
  }

  @Test
  void aPeriodBringsBackTheMultiple() {
    // Thursday and Friday the 31st of May, then June.
    Market market =
        HandMarket.weekdays("2024-05-30", 4)
            .rate(0)
            .stock("S", 100, 110, 110, 110)
            .future("F", 100, 110, 110, 110)
            .build();

    LeverageComparison all = compare(market, free(2).rebalance(CalendarPeriod.MONTH));

    for (LeveragedPath path : List.of(all.futures(), all.marginLoan())) {
      assertThat(path.exposure(1)).isCloseTo(2.4e6, within(CENT));
      assertThat(path.nav(1)).isCloseTo(1.2e6, within(CENT));
    }
  }

  @Test
  void tradesCostAndTheCureReachesInitialAfterThem() {
    Costs costs = new Costs(0, 0, 20);
    Market market =
        HandMarket.weekdays("2024-06-03", 3)
            .rate(0)
            .stock("S", input -> input.costs(costs), 100, 60, 60)
            .future("F", 100, 60, 60)
            .build();

    LeverageComparison all = compare(market, free(2));

    // Half of 20 basis points: the purchase leaves nav N with 2 N bought for 0.002 N.
    assertThat(all.marginLoan().nav(0)).isCloseTo(1e6 / 1.002, within(CENT));
    assertThat(all.dailyReset().nav(0)).isCloseTo(1e6 / 1.002, within(CENT));
    for (LeveragedPath path : List.of(all.futures(), all.marginLoan(), all.dailyReset())) {
      assertThat(path.initialNav()).isEqualTo(1e6);
      assertThat(path.growth(1)).as("of what went in").isCloseTo(path.nav(1) / 1e6, within(1e-12));
    }
    double value = 1.2e6 / 1.002;
    double sale = (0.5 * value - 0.2e6 / 1.002) / (0.5 - 0.001);
    assertThat(all.marginLoan().exposure(1)).isCloseTo(value - sale, within(CENT));
    assertThat(all.marginLoan().nav(1)).isCloseTo((value - sale) / 2, within(CENT));
  }

  @Test
  void datesAndBillsAreThoseOfTheSettings() {
    Market market =
        HandMarket.weekdays("2024-06-03", 5)
            .rate(0.036)
            .bill("BILL", SettlementLag.SAME_DAY)
            .stock("S", 100, 100, 100, 100, Double.NaN)
            .future("F", Double.NaN, 100, 100, 100, 100)
            .build();
    LocalDate last = LocalDate.parse("2024-06-06");
    LeverageSettings settings =
        free(2).run(Runs.plain().lastDate(last).firstDate(LocalDate.EPOCH).build()).build();

    LeverageComparison all = LeverageComparison.of(market, "S", "F", List.of("BILL"), settings);

    for (LeveragedPath path : List.of(all.futures(), all.marginLoan(), all.dailyReset())) {
      assertThat(path.date(0)).isEqualTo("2024-06-04");
      assertThat(path.date(path.size() - 1)).isEqualTo(last);
      assertThat(path.calls()).isEmpty();
    }
    assertThat(all.futures().nav(2)).as("bills earn").isCloseTo(1_000_200, within(0.02));
  }

  @Test
  void saysWhatItCannotCompare() {
    Market market = market(0, 100, 100);
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> free(2.5).build()).contains("(0, 2.0]", "2.5");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> free(Double.NaN).build()).contains("NaN");
    Refused.with(
            ErrorCode.UNKNOWN_NAME,
            () -> LeverageComparison.of(market, "T", "F", List.of(), free(2).build()))
        .contains("security", "'T'");
    Refused.with(
            ErrorCode.UNKNOWN_NAME,
            () -> LeverageComparison.of(market, "S", "G", List.of(), free(2).build()))
        .contains("future", "'G'");
    LeverageSettings early =
        free(2).run(Runs.plain().lastDate(LocalDate.parse("2020-01-01")).build()).build();
    Refused.with(
            ErrorCode.CONFLICT, () -> LeverageComparison.of(market, "S", "F", List.of(), early))
        .contains("S, F", "never quoted together");
  }

  private static Market market(double rate, double... closes) {
    return HandMarket.weekdays("2024-06-03", closes.length)
        .rate(rate)
        .stock("S", closes)
        .future("F", closes)
        .build();
  }

  /** Nothing costs anything. */
  private static LeverageSettings.Builder free(double leverage) {
    return LeverageSettings.builder()
        .leverage(leverage)
        .loan(FREE)
        .resetSpread(0)
        .resetFee(0)
        .run(Runs.plain().build());
  }

  private static LeverageComparison compare(Market market, LeverageSettings.Builder settings) {
    return LeverageComparison.of(market, "S", "F", List.of(), settings.build());
  }

  private static void assertNavs(LeveragedPath path, double... navs) {
    for (int row = 0; row < navs.length; row++) {
      assertThat(path.nav(row)).as("row " + row).isCloseTo(navs[row], within(CENT));
    }
  }
}
