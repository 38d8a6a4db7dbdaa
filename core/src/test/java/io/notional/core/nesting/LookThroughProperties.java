package io.notional.core.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.market.Market;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Look-through is linear: a blend's exposures are the weighted sum of its funds'. */
class LookThroughProperties {
  private static final int DAYS = 40;
  private static final double TOLERANCE = 1e-12;

  @Property(tries = 60)
  void aBlendIsTheWeightedSumOfItsFunds(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.05, max = 0.5) double first,
      @ForAll @DoubleRange(min = 0.05, max = 0.5) double second) {
    Market market = market(new Random(seed));
    Result efficient = run(overlay(0.9, 0.6), market);
    Result hedged = run(overlay(0.5, -0.4), market);
    Market grown =
        market
            .with(SimulatedFund.of(efficient).input("ONE").costs(Costs.NONE).build())
            .with(SimulatedFund.of(hedged).input("TWO").costs(Costs.NONE).build());
    TestFund blend =
        TestFund.withCollateral()
            .sleeve("funds", AssetClass.FUNDS, Funding.PAID_IN_FULL, "ONE", "TWO")
            .target("funds", "ONE", Target.capital(first))
            .target("funds", "TWO", Target.capital(second));
    Result outer = run(blend, grown);

    assertThat(Invariants.check(efficient)).isEmpty();
    assertThat(Invariants.check(outer)).isEmpty();
    Map<String, Result> inner = Map.of("ONE", efficient, "TWO", hedged);
    for (Level level : Level.values()) {
      linear(outer, inner, level);
    }
  }

  private static void linear(Result outer, Map<String, Result> inner, Level level) {
    LookThroughWalk walk = new LookThroughWalk(outer, level);
    LookThroughWalk one = new LookThroughWalk(inner.get("ONE"), deeper(level));
    LookThroughWalk two = new LookThroughWalk(inner.get("TWO"), deeper(level));
    PositionCursor held = new PositionCursor(outer);
    while (walk.next() && one.next() && two.next() && held.next()) {
      double weightOfOne = weight(held, outer, "ONE");
      double weightOfTwo = weight(held, outer, "TWO");
      for (AssetClass assetClass : new AssetClass[] {AssetClass.EQUITY, AssetClass.BONDS}) {
        double expected =
            weightOfOne * of(one.lookThrough().notional(), assetClass)
                + weightOfTwo * of(two.lookThrough().notional(), assetClass);
        assertThat(of(walk.lookThrough().notional(), assetClass))
            .as("%s of %s, row %s", assetClass, level, walk.row())
            .isCloseTo(expected, within(TOLERANCE));
      }
      LookThrough seen = walk.lookThrough();
      double capital = seen.capital().values().stream().mapToDouble(c -> c).sum();
      assertThat(capital + seen.free()).isCloseTo(1, within(TOLERANCE));
      assertThat(capital).isCloseTo(weightOfOne + weightOfTwo, within(TOLERANCE));
    }
    assertThat(walk.row()).isEqualTo(DAYS - 1);
  }

  /** As held, an inner fund counts by its sleeves. */
  private static Level deeper(Level level) {
    return level == Level.FUNDS ? Level.SLEEVES : level;
  }

  private static double of(SortedMap<AssetClass, Double> notional, AssetClass assetClass) {
    return notional.getOrDefault(assetClass, 0.0);
  }

  private static double weight(PositionCursor cursor, Result outer, String fund) {
    return cursor.positions().stream()
            .filter(position -> position.instrument().equals(fund))
            .mapToDouble((Position position) -> position.marketValue(cursor.day()))
            .sum()
        / outer.nav(cursor.row());
  }

  private static TestFund overlay(double equity, double notional) {
    return TestFund.withCollateral()
        .equity("STK")
        .bonds("FUT")
        .target("equity", "STK", Target.capital(equity))
        .target("bonds", "FUT", Target.notional(notional));
  }

  private static Result run(TestFund fund, Market market) {
    return Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE));
  }

  private static Market market(Random random) {
    return HandMarket.weekdays("2024-01-01", DAYS)
        .rate(0.03)
        .stock("STK", walk(random, 0.01))
        .future("FUT", walk(random, 0.004))
        .build();
  }

  private static double[] walk(Random random, double move) {
    double[] closes = new double[DAYS];
    double close = 100;
    for (int day = 0; day < DAYS; day++) {
      closes[day] = close;
      close *= 1 + move * (2 * random.nextDouble() - 1);
    }
    return closes;
  }
}
