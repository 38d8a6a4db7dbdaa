package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Target;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Shocks to breach, against numbers that fit in a head and against what the kernel then does. */
class ShockToBreachTest {
  private static final int LAST_QUIET = 2;

  /** A note of 100,000 with margins of 3,000 and 2,500 a contract, whose price moves on day 3. */
  private static Market market(OptionalDouble duration, double last) {
    DatedSeries initial = HandMarket.dated("margin", List.of("2020-01-01"), 3000);
    DatedSeries maintenance = HandMarket.dated("margin", List.of("2020-01-01"), 2500);
    MarginChain chain =
        new MarginChain(
            List.of(new MarginPolicy.Dated(), new MarginPolicy.CarryForward(900)),
            initial,
            maintenance,
            0.0005,
            0.8);
    return HandMarket.weekdays("2020-01-06", 4)
        .rate(0)
        .stock("STOCK", 50, 50, 50, 50)
        .bill("BILL", SettlementLag.SAME_DAY)
        .future("NOTE", input -> input.margin(chain).duration(duration), 100, 100, 100, last)
        .build();
  }

  private static TestFund fund(double notional) {
    return TestFund.withCollateral("BILL")
        .equity("STOCK")
        .bonds("NOTE")
        .target("equity", "STOCK", Target.capital(0.9))
        .target("bonds", "NOTE", Target.notional(notional));
  }

  private static ShockToBreach at(Result result, int row) {
    ShockToBreach shocks = new ShockToBreach(result);
    while (shocks.next() && shocks.row() < row) {
      // walks on
    }
    return shocks;
  }

  private static double fall(double notional) {
    Result result = Runs.run(fund(notional), market(OptionalDouble.of(6), 100));
    return at(result, LAST_QUIET).fall(AssetClass.BONDS);
  }

  /** 1 million: 100,000 of collateral, 6 contracts that ask for 15,000: 85,000 over 600,000. */
  @Test
  void isHeadroomOverExposure() {
    Result result = Runs.run(fund(0.6), market(OptionalDouble.of(6), 100));
    ShockToBreach shocks = at(result, LAST_QUIET);
    assertThat(shocks.assetClasses()).containsExactly(AssetClass.BONDS);
    assertThat(shocks.notional(AssetClass.BONDS)).isCloseTo(600_000, within(1e-6));
    assertThat(shocks.dv01()).isCloseTo(360, within(1e-9));
    assertThat(shocks.fall(AssetClass.BONDS)).isCloseTo(85_000.0 / 600_000, within(1e-12));
    assertThat(shocks.yieldRise()).isCloseTo(85_000.0 / 360, within(1e-9));
    assertThat(shocks.fall(AssetClass.EQUITY)).isEqualTo(ShockToBreach.NONE);
  }

  @Test
  void theKernelCallsJustBeyondTheShockAndNotBefore() {
    double fall = fall(0.6);
    Result before =
        Runs.run(fund(0.6), market(OptionalDouble.of(6), 100 * (1 - fall * (1 - 1e-9))));
    Result beyond =
        Runs.run(fund(0.6), market(OptionalDouble.of(6), 100 * (1 - fall * (1 + 1e-9))));
    assertThat(before.state(3)).isEqualTo(DayState.MET);
    assertThat(before.headroom(3)).isCloseTo(0, within(1e-3));
    assertThat(beyond.state(3)).isEqualTo(DayState.CALLED);
  }

  @Test
  void aShortIsHurtByARise() {
    double rise = -fall(-0.6);
    assertThat(rise).isPositive();
    Market up = market(OptionalDouble.of(6), 100 * (1 + rise * (1 + 1e-9)));
    Market less = market(OptionalDouble.of(6), 100 * (1 + rise * (1 - 1e-9)));
    assertThat(Runs.run(fund(-0.6), up).state(3)).isEqualTo(DayState.CALLED);
    assertThat(Runs.run(fund(-0.6), less).state(3)).isEqualTo(DayState.MET);
  }

  @Test
  void nothingHeldIsNone() {
    Result result = Runs.run(fund(0.6), market(OptionalDouble.of(6), 100));
    ShockToBreach first = at(result, 0);
    assertThat(first.yieldRise()).isEqualTo(ShockToBreach.NONE);
    assertThat(first.fall(AssetClass.BONDS)).isEqualTo(ShockToBreach.NONE);
  }

  /** 0.05 of notional under 0.1 of collateral: the note would have to fall by more than all. */
  @Test
  void moreThanAllIsNone() {
    assertThat(fall(0.05)).isEqualTo(ShockToBreach.NONE);
    Result result = Runs.run(fund(0.05), market(OptionalDouble.of(6), 100));
    assertThat(at(result, LAST_QUIET).yieldRise()).isEqualTo(ShockToBreach.NONE);
    Result shorted = Runs.run(fund(-0.05), market(OptionalDouble.of(6), 100));
    assertThat(at(shorted, LAST_QUIET).yieldRise()).isNegative().isFinite();
  }

  @Test
  void anUnknownDurationIsUnknownAndNoZero() {
    Result result = Runs.run(fund(0.6), market(OptionalDouble.empty(), 100));
    assertThat(at(result, LAST_QUIET).yieldRise()).isNaN();
    LeastShocks least = LeastShocks.of(result);
    assertThat(least.yieldRise()).isEmpty();
    assertThat(least.unknownYieldDays()).isEqualTo(3);
    assertThat(least.falls()).containsOnlyKeys(AssetClass.BONDS);
  }

  @Test
  void theLeastIsThatOfTheWorstClose() {
    Result result = Runs.run(fund(0.6), market(OptionalDouble.of(6), 98));
    LeastShocks least = LeastShocks.of(result);
    assertThat(least.yieldRise().orElseThrow().date()).isEqualTo(result.date(3));
    assertThat(least.yieldRise().orElseThrow().size())
        .isCloseTo(result.headroom(3) / (6 * 98_000 * 6e-4), within(1e-9));
    assertThat(least.falls().get(AssetClass.BONDS).size())
        .isCloseTo(result.headroom(3) / (6 * 98_000), within(1e-12));
  }
}
