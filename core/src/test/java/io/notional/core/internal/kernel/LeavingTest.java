package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instruments that leave the market while they are held, or while an order for them waits. */
class LeavingTest {
  private static final double NAN = Double.NaN;

  @Test
  void aSecurityIsSoldAtItsLastPrice() {
    Market market =
        HandMarket.weekdays("2024-06-03", 6)
            .rate(0)
            .stock(
                "GONE",
                input -> input.maxStaleDays(0).settlement(SettlementLag.US_SECURITIES),
                100,
                100,
                120,
                NAN,
                NAN,
                NAN)
            .stock("STK", 100, 100, 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("GONE?", "STK")
            .target("equity", "GONE", Target.capital(0.5));

    Result result = Runs.run(fund, market);

    Trade sale = result.trades().get(1);
    assertThat(sale.reason()).isEqualTo("left market");
    assertThat(sale.day()).isEqualTo(2);
    assertThat(sale.price()).isEqualTo(120);
    assertThat(sale.quantity()).isCloseTo(-5_000, within(1e-9));
    assertThat(result.policyCounts()).containsEntry("left-market:closed-at-last-price", 1L);
    assertThat(result.nav(5)).isCloseTo(1.1e6, within(1e-6));
    assertThat(result.cash(5)).isCloseTo(1.1e6, within(1e-6));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void whatWasSoldBeforeItLeftIsForgotten() {
    Market market =
        HandMarket.weekdays("2024-06-03", 7)
            .rate(0)
            .stock("GONE", input -> input.maxStaleDays(0), 100, 100, 100, 100, NAN, NAN, NAN)
            .stock("STK", 100, 100, 100, 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("GONE?", "STK")
            .on("2024-06-04")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("equity").target("GONE", Target.capital(start ? 0.5 : 0));
                });

    Result result = Runs.run(fund, market);

    assertThat(result.trades()).hasSize(2);
    assertThat(result.nav(6)).isCloseTo(1e6, within(1e-6));
  }

  @Test
  void whatHasLeftIsNoTargetFromTheNextDecisionOn() {
    Market market =
        HandMarket.weekdays("2024-06-03", 6)
            .rate(0)
            .stock("GONE", input -> input.maxStaleDays(0), 100, 100, 100, NAN, NAN, NAN)
            .stock("STK", 100, 100, 100, 100, 100, 100)
            .build();
    List<Double> targets = new ArrayList<>();
    TestFund fund =
        TestFund.withCollateral()
            .equity("GONE?", "STK")
            .deciding(
                (point, orders) -> {
                  if (point.rebalance().reason().equals("start")) {
                    orders.sleeve("equity").target("GONE", Target.capital(0.5));
                  }
                  orders.sleeve("equity").target("STK", Target.capital(0.25));
                })
            .rule(
                point -> {
                  targets.add(point.fund().sleeve("equity").target());
                  boolean left = point.market().date().equals(LocalDate.of(2024, 6, 7));
                  return left ? Rebalance.all("left") : Rebalance.NONE;
                });

    Runs.run(fund, market);

    // Asked from the second close to the sixth; the fifth decides again.
    assertThat(targets).containsExactly(0.75, 0.75, 0.75, 0.75, 0.25);
  }

  @Test
  void aFutureIsClosedAtItsLastPriceAndItsOrdersAreDropped() {
    Market market =
        HandMarket.weekdays("2024-06-03", 6)
            .rate(0)
            .future("GONE", input -> input.maxStaleDays(0), 100, 100, 101, NAN, NAN, NAN)
            .stock("STK", 100, 100, 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("GONE?")
            .daily()
            .target("bonds", "GONE", Target.quantity(2));

    Result result = Runs.run(fund, market);

    assertThat(result.trades()).hasSize(2);
    assertThat(result.trades().get(1).reason()).isEqualTo("left market");
    assertThat(result.trades().get(1).quantity()).isEqualTo(-2);
    // The orders decided at the closes of the second and the third day come to nothing.
    assertThat(result.policyCounts())
        .containsEntry("order-dropped:left-market", 2L)
        .containsEntry("left-market:closed-at-last-price", 1L);
    assertThat(result.nav(5)).isCloseTo(1_002_000, within(1e-6));
  }

  @Test
  void anOrderDecidedBeforeTheLastDayDoesNotFillOnIt() {
    Market market =
        HandMarket.weekdays("2024-06-03", 5)
            .rate(0)
            .stock("GONE", input -> input.maxStaleDays(0), 100, 100, NAN, NAN, NAN)
            .stock("STK", 100, 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("GONE?", "STK")
            .target("equity", "GONE", Target.capital(0.5));

    Result result = Runs.run(fund, market);

    assertThat(result.trades()).isEmpty();
    assertThat(result.policyCounts()).containsEntry("order-dropped:left-market", 1L);
    assertThat(result.size()).isEqualTo(5);
  }

  @Test
  void aBillThatLeavesIsNotBoughtAgain() {
    Market market =
        HandMarket.weekdays("2024-06-03", 6)
            .rate(0)
            .stock("ENDS", input -> input.maxStaleDays(0).haircut(0), 100, 100, 100, NAN, NAN, NAN)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .build();

    Result result =
        Runs.run(
            TestFund.withCollateral("ENDS?", "BILL"),
            market,
            Runs.plain().cashBuffer(0.02).sweepBand(0.02));

    assertThat(Runs.trades(result, "ENDS")).hasSize(2);
    assertThat(Runs.trades(result, "ENDS").get(1).day()).isEqualTo(2);
    // What it brought goes into the bill that stays.
    assertThat(Runs.trades(result, "BILL").get(0).quantity() * 100)
        .isCloseTo(970_000, within(1e-6));
    assertThat(result.nav(5)).isCloseTo(1e6, within(1e-6));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void whatJoinsLateMayBeOrderedFromThen() {
    Market market =
        HandMarket.weekdays("2024-06-03", 5)
            .rate(0)
            .stock("LATE", NAN, NAN, 10, 10, 11)
            .stock("STK", 100, 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("LATE?", "STK")
            .daily()
            .target("equity", "LATE", Target.capital(0.5));

    Result result = Runs.run(fund, market);

    assertThat(result.trades().get(0).day()).isEqualTo(3);
    assertThat(result.nav(4)).isCloseTo(1.05e6, within(1e-6));
  }
}
