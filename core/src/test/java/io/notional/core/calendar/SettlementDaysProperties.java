package io.notional.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** When something is due does not depend on the days on which a market is valued. */
class SettlementDaysProperties {
  private static final int FIRST = day(LocalDate.of(1990, 1, 2));
  private static final int LAST = day(LocalDate.of(2030, 12, 31));

  /** Every day, about every week or about every month, weekends and holidays among them. */
  @Property(tries = 60)
  void aTradeSettlesOnTheFirstValuationDayFromItsSettlementDateOn(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int apart) {
    int[] grid = grid(seed, apart, FIRST, LAST);
    HandMarket hand = HandMarket.on(UsCalendars.FUTURES, grid).rate(0);
    for (SettlementLag lag : SettlementLag.values()) {
      hand.stock(lag.name(), input -> input.settlement(lag), flat(grid.length));
    }
    Market market = hand.build();

    for (SettlementLag lag : SettlementLag.values()) {
      for (int t = 0; t < grid.length; t++) {
        LocalDate due =
            lag.settlementDate(LocalDate.ofEpochDay(grid[t]), UsCalendars.SECURITIES_SETTLEMENT);
        int settles = market.securities().get(lag.name()).settles(t);
        assertThat(Math.min(settles, grid.length))
            .as("%s of %s", lag, LocalDate.ofEpochDay(grid[t]))
            .isEqualTo(market.days().atOrAfter(day(due)));
      }
    }
  }

  /** Five business days from a random close to the payment of a distribution, by brute force. */
  @Property(tries = 60)
  void aDistributionIsPaidBusinessDaysLater(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int apart,
      @ForAll @IntRange(min = 0, max = 20) int payLag) {
    int[] grid = grid(seed, apart, day(LocalDate.of(2016, 6, 1)), day(LocalDate.of(2019, 6, 1)));
    Market market =
        HandMarket.on(UsCalendars.FUTURES, grid)
            .rate(0)
            .stock("S", input -> input.payLag(payLag), flat(grid.length))
            .build();

    for (int t = 0; t < grid.length; t++) {
      int date = grid[t];
      for (int left = payLag; left > 0; ) {
        date++;
        left -= UsCalendars.SECURITIES_SETTLEMENT.isBusinessDay(date) ? 1 : 0;
      }
      int expected = market.days().atOrAfter(date);
      assertThat(Math.min(market.securities().get("S").pays(t), grid.length)).isEqualTo(expected);
    }
  }

  /** Whatever the grid, money waits until its day and the books agree with the journal. */
  @Property(tries = 100)
  void theBooksOfARunHoldOnAnyGrid(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int apart) {
    int[] grid = grid(seed, apart, day(LocalDate.of(2017, 7, 3)), day(LocalDate.of(2018, 7, 2)));
    double[] closes = new double[grid.length];
    Random random = new Random(seed);
    for (int t = 0; t < closes.length; t++) {
      closes[t] = t == 0 ? 100 : closes[t - 1] * (1 + 0.03 * random.nextGaussian());
    }
    Market market =
        HandMarket.on(UsCalendars.FUTURES, grid)
            .rate(0.02)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .stock("STK", input -> input.settlement(SettlementLag.US_SECURITIES), closes)
            .build();

    TestFund fund =
        TestFund.withCollateral("BILL")
            .equity("STK")
            .target("equity", "STK", Target.capital(0.5))
            .daily();

    Result result = Runs.run(fund, market, Runs.plain().lineLimit(0.2));

    assertThat(Invariants.check(result)).isEmpty();
  }

  private static int[] grid(long seed, int apart, int first, int last) {
    Random random = new Random(seed);
    int[] days = new int[last - first + 1];
    int size = 0;
    for (int day = first; day <= last; day += 1 + random.nextInt(2 * apart - 1)) {
      days[size++] = day;
    }
    return Arrays.copyOf(days, size);
  }

  private static double[] flat(int size) {
    double[] closes = new double[size];
    Arrays.fill(closes, 100);
    return closes;
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
