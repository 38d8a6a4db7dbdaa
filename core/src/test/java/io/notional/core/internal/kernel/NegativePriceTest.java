package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.invariant.OrderLog;
import io.notional.core.invariant.OrderTargets;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.RollWeight;
import io.notional.core.market.SignalColumns;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Sizing;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Crude oil of May 2020: 1,000 barrels that settled at -37.63 on 2020-04-20. */
class NegativePriceTest {
  private static final double CENT = 1e-6;
  private static final double[] OIL = {20, 18.27, -37.63, 10.01, 12};

  private static Market oil(double... closes) {
    return HandMarket.weekdays("2020-04-16", closes.length)
        .rate(0)
        .future("CL", input -> input.negativePrices(true), closes)
        .build();
  }

  private static TestFund holding(Target target) {
    return TestFund.withCollateral().bonds("CL").target("bonds", "CL", target);
  }

  @Test
  void variationIsTheFullFallAndMarginFollowsTheSizeOfTheNotional() {
    Result result = Runs.run(holding(Target.quantity(2)), oil(OIL));

    assertThat(result.nav(2)).isCloseTo(1e6 - 2 * 55_900, within(CENT));
    assertThat(result.nav(3)).isCloseTo(1e6 + 2 * (10.01 - 18.27) * 1000, within(CENT));
    assertThat(result.initial(2)).isCloseTo(0.10 * 2 * 37_630, within(CENT));
    assertThat(result.maintenance(2)).isCloseTo(0.08 * 2 * 37_630, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }

  private static Result tenthDecidedOn(String date, Sizing sizing) {
    TestFund fund =
        TestFund.withCollateral()
            .bonds("CL")
            .on(date)
            .deciding(
                (point, orders) -> {
                  boolean starts = point.rebalance().reason().equals("start");
                  double weight = starts ? 0 : 0.1;
                  orders.sleeve("bonds").target("CL", Target.notional(weight));
                });
    return Runs.run(fund, oil(OIL), Runs.plain().sizing(sizing));
  }

  @Test
  void aTargetOfNotionalWaitsUntilThereIsOne() {
    Result waited = tenthDecidedOn("2020-04-17", Sizing.EXECUTION);
    Result decided = tenthDecidedOn("2020-04-20", Sizing.DECISION);

    for (Result result : List.of(waited, decided)) {
      Trade bought = Runs.trades(result, "CL").get(0);
      assertThat(result.market().days().date(bought.day())).isEqualTo("2020-04-21");
      assertThat(bought.quantity()).isCloseTo(1e5 / 10_010, within(1e-9));
    }
    assertThat(waited.policyCounts()).containsEntry("order-waited:price-not-positive", 1L);
  }

  /** The greatest close before is 20, and no index moves by more than 99%. */
  @Test
  void signalsStayFiniteAndChangesAreThoseOfThePrice() {
    SignalColumns signals = oil(OIL).signals("CL");

    double before = 18.27 / 20;
    assertThat(signals.returnIndex(1)).isCloseTo(before, within(1e-12));
    assertThat(signals.returnIndex(2)).isCloseTo(before * 0.01, within(1e-12));
    assertThat(signals.returnIndex(3)).isCloseTo(before * 0.01 * 1.99, within(1e-12));
    assertThat(signals.adjustedPrice(2)).isCloseTo(-37.63, within(1e-12));
    assertThat(signals.adjustedPrice(4)).isCloseTo(12, within(1e-12));
  }

  @Test
  void aProductThatDoesNotDeclareThemRefusesThem() {
    Refused.with(ErrorCode.BAD_DATA, () -> HandMarket.weekdays("2020-04-16", 5).future("CL", OIL))
        .contains("CL", "-37.63", "2020-04-20");
  }

  /** Walks through zero and back with rolls of every weight: the books hold and stay finite. */
  @Test
  void theBooksHoldOnWalksThroughZero() {
    for (int seed = 1; seed <= 60; seed++) {
      Market market = walk(seed);
      TestFund fund = holding(Target.notional(seed % 2 == 0 ? 0.02 : -0.02)).daily();
      RunSettings config =
          Runs.plain().contracts(seed % 3 == 0 ? LotPolicy.WHOLE : LotPolicy.FRACTIONAL).build();
      OrderLog log = new OrderLog(fund);
      Result result = new Simulator().run(log, market, config);

      assertThat(Invariants.check(result)).as("seed " + seed).isEmpty();
      assertThat(OrderTargets.check(result, log.orders())).as("seed " + seed).isEmpty();
      assertThat(Arrays.stream(Runs.navs(result)).allMatch(Double::isFinite)).isTrue();
    }
  }

  /** Zero is a price of nothing: it can be marked, and neither quoted nor ordered by notional. */
  @Test
  void aPriceOfZeroIsNoQuote() {
    double[] closes = {20, 10, 0, 5};
    List<Boolean> quoted = new ArrayList<>();
    TestFund fund =
        holding(Target.quantity(2))
            .rule(
                point -> {
                  quoted.add(point.market().isQuoted("CL"));
                  assertThat(point.market().quoted().contains("CL"))
                      .isEqualTo(point.market().isQuoted("CL"));
                  if (!point.market().isQuoted("CL")) {
                    Refused.with(ErrorCode.NOT_COVERED, () -> point.market().quote("CL"))
                        .contains("CL is not quoted on 2020-04-20");
                  }
                  return Rebalance.NONE;
                });

    Result result = Runs.run(fund, oil(closes));

    assertThat(quoted).containsExactly(true, false, true);
    assertThat(result.nav(2)).isCloseTo(1e6 - 20_000, within(CENT));
    assertThat(result.initial(2)).isZero();
    assertThat(result.state(2)).isEqualTo(DayState.MET);
  }

  private static Result rolledAt(double near, RollWeight weight) {
    HandMarket hand = HandMarket.weekdays("2020-04-16", 4).rate(0);
    FutureInput.Builder input =
        HandMarket.product("CL")
            .contracts(
                List.of(
                    new ContractInput(
                        hand.delivery(1),
                        hand.series("near", 20, 20, near, near),
                        ContractDates.OPEN),
                    new ContractInput(
                        hand.delivery(2), hand.series("far", 25, 25, 25, 25), ContractDates.OPEN)))
            .inUse(hand.series("in use", 0, 0, 0, 1))
            .negativePrices(true)
            .rollWeight(weight);
    return Runs.run(holding(Target.quantity(2)), hand.product(input).build());
  }

  @Test
  void aRollAtAPriceThatIsNotPositiveKeepsTheNumberOfContractsAndIsCounted() {
    String counted = "roll-weight:one-to-one:price-not-positive";
    Result negative = rolledAt(-5, RollWeight.NOTIONAL);
    Result positive = rolledAt(5, RollWeight.NOTIONAL);
    Result always = rolledAt(-5, RollWeight.ONE_TO_ONE);

    assertThat(negative.rolls().get(0).toQuantity()).isCloseTo(2, within(1e-12));
    assertThat(negative.policyCounts()).containsEntry(counted, 1L);
    assertThat(positive.rolls().get(0).toQuantity()).isCloseTo(0.4, within(1e-12));
    assertThat(positive.policyCounts()).doesNotContainKey(counted);
    assertThat(always.rolls().get(0).toQuantity()).isCloseTo(2, within(1e-12));
    assertThat(always.policyCounts()).doesNotContainKey(counted);
  }

  private static Market walk(int seed) {
    Random random = new Random(seed);
    HandMarket hand = HandMarket.weekdays("2020-01-06", 40).rate(0.01);
    double[] near = new double[40];
    double[] far = new double[40];
    double price = 3;
    for (int t = 0; t < 40; t++) {
      near[t] = t < 22 ? Math.rint(100 * price) / 100 : Double.NaN;
      far[t] = t < 15 ? Double.NaN : Math.rint(100 * (price + 0.5)) / 100;
      price += random.nextGaussian();
    }
    List<ContractInput> contracts = new ArrayList<>();
    contracts.add(
        new ContractInput(hand.delivery(1), hand.series("near", near), ContractDates.OPEN));
    contracts.add(new ContractInput(hand.delivery(2), hand.series("far", far), ContractDates.OPEN));
    double[] inUse = new double[40];
    Arrays.fill(inUse, 20, 40, 1);
    DatedSeries used = hand.series("in use", inUse);
    FutureInput.Builder input =
        HandMarket.product("CL")
            .contracts(contracts)
            .inUse(used)
            .negativePrices(true)
            .duration(1)
            .rollWeight(RollWeight.values()[seed % 3])
            .costs(new Costs(1, 0, 2));
    return hand.product(input).build();
  }
}
