package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.market.Series;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveView;
import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final double NAN = Double.NaN;

  private static Market market() {
    return HandMarket.weekdays("2024-06-26", 6)
        .rates(0.01, 0.02, 0.03, 0.04, 0.05, 0.06)
        .stock("STK", 100, 110, 99, 99, NAN, 120)
        .stock("LATE", NAN, NAN, 5, 5, 5, 5)
        .stock("UNUSED", 1, 1, 1, 1, 1, 1)
        .future("FUT", 100, 101, 102, 103, 104, 105)
        .build();
  }

  private static TestFund fund() {
    return TestFund.withCollateral()
        .equity("STK", "LATE?")
        .bonds("FUT")
        .target("equity", "STK", Target.capital(0.5))
        .target("bonds", "FUT", Target.quantity(3));
  }

  /** Looks at every close after the first. */
  private static void watch(Consumer<DecisionPoint> watcher) {
    TestFund fund =
        fund()
            .rule(
                point -> {
                  watcher.accept(point);
                  return Rebalance.NONE;
                });
    Runs.run(fund, market());
  }

  @Test
  void viewsAreValidOnlyDuringTheCall() {
    List<Object> kept = new ArrayList<>();
    TestFund fund =
        fund()
            .deciding(
                (point, orders) -> {
                  kept.add(point.market());
                  kept.add(point.fund());
                  kept.add(point.market().quote("STK"));
                  kept.add(point.market().returnIndex("STK"));
                  kept.add(orders.sleeve("equity"));
                });
    Runs.run(fund, market());

    MarketView view = (MarketView) kept.get(0);
    FundView seen = (FundView) kept.get(1);
    assertInvalid(view::date);
    assertInvalid(view::quoted);
    assertInvalid(() -> view.quote("STK"));
    assertInvalid(() -> view.rate(HandMarket.RATE));
    assertInvalid(() -> view.returnIndex("STK"));
    assertInvalid(() -> view.endsPeriod(CalendarPeriod.MONTH));
    assertInvalid(seen::nav);
    assertInvalid(() -> seen.sleeve("equity").capital());
    assertInvalid(() -> seen.sleeve("equity").notional());
    assertInvalid(() -> seen.sleeve("equity").quantity("STK"));
    assertInvalid(() -> seen.sleeve("equity").lastTarget("STK"));
    assertInvalid(() -> seen.sleeve("equity").target());
    assertInvalid(seen::sleeves);
    assertInvalid(seen::collateral);
    assertInvalid(seen::ordersPending);
    assertInvalid(((Quote) kept.get(2))::price);
    assertInvalid(() -> ((Series) kept.get(3)).ago(0));
    assertInvalid(() -> ((SleeveOrders) kept.get(4)).target("STK", Target.capital(1)));
  }

  private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only during the call");
  }

  @Test
  void aSleeveKnowsWhatItIsToHold() {
    List<Double> bonds = new ArrayList<>();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK", "LATE?")
            .bonds("FUT")
            .deciding(
                (point, orders) -> {
                  assertThat(point.fund().sleeves())
                      .extracting(SleeveView::id, SleeveView::funding)
                      .containsExactly(
                          tuple("collateral", Funding.PAID_IN_FULL),
                          tuple("equity", Funding.PAID_IN_FULL),
                          tuple("bonds", Funding.MARGINED));
                  bonds.add(point.fund().sleeve("bonds").target());
                  orders.sleeve("equity").target("STK", Target.capital(0.25));
                  orders.sleeve("equity").target("LATE", Target.notional(0.5));
                  boolean first = bonds.size() == 1;
                  orders
                      .sleeve("bonds")
                      .target("FUT", first ? Target.notional(-0.4) : Target.quantity(1));
                })
            .rule(
                point -> {
                  assertThat(point.fund().sleeve("collateral").target()).isNaN();
                  assertThat(point.fund().sleeve("equity").target()).isEqualTo(0.75);
                  bonds.add(point.fund().sleeve("bonds").target());
                  return bonds.size() < 4 ? Rebalance.all("test") : Rebalance.NONE;
                });
    Market market =
        HandMarket.weekdays("2024-06-26", 5)
            .rate(0)
            .stock("STK", 100, 100, 100, 100, 100)
            .stock("LATE", 5, 5, 5, 5, 5)
            .future("FUT", 100, 101, 102, 103, 104)
            .build();
    Runs.run(fund, market);

    // Nothing before the first decision, then a weight, then a number of units.
    assertThat(bonds).containsExactly(NAN, -0.4, -0.4, NAN, NAN, NAN);
  }

  @Test
  void theFirstDecisionClosesItsViewsToo() {
    List<MarketView> kept = new ArrayList<>();
    Market oneDay = HandMarket.weekdays("2024-06-26", 1).rate(0).stock("STK", 100).build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .deciding((point, orders) -> kept.add(point.market()));
    Runs.run(fund, oneDay);

    assertInvalid(kept.get(0)::date);
  }

  @Test
  void aSeriesEndsAtTheCloseAndGrowsByADayAtATime() {
    int[] sizes = new int[6];
    double[] last = new double[6];
    watch(
        point -> {
          Series series = point.market().returnIndex("STK");
          int t = series.size() - 1;
          sizes[t] = series.size();
          last[t] = series.ago(0);
          assertThat(series.ago(series.size() - 1)).isEqualTo(1);
          assertThatThrownBy(() -> series.ago(series.size()))
              .isInstanceOf(IndexOutOfBoundsException.class);
          assertThatThrownBy(() -> series.ago(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        });

    assertThat(sizes).containsExactly(0, 2, 3, 4, 5, 6);
    assertThat(last).containsExactly(new double[] {0, 1.10, 0.99, 0.99, 0.99, 1.20}, within(1e-12));
  }

  @Test
  void whatJoinsLateHasASeriesFromThenOn() {
    List<Integer> sizes = new ArrayList<>();
    watch(
        point -> {
          MarketView view = point.market();
          sizes.add(view.returnIndex("LATE").size());
          assertThat(view.closesPerYear()).isEqualTo(252);
          Series adjusted = view.adjustedPrice("FUT");
          assertThat(adjusted.ago(0)).isEqualTo(view.quote("FUT").price());
          assertThat(adjusted.ago(adjusted.size() - 1)).isEqualTo(100);
        });

    assertThat(sizes).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void quotesAreThoseOfTheClose() {
    watch(
        point -> {
          MarketView view = point.market();
          Quote future = view.quote("FUT");
          assertThat(future.notionalPerUnit()).isEqualTo(1000 * future.price());
          assertThat(future.instrument().id()).isEqualTo("FUT");
          assertThat(future.expiry()).isEqualTo(LocalDate.MAX);
          assertThat(future.duration()).isEmpty();
          if (view.date().equals(LocalDate.parse("2024-06-27"))) {
            assertThat(view.quoted()).containsExactly("FUT", "STK", "UNUSED");
            Refused.with(ErrorCode.NOT_COVERED, () -> view.quote("LATE")).contains("2024-06-27");
            Refused.with(ErrorCode.UNKNOWN_NAME, () -> view.quote("STKK")).contains("STK");
            Refused.with(ErrorCode.UNKNOWN_NAME, () -> view.rate("CASHH")).contains("CASH");
            assertThat(view.rate(HandMarket.RATE)).isEqualTo(0.02);
            assertThat(view.quote("STK").price()).isEqualTo(110);
            assertThat(view.quote("STK").ageInDays()).isZero();
          }
          if (view.date().equals(LocalDate.parse("2024-07-02"))) {
            assertThat(view.quote("STK").price()).isEqualTo(99);
            assertThat(view.quote("STK").ageInDays()).isEqualTo(1);
          }
        });
  }

  @Test
  void aFutureIsQuotedByTheContractInUse() {
    Market market =
        HandMarket.weekdays("2024-06-26", 4)
            .rate(0)
            .future("FUT", input -> input.maxStaleDays(5), 100, 101, NAN, 103)
            .build();
    List<Integer> ages = new ArrayList<>();
    List<Quote> kept = new ArrayList<>();
    TestFund fund =
        TestFund.withCollateral()
            .bonds("FUT")
            .rule(
                point -> {
                  Quote quote = point.market().quote("FUT");
                  ages.add(quote.ageInDays());
                  kept.add(quote);
                  assertThat(quote.contract()).isEqualTo("2025-06");
                  return Rebalance.NONE;
                });
    Runs.run(fund, market);

    // Friday's is Thursday's; Monday has one of its own.
    assertThat(ages).containsExactly(0, 1, 0);
    assertInvalid(kept.get(0)::duration);
    assertInvalid(kept.get(0)::price);
    assertInvalid(kept.get(0)::contract);
  }

  @Test
  void sleevesAndInstrumentsAreFoundByWhateverTextNamesThem() {
    watch(
        point -> {
          FundView seen = point.fund();
          SleeveView equity = seen.sleeve(String.join("", "equi", "ty"));
          assertThat(equity).isSameAs(seen.sleeve("equity"));
          assertThat(equity.quantity("STK")).isEqualTo(5_000);
          assertThat(equity.quantity("FUT")).isZero();
          assertThat(seen.sleeve("bonds").quantity("STK")).isZero();
          Refused.with(ErrorCode.UNKNOWN_NAME, () -> equity.lastTarget("STKK")).contains("STK");
        });
  }

  @Test
  void theCalendarIsKnownAhead() {
    List<String> ends = new ArrayList<>();
    watch(
        point -> {
          for (CalendarPeriod period : CalendarPeriod.values()) {
            if (point.market().endsPeriod(period)) {
              ends.add(point.market().date() + " " + period);
            }
          }
        });

    assertThat(ends).containsExactly("2024-06-28 WEEK", "2024-06-28 MONTH", "2024-06-28 QUARTER");
  }

  @Test
  void theFundIsSeenAsItStands() {
    watch(
        point -> {
          FundView seen = point.fund();
          String date = point.market().date().toString();
          SleeveView equity = seen.sleeve("equity");
          SleeveView bonds = seen.sleeve("bonds");
          double capital = seen.sleeve("collateral").capital() + equity.capital() + bonds.capital();
          assertThat(capital).isCloseTo(1, within(1e-12));
          assertThat(bonds.quantity("FUT")).isEqualTo(3);
          assertThat(bonds.lastTarget("FUT")).isPresent();
          assertThat(bonds.lastTarget("STK")).isEmpty();
          assertThat(equity.quantity("UNUSED")).isZero();
          assertThat(seen.sleeve("equity")).isSameAs(equity);
          Refused.with(ErrorCode.UNKNOWN_NAME, () -> equity.quantity("STKK"));
          Refused.with(ErrorCode.UNKNOWN_NAME, () -> seen.sleeve("equit")).contains("equity");
          if (date.equals("2024-06-27")) {
            assertThat(seen.ordersPending()).isFalse();
            assertThat(seen.nav()).isCloseTo(1e6 * (1 + 0.01 / 360), within(1e-6));
            assertThat(equity.capital()).isCloseTo(5_000 * 110 / seen.nav(), within(1e-12));
            assertThat(bonds.notional()).isCloseTo(3 * 101_000 / seen.nav(), within(1e-12));
          }
        });
  }

  @Test
  void ordersThatWaitAreSeen() {
    List<Boolean> pending = new ArrayList<>();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .deciding((point, orders) -> orders.sleeve("equity").target("STK", Target.quantity(1)))
            .rule(
                point -> {
                  pending.add(point.fund().ordersPending());
                  boolean friday = point.market().date().equals(LocalDate.parse("2024-07-01"));
                  return friday ? Rebalance.all("test") : Rebalance.NONE;
                });
    Runs.run(fund, market());

    // The order of 1 July changes nothing once it can fill, on 3 July.
    assertThat(pending).containsExactly(false, false, false, true, false);
  }

  @Test
  void memoryLastsForTheRunAndKeepsItsSize() {
    List<Double> seen = new ArrayList<>();
    watch(point -> seen.add(point.memory().array("count", 2)[1]++));
    assertThat(seen).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);

    TestFund fund =
        fund()
            .rule(
                point -> {
                  point.memory().array("count", 2);
                  point.memory().array("count", 3);
                  return Rebalance.NONE;
                });
    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, market())).contains("count", "2", "3");
  }

  @Test
  void theDecisionKnowsWhyItIsAsked() {
    List<String> reasons = new ArrayList<>();
    TestFund fund =
        fund()
            .rule(
                point -> {
                  assertThat(point.rebalance()).isEqualTo(Rebalance.NONE);
                  return Rebalance.only("drift", "bonds");
                })
            .deciding(
                (point, orders) -> {
                  reasons.add(point.rebalance().reason());
                  boolean start = reasons.size() == 1;
                  assertThat(point.rebalance().covers("bonds")).isTrue();
                  assertThat(point.rebalance().covers("equity")).isEqualTo(start);
                });
    Runs.run(fund, market());

    assertThat(reasons).containsExactly("start", "drift", "drift", "drift", "drift", "drift");
  }

  @Test
  void aStrategyThatThrowsIsNamedWithTheDate() {
    RuntimeException cause = new IllegalArgumentException("no such thing");
    TestFund throwing =
        fund()
            .rule(
                point -> {
                  throw cause;
                });
    TestFund silent = fund().rule(point -> null);

    assertThatThrownBy(() -> Runs.run(throwing, market())).hasCause(cause);
    Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(throwing, market()))
        .contains("2024-06-27", "IllegalArgumentException", "no such thing");
    Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(silent, market()))
        .contains("2024-06-27");
    TestFund atStart =
        fund()
            .deciding(
                (point, orders) -> {
                  throw cause;
                });
    Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(atStart, market()))
        .contains("2024-06-26");
  }
}
