package io.notional.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.Quote;
import io.notional.api.market.Series;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a strategy may not do with the host it may not do here. */
class PointFixtureTest {
  private record Part(String id, Funding funding, String instrument) implements Sleeve {
    @Override
    public AssetClass assetClass() {
      return AssetClass.BONDS;
    }

    @Override
    public List<DataRequirement> requirements() {
      return List.of(DataRequirement.throughout(instrument));
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {}
  }

  /** Does as a test says. */
  private record Fund(BiConsumer<DecisionPoint, Orders> deed) implements Strategy {
    @Override
    public List<Sleeve> sleeves() {
      return List.of(
          new Part("stocks", Funding.PAID_IN_FULL, "IVV"),
          new Part("bonds", Funding.MARGINED, "ZN"),
          new Part("collateral", Funding.PAID_IN_FULL, "BILLS"));
    }

    @Override
    public RebalanceRule rebalanceRule() {
      return point -> Rebalance.NONE;
    }

    @Override
    public void decide(DecisionPoint point, Orders orders) {
      deed.accept(point, orders);
    }
  }

  private static RecordedOrders decided(BiConsumer<DecisionPoint, Orders> deed) {
    Fund fund = new Fund(deed);
    return Asked.decided(fund, new PointFixture().quoting(fund).gone("ZB", 1, 2));
  }

  private static void assertRefused(ErrorCode code, String part, ThrowingCallable call) {
    NotionalException refusal = catchThrowableOfType(NotionalException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal).hasMessageContaining(part);
  }

  private static void assertBad(String part, String sleeve, String instrument, Target target) {
    assertRefused(
        ErrorCode.BAD_ORDER,
        part,
        () -> decided((point, orders) -> orders.sleeve(sleeve).target(instrument, target)));
  }

  @Test
  void ordersAreKeptBySleeveAndInstrument() {
    RecordedOrders kept =
        decided(
            (point, orders) -> {
              orders.sleeve("stocks").target("IVV", Target.capital(0.9));
              orders.sleeve("bonds").target("ZN", Target.notional(0.6));
            });

    assertThat(kept.targets()).containsOnlyKeys("stocks/IVV", "bonds/ZN");
    assertThat(kept.weight("bonds/ZN")).isEqualTo(0.6);
  }

  @Test
  void refusesTheOrdersThatTheHostRefuses() {
    assertBad("did you mean 'stocks'?", "stock", "IVV", Target.capital(0.9));
    assertBad("the collateral", "collateral", "BILLS", Target.capital(0.1));
    assertBad("does not name ZN", "stocks", "ZN", Target.capital(0.9));
    assertBad("ties up no capital", "bonds", "ZN", Target.capital(0.1));
    assertRefused(
        ErrorCode.BAD_ORDER,
        "not quoted",
        () ->
            Asked.decided(
                new Fund((p, orders) -> orders.sleeve("bonds").target("ZN", Target.notional(1))),
                new PointFixture()));
  }

  @Test
  void namesThatNobodyKnowsAreRefused() {
    assertRefused(
        ErrorCode.UNKNOWN_NAME,
        "did you mean 'ZN'?",
        () -> decided((point, orders) -> point.market().quote("ZM")));
    assertRefused(
        ErrorCode.NOT_COVERED,
        "ZB is not quoted",
        () -> decided((point, orders) -> point.market().quote("ZB")));
    assertRefused(
        ErrorCode.UNKNOWN_NAME,
        "'stocks'",
        () -> decided((point, orders) -> point.fund().sleeve("stocks")));
    assertRefused(
        ErrorCode.UNKNOWN_NAME,
        "'SOFR'",
        () -> decided((point, orders) -> point.market().rate("SOFR")));
  }

  @Test
  void whatWasHandedOutEndsWithTheCall() {
    List<ThrowingCallable> later = new ArrayList<>();
    Fund fund =
        new Fund(
            (point, orders) -> {
              Quote quote = point.market().quote("ZN");
              Series series = point.market().returnIndex("ZB");
              later.add(quote::price);
              later.add(() -> series.ago(0));
              later.add(point.market()::date);
              later.add(point.fund()::nav);
              later.add(() -> orders.sleeve("bonds"));
            });
    PointFixture point = new PointFixture().quoting(fund).gone("ZB", 1, 2);

    Asked.decided(fund, point);
    assertThat(later).hasSize(5).allSatisfy(PointFixtureTest::assertOver);
    Asked.checked(fund.rebalanceRule(), point);
    assertThat(later).allSatisfy(PointFixtureTest::assertOver);
  }

  private static void assertOver(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only during the call");
  }

  @Test
  void memoryLastsAndIsApartForEachPart() {
    Fund counts =
        new Fund(
            (point, orders) -> {
              point.memory().array("n", 1)[0]++;
              point.within("bonds").memory().array("n", 1)[0] += 10;
            });
    PointFixture point = new PointFixture();

    Asked.decided(counts, point);
    Asked.decided(counts, point);

    Asked.decided(
        new Fund(
            (at, orders) -> {
              assertThat(at.memory().array("n", 1)).containsExactly(2);
              assertThat(at.within("bonds").memory().array("n", 1)).containsExactly(20);
              assertRefused(ErrorCode.BAD_ORDER, "memory n", () -> at.memory().array("n", 2));
            }),
        point);
  }

  @Test
  void whatIsSaidIsSeenAndTheRestIsRefused() {
    PointFixture point =
        new PointFixture()
            .date(LocalDate.of(2021, 6, 30))
            .nav(5e6)
            .collateral(1e5, 9e5, 3e5, 2e5)
            .adjusted("ZN", 1, 2, 4)
            .carry("ZN", 0.01);
    Asked.checked(
        at -> {
          assertThat(at.market().date()).isEqualTo("2021-06-30");
          assertThat(at.fund().nav()).isEqualTo(5e6);
          assertThat(at.fund().collateral().headroom()).isEqualTo(7e5);
          assertThat(at.market().adjustedPrice("ZN").ago(1)).isEqualTo(2);
          assertThat(at.market().carry("ZN").ago(0)).isEqualTo(0.01);
          assertRefused(ErrorCode.UNKNOWN_NAME, "ZN", () -> at.market().carry("ZM"));
          return Rebalance.NONE;
        },
        point);
    assertThatThrownBy(() -> new PointFixture().nav(0)).hasMessageContaining("greater than zero");
    assertThatThrownBy(
            () ->
                Asked.checked(at -> Rebalance.all("" + at.fund().collateral()), new PointFixture()))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
