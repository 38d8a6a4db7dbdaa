package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.core.market.Market;
import io.notional.core.market.RateQuote;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first and last days that a market can give a run, to the day. */
class CoverageEdgesTest {
  private static final double NAN = Double.NaN;

  /** Ten weekdays from Monday 3 June to Friday the 14th. */
  private static Market market() {
    return HandMarket.weekdays("2024-06-03", 10)
        .rate(0)
        .stock("STK", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
        .stock(
            "ONCE", input -> input.maxStaleDays(0), 1, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN)
        .build();
  }

  private static TestFund fund() {
    return TestFund.withCollateral().equity("STK");
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  @Test
  void aDateMayLieAWeekOutsideOfTheMarketAndNoMore() {
    Result week =
        Runs.run(
            fund(),
            market(),
            Runs.plain().firstDate(day("2024-05-27")).lastDate(day("2024-06-21")));

    assertThat(week.date(0)).isEqualTo("2024-06-03");
    assertThat(week.date(week.size() - 1)).isEqualTo("2024-06-14");
    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> Runs.run(fund(), market(), Runs.plain().firstDate(day("2024-05-26"))))
        .contains("firstDate must be in [2024-06-03, 2024-06-14]", "2024-05-26");
    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> Runs.run(fund(), market(), Runs.plain().lastDate(day("2024-06-22"))))
        .contains("lastDate must be in [2024-06-03, 2024-06-14]", "2024-06-22");
  }

  @Test
  void theFirstDayMayBeTheLast() {
    Result result = Runs.run(fund(), market(), Runs.plain().lastDate(day("2024-06-03")));

    assertThat(result.size()).isEqualTo(1);
    Refused.with(
        ErrorCode.NOT_COVERED,
        () -> Runs.run(fund(), market(), Runs.plain().lastDate(day("2024-06-02"))));
  }

  @Test
  void twoDatesWithoutADayBetweenThemAreNamed() {
    Refused.with(
            ErrorCode.NOT_COVERED,
            () ->
                Runs.run(
                    fund(),
                    market(),
                    Runs.plain().firstDate(day("2024-06-08")).lastDate(day("2024-06-09"))))
        .contains(
            "no valuation day from 2024-06-08 to 2024-06-09",
            "the last before is 2024-06-07",
            "the first after 2024-06-10");
  }

  @Test
  void instrumentsThatNeverMeetAreNamedByTheDaysOnWhichTheyStartAndEnd() {
    Market apart =
        HandMarket.weekdays("2024-06-03", 4)
            .rate(0)
            .stock("A", input -> input.maxStaleDays(0), 1, 1, NAN, NAN)
            .stock("B", input -> input.maxStaleDays(0), NAN, NAN, 1, 1)
            .build();

    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> Runs.run(TestFund.withCollateral().equity("A", "B"), apart))
        .contains("2024-06-05", "2024-06-04");
  }

  @Test
  void whatEndsOnTheFirstDayIsNamedByIt() {
    Refused.with(
            ErrorCode.NOT_COVERED,
            () ->
                Runs.run(
                    TestFund.withCollateral().equity("ONCE"),
                    market(),
                    Runs.plain().lastDate(day("2024-06-05"))))
        .contains("ONCE ends on 2024-06-03, before the run's last close 2024-06-05");
  }

  @Test
  void aRunEndsOnTheLastDayForWhichCashHasARate() {
    double[] rates = new double[20];
    double[] closes = new double[20];
    Arrays.fill(rates, NAN);
    Arrays.fill(rates, 0, 3, 0);
    Arrays.fill(closes, 1);
    Market market = HandMarket.weekdays("2024-06-03", 20).rates(rates).stock("STK", closes).build();

    Result result = Runs.run(fund(), market);

    // A rate is good for ten days after Wednesday the 5th, which end on a Saturday.
    assertThat(result.date(result.size() - 1)).isEqualTo("2024-06-14");
  }

  @Test
  void aMarketWithoutAnyRateForItsDaysGivesNoRun() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 3);
    hand.builder()
        .rate(
            HandMarket.RATE,
            HandMarket.dated("CASH", List.of("2020-01-02"), 0),
            RateQuote.MONEY_MARKET);

    Refused.with(ErrorCode.NOT_COVERED, () -> Runs.run(fund(), hand.stock("STK", 1, 1, 1).build()))
        .contains("the cash rate CASH has no value");
  }

  @Test
  void whatIsNeverQuotedIsNamed() {
    Market market =
        HandMarket.weekdays("2024-06-03", 4)
            .rate(0)
            .stock(
                "OLD",
                input -> input.closes(HandMarket.dated("OLD", List.of("2020-01-02"), 1)),
                NAN,
                NAN,
                NAN,
                NAN)
            .build();

    Refused.with(
            ErrorCode.NOT_COVERED, () -> Runs.run(TestFund.withCollateral().equity("OLD"), market))
        .contains("OLD starts on no valuation day");
  }
}
