package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.cost.Costs;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Over its term a rate earns what its quote says, however often closes come. */
class RateTermTest {
  /** A Monday; 91 days later is a Monday too, and 2022-01-03. */
  private static final LocalDate START = LocalDate.of(2021, 10, 4);

  @Test
  void cashRolledFor91DaysEarnsWhatA91DayBillDoes() {
    Market market = market(everyWeekday(91), 0.15, RateQuote.DISCOUNT_91D, 91);

    // 100 of face cost 100 (1 - .15 x 91/360) = 96.208333.
    double bill = 100 / (100 * (1 - 0.15 * 91 / 360));
    assertThat(grown(market)).isCloseTo(bill, within(1e-13));
    Security bills = market.securities().get("BILL");
    int last = market.days().size() - 1;
    assertThat(bills.close(last) / bills.close(0)).isCloseTo(bill, within(1e-13));
  }

  /** Before, 5% and 15% compounded daily came to 3 and 28 basis points a year too much. */
  @Test
  void aQuoteOf91DaysEarnsLessThanItsDailyCompounding() {
    for (double rate : new double[] {0.05, 0.15}) {
      double term = grown(market(everyWeekday(364), rate, RateQuote.MONEY_MARKET, 91));
      double daily = grown(market(everyWeekday(364), rate, RateQuote.MONEY_MARKET, 1));

      assertThat(term).isCloseTo(StrictMath.pow(1 + rate * 91 / 360, 4), within(1e-13));
      double more = rate < 0.1 ? 3.4e-4 : 33e-4;
      assertThat(daily - term).isCloseTo(more, within(0.2 * more));
    }
  }

  @Test
  void aRunEarnsItAndItsSharpeRatioIsAboveIt() {
    Market market = market(everyWeekday(91), 0.05, RateQuote.MONEY_MARKET, 91);

    Result result = Runs.run(TestFund.withCollateral(), market);

    double grown = result.nav(result.size() - 1) / result.nav(0);
    assertThat(grown).isCloseTo(1 + 0.05 * 91 / 360, within(1e-12));
    assertThat(Measures.of(result).performance().cashReturn().getAsDouble())
        .isCloseTo(0.05 * 91 / 360, within(1e-12));
  }

  @Test
  void aRateOfOneDayIsSimpleToTheNextCloseAndCompoundsThere() {
    int friday = HandMarket.epochDay("2024-05-31");
    Market market =
        market(new int[] {friday, friday + 3, friday + 4}, 0.054, RateQuote.MONEY_MARKET, 1);

    assertThat(market.cashInterest(1)).isCloseTo(0.054 * 3 / 360, within(1e-16));
    assertThat(grown(market)).isCloseTo((1 + 0.054 * 3 / 360) * (1 + 0.054 / 360), within(1e-15));
  }

  @Test
  void quotesHaveATermUnlessAnotherIsGiven() {
    assertThat(RateQuote.DISCOUNT_91D.termDays()).isEqualTo(91);
    assertThat(RateQuote.BOND_EQUIVALENT.termDays()).isEqualTo(91);
    assertThat(RateQuote.MONEY_MARKET.termDays()).isEqualTo(1);
    assertThat(market(everyWeekday(7), 0.05, RateQuote.DISCOUNT_91D, 28).rateTerm("R"))
        .isEqualTo(28);
    Refused.with(
            ErrorCode.OUT_OF_RANGE, () -> market(everyWeekday(7), 0.05, RateQuote.MONEY_MARKET, 0))
        .contains("R term-days", "[1.0, 366.0]", "0.0");
  }

  /** Thinning the valuation days changes nothing: cash comes to the same on any of them. */
  @Property(tries = 200)
  void theGridDoesNotMatter(
      @ForAll @DoubleRange(min = 0, max = 0.2) double rate,
      @ForAll @IntRange(min = 2, max = 366) int term,
      @ForAll @IntRange(min = 1, max = 60) int apart) {
    int[] coarse = IntStream.range(0, 20).map(i -> (int) START.toEpochDay() + i * apart).toArray();

    double grown = grown(market(coarse, rate, RateQuote.MONEY_MARKET, term));

    double terms = 19.0 * apart / term;
    assertThat(grown)
        .isCloseTo(StrictMath.pow(1 + rate * term / 360, terms), within(1e-11 * grown));
  }

  private static double grown(Market market) {
    double grown = 1;
    for (int t = 1; t < market.days().size(); t++) {
      grown *= 1 + market.cashInterest(t);
    }
    return grown;
  }

  private static int[] everyWeekday(int days) {
    int start = (int) START.toEpochDay();
    return IntStream.rangeClosed(start, start + days)
        .filter(BusinessCalendar.WEEKDAYS::isBusinessDay)
        .toArray();
  }

  private static Market market(int[] days, double quoted, RateQuote quote, int term) {
    double[] rates = new double[days.length];
    Arrays.fill(rates, quoted);
    return Market.builder()
        .valuationDates(days)
        .settlementCalendar(UsCalendars.FUTURES)
        .rate("R", DatedSeries.of("R", days, rates), quote, term)
        .cashRate("R")
        .bill(new BillInput("BILL", "R", 0, SettlementLag.SAME_DAY, Costs.NONE))
        .build();
  }
}
