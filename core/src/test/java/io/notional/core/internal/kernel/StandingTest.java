package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the books at a close, as strategies and margin see it. */
class StandingTest {
  private static final double CENT = 1e-6;
  private static final double NAN = Double.NaN;

  private static void seen(List<Double> seen, double... expected) {
    double[] values = seen.stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(values).containsExactly(expected, within(CENT));
  }

  @Test
  void notionalAbroadMovesWithPriceAndRate() {
    HandMarket hand = days(5);
    hand.builder().exchangeRate("EUR", hand.series("EUR", 1, 1.1, 1.2, 1.25, 1.25));
    Market market =
        hand.future(
                "ABROAD",
                input -> input.terms(HandMarket.future(1).currency("EUR").build()),
                100,
                100,
                100,
                110,
                110)
            .future("HOME", 100, 100, 100, 100, 105)
            .build();
    List<Double> abroad = new ArrayList<>();
    List<Double> home = new ArrayList<>();
    TestFund fund =
        TestFund.withCollateral()
            .bonds("ABROAD")
            .sleeve("trend", AssetClass.MANAGED_FUTURES, Funding.MARGINED, "HOME")
            .target("bonds", "ABROAD", Target.quantity(2))
            .target("trend", "HOME", Target.quantity(3))
            .rule(
                point -> {
                  double nav = point.fund().nav();
                  abroad.add(point.fund().sleeve("bonds").notional() * nav);
                  home.add(point.fund().sleeve("trend").notional() * nav);
                  return Rebalance.NONE;
                });

    Result result = Runs.run(fund, market);

    seen(abroad, 220_000, 240_000, 275_000, 275_000);
    seen(home, 300_000, 300_000, 300_000, 315_000);
    assertThat(Invariants.check(result)).isEmpty();
  }

  /** Bills that are no collateral, and that accrete while they wait for delivery. */
  @Test
  void billsOfAnotherSleeveOweWhatTheyAccreteToUntilTheyAreDelivered() {
    Market market =
        HandMarket.weekdays("2017-08-01", 7)
            .rate(0.36)
            .bill("BILL", SettlementLag.US_SECURITIES)
            .future("FUT", HandMarket.steady(100, 7))
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("BILL")
            .bonds("FUT")
            .target("equity", "BILL", Target.quantity(5_000))
            .target("bonds", "FUT", Target.quantity(1));

    Result result = Runs.run(fund, market);

    // A thousandth a day. Bought on Wednesday for delivery on Monday: 5 days in all.
    double day = 1.001;
    double price = 100 * day;
    double cash = 1e6 * day;
    assertThat(result.payable(1)).isCloseTo(-5_000 * price, within(CENT));
    assertThat(result.eligible(1)).isCloseTo(cash - 5_000 * price, within(CENT));
    assertThat(result.eligible(2)).isCloseTo((cash - 5_000 * price) * day, within(CENT));
    assertThat(result.payable(3)).isCloseTo(-5_000 * price * day * day, within(CENT));
    assertThat(result.eligible(3)).isCloseTo((cash - 5_000 * price) * day * day, within(CENT));
    double weekend = 1.003;
    assertThat(result.payable(4)).isCloseTo(0, within(CENT));
    assertThat(result.cash(4))
        .isCloseTo((cash - 5_000 * price) * day * day * weekend, within(1e-3));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void whatLeavesAtTheFirstCloseIsNotBoughtAtIt() {
    Market market =
        days(4)
            .stock("GONE", input -> input.maxStaleDays(0), 100, NAN, NAN, NAN)
            .stock("STK", 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("GONE?", "STK")
            .target("equity", "GONE", Target.capital(0.5))
            .target("equity", "STK", Target.capital(0.25));

    Result result = Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE));

    assertThat(Runs.trades(result, "GONE")).isEmpty();
    assertThat(Runs.trades(result, "STK")).hasSize(1);
    assertThat(result.policyCounts()).containsEntry("order-dropped:left-market", 1L);
    assertThat(result.nav(3)).isEqualTo(1e6);
  }

  /** Two days of dividends that are paid on the day itself and later. */
  @Test
  void dividendsArePaidOnTheirDayOrOwedUntilIt() {
    for (int lag : new int[] {0, 2}) {
      HandMarket hand = HandMarket.on(BusinessCalendar.WEEKDAYS, dates(8)).rate(0);
      Market market =
          hand.stock(
                  "STK",
                  input ->
                      input
                          .distributions(
                              HandMarket.dated(
                                  "paid", List.of("2024-06-06", "2024-06-07"), 1.5, 0.5))
                          .payLag(lag),
                  HandMarket.steady(100, 8))
              .build();
      TestFund fund =
          TestFund.withCollateral().equity("STK").target("equity", "STK", Target.quantity(4_000));

      Result result = Runs.run(fund, market);

      double[] paid = new double[8];
      double[] owed = new double[8];
      for (int row = 0; row < 8; row++) {
        paid[row] = (row >= 3 + lag ? 6_000 : 0) + (row >= 4 + lag ? 2_000 : 0);
        owed[row] = (row >= 3 ? 6_000 : 0) + (row >= 4 ? 2_000 : 0) - paid[row];
        double spent = row >= 1 ? 400_000 : 0;
        assertThat(result.cash(row)).as(lag + " " + row).isEqualTo(1e6 - spent + paid[row]);
        assertThat(result.receivable(row)).as(lag + " " + row).isEqualTo(owed[row]);
      }
    }
  }

  private static String[] dates(int count) {
    String[] all = {
      "2024-06-03",
      "2024-06-04",
      "2024-06-05",
      "2024-06-06",
      "2024-06-07",
      "2024-06-10",
      "2024-06-11",
      "2024-06-12"
    };
    return java.util.Arrays.copyOf(all, count);
  }
}
