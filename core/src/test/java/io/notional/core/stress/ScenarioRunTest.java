package io.notional.core.stress;

import static io.notional.core.stress.ScenarioCase.START;
import static io.notional.core.stress.ScenarioCase.fund;
import static io.notional.core.stress.ScenarioCase.hand;
import static io.notional.core.stress.ScenarioCase.market;
import static io.notional.core.stress.ScenarioCase.notePrice;
import static io.notional.core.stress.ScenarioCase.play;
import static io.notional.core.stress.ScenarioCase.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.market.DatedDurations;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.DayState;
import io.notional.core.result.Trade;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Scenarios on a market of four days, in numbers that fit in a head. */
class ScenarioRunTest {
  @Test
  void nothingButTheScenarioHappensAfterTheStart() {
    StressOutcome outcome = play(market(), scenario(3));
    assertThat(outcome.result().date(outcome.startRow())).isEqualTo(START);
    assertThat(outcome.result().date(outcome.lastRow())).isEqualTo("2020-01-13");
    assertThat(outcome.totalReturn()).isZero();
    assertThat(outcome.survived()).isTrue();
    assertThat(outcome.forcedTrades()).isEmpty();
    assertThat(outcome.callRows()).isEmpty();
  }

  @Test
  void costsAreMultipliedFromTheFirstDayOn() {
    Market market =
        HandMarket.weekdays("2020-01-06", 4)
            .rate(0)
            .stock("STOCK", input -> input.costs(new Costs(1, 0, 0)), 50, 50, 50, 70)
            .build();
    Scenario.Builder fall = scenario(3).putPriceChanges("STOCK", -0.1);
    StressOutcome once = daily(market, fall.build());
    StressOutcome thrice = daily(market, fall.costMultiplier(3).build());
    double before = once.result().trades().get(0).cost();
    Trade first = firstAfterStart(once);
    assertThat(first.cost()).isCloseTo(Math.abs(first.quantity()), within(1e-9));
    assertThat(thrice.result().trades().get(0).cost()).isEqualTo(before);
    Trade dear = firstAfterStart(thrice);
    assertThat(dear.cost()).isCloseTo(3 * Math.abs(dear.quantity()), within(1e-9));
    assertThat(thrice.result().policyCounts()).containsKey("cost-stress:2020-01-09/2020-01-13");
    assertThatThrownBy(() -> scenario(1).costMultiplier(-0.1).build())
        .hasMessageContaining("cost-multiplier must be in [0.0, 100.0] but was -0.1");
  }

  private static StressOutcome daily(Market market, Scenario scenario) {
    TestFund fund =
        TestFund.withCollateral()
            .equity("STOCK")
            .target("equity", "STOCK", Target.notional(0.5))
            .daily();
    return ScenarioRun.of(market, Runs.plain().build(), START, scenario).run(fund);
  }

  private static Trade firstAfterStart(StressOutcome outcome) {
    int start = outcome.result().day(outcome.startRow());
    return outcome.result().trades().stream()
        .filter(trade -> trade.decisionDay() > start)
        .findFirst()
        .orElseThrow();
  }

  /** .9 x -10% + .6 x -5%, one day, no rate. */
  @Test
  void classReturnsMoveWhatIsHeld() {
    StressOutcome outcome =
        play(
            market(),
            scenario(1)
                .addClassReturns(
                    new Scenario.ClassReturn(AssetClass.EQUITY, -0.10, OptionalDouble.empty()),
                    new Scenario.ClassReturn(AssetClass.BONDS, -0.05, OptionalDouble.empty())));
    assertThat(outcome.totalReturn()).isCloseTo(-0.12, within(1e-12));
  }

  /** At 3.6% a year a future that returns nothing in all loses 0.01% a calendar day. */
  @Test
  void aFutureEarnsTheReturnLessFinancing() {
    Market market = hand(OptionalDouble.of(6), 0.036).build();
    Scenario.ClassReturn none =
        new Scenario.ClassReturn(AssetClass.BONDS, 0, OptionalDouble.empty());
    StressOutcome outcome = play(market, scenario(3).addClassReturns(none));
    assertThat(notePrice(outcome, 1)).isCloseTo(100 * (1 - 0.0001), within(1e-9));
    assertThat(notePrice(outcome, 3)).isCloseTo(100 * (1 - 0.0005), within(1e-9));
    StressOutcome given = play(market, scenario(1).addClassReturns(none).cashRate(0.36));
    assertThat(notePrice(given, 1)).isCloseTo(100 * (1 - 0.001), within(1e-9));
  }

  @Test
  void aReturnOfADurationIsScaled() {
    Scenario.ClassReturn long15 =
        new Scenario.ClassReturn(AssetClass.BONDS, -0.26, OptionalDouble.of(15));
    StressOutcome outcome = play(market(), scenario(1).addClassReturns(long15));
    assertThat(notePrice(outcome, 1)).isCloseTo(100 * (1 - 0.26 * 6 / 15), within(1e-9));
  }

  /** Six years read 10 bp at 2 and 50 bp at 10 years as 30 bp. */
  @Test
  void yieldsAreReadAtTheDuration() {
    StressOutcome outcome =
        play(
            market(),
            scenario(1)
                .addYieldShifts(new Scenario.YieldShift(2, 10), new Scenario.YieldShift(10, 50)));
    assertThat(notePrice(outcome, 1)).isCloseTo(100 * StrictMath.exp(-6 * 0.0030), within(1e-9));
    StressOutcome parallel =
        play(market(), scenario(1).addYieldShifts(new Scenario.YieldShift(1, 100)));
    assertThat(notePrice(parallel, 1)).isCloseTo(100 * StrictMath.exp(-0.06), within(1e-9));
  }

  /** A note of eight years reads 40 bp there, however short its duration of six years is. */
  @Test
  void yieldsAreReadAtTheMaturityWhereItIsKnown() {
    Market usual = hand(OptionalDouble.empty(), 0).build();
    LocalDate held = usual.futures().get("NOTE").contracts().get(0).delivery();
    int first = Math.toIntExact(usual.days().epochDay(0));
    DatedDurations known =
        new DatedDurations(
            Map.of(held, DatedSeries.of("duration", new int[] {first}, new double[] {6})),
            Map.of(held, DatedSeries.of("maturity", new int[] {first}, new double[] {8})));
    Market market =
        HandMarket.weekdays("2020-01-06", 4)
            .rate(0)
            .stock("STOCK", 50, 50, 50, 70)
            .bill("BILL", SettlementLag.SAME_DAY)
            .future("NOTE", input -> input.durations(known), 100, 100, 100, 150)
            .build();
    StressOutcome outcome =
        play(
            market,
            scenario(1)
                .addYieldShifts(new Scenario.YieldShift(2, 10), new Scenario.YieldShift(10, 50)));
    assertThat(notePrice(outcome, 1)).isCloseTo(100 * StrictMath.exp(-6 * 0.0040), within(1e-9));
  }

  @Test
  void yieldsNeedADuration() {
    Scenario.Builder up = scenario(1).addYieldShifts(new Scenario.YieldShift(1, 100));
    assertThatThrownBy(() -> play(hand(OptionalDouble.empty(), 0).build(), up))
        .hasMessageContaining("the duration of NOTE is not known");
  }

  @Test
  void aPathSaysWhenAndAnInstrumentsOwnChangeWins() {
    StressOutcome outcome =
        play(
            market(),
            scenario(3)
                .addPath(0.5, 1.2, 1)
                .addYieldShifts(new Scenario.YieldShift(1, 100))
                .putPriceChanges("NOTE", -0.1));
    assertThat(notePrice(outcome, 1)).isCloseTo(95, within(1e-9));
    assertThat(notePrice(outcome, 2)).isCloseTo(88, within(1e-9));
    assertThat(notePrice(outcome, 3)).isCloseTo(90, within(1e-9));
  }

  /** 10% of 600,000, twice over, whatever the price does then. */
  @Test
  void marginsAreThoseOfTheCloseBeforeTimesTheFactor() {
    StressOutcome outcome =
        play(market(), scenario(2).putMarginMultipliers("NOTE", 2).putPriceChanges("NOTE", 0.1));
    int start = outcome.startRow();
    assertThat(outcome.result().initial(start)).isCloseTo(60_000, within(1e-6));
    assertThat(outcome.result().initial(start + 1)).isCloseTo(120_000, within(1e-6));
    assertThat(outcome.result().maintenance(start + 2)).isCloseTo(96_000, within(1e-6));
  }

  /** 100,000 of collateral loses 30,000 and must be 80,000 x 0.8: a call that cuts to initial. */
  @Test
  void aCallIsIssuedAndCuredByTheKernel() {
    StressOutcome outcome =
        play(market(), scenario(2).putMarginMultipliers("NOTE", 1.5).putPriceChanges("NOTE", -0.1));
    assertThat(outcome.callRows()).isNotEmpty();
    assertThat(outcome.worstState()).isEqualTo(DayState.CALLED);
    assertThat(outcome.forcedTrades())
        .anyMatch(t -> t.reason().equals("margin call") && t.quantity() < 0);
    assertThat(outcome.forcedTrades()).noneMatch(t -> t.instrument().equals("STOCK"));
    assertThat(outcome.survived()).isTrue();
  }

  /** Both fell in step before, so a correlation of 1 moves both by twice their volatility. */
  @Test
  void aJointMoveIsInStandardDeviations() {
    double[] stock = new double[30];
    double[] note = new double[30];
    for (int t = 0; t < 30; t++) {
      stock[t] = t % 2 == 0 ? 50 : 51;
      note[t] = t % 2 == 0 ? 100 : 101;
    }
    Market market =
        HandMarket.weekdays("2020-01-06", 30)
            .rate(0)
            .stock("STOCK", stock)
            .bill("BILL", SettlementLag.SAME_DAY)
            .future("NOTE", note)
            .build();
    Scenario scenario = scenario(4).joint(new Scenario.JointMove(-2, 1, 20)).build();
    LocalDate last = market.days().date(29);
    StressOutcome all = ScenarioRun.of(market, Runs.plain().build(), last, scenario).run(fund());
    double up = 1.0 / 100;
    double down = -1.0 / 101;
    double sigma = Math.sqrt(10 * ((up - down) / 2) * ((up - down) / 2) * 2 / 19);
    assertThat(notePrice(all, 4)).isCloseTo(101 * (1 - 2 * sigma * 2), within(1e-9));
    StressOutcome none =
        ScenarioRun.of(market, Runs.plain().build(), last, scenario.withCorrelation(0)).run(fund());
    assertThat(notePrice(none, 4)).isEqualTo(101);
  }

  @Test
  void aPriceMustStayAboveZero() {
    assertThatThrownBy(() -> play(market(), scenario(1).putPriceChanges("NOTE", -1)))
        .hasMessageContaining("must stay greater than zero");
  }

  @Test
  void aDateThatTheMarketDoesNotHaveIsRefused() {
    assertThatThrownBy(
            () ->
                ScenarioRun.of(
                    market(), Runs.plain().build(), LocalDate.of(2021, 1, 1), scenario(1).build()))
        .hasMessageContaining("startDate must be in [2020-01-06, 2020-01-09]");
  }

  @Test
  void contradictionsAreReportedTogether() {
    assertThatThrownBy(
            () ->
                scenario(2)
                    .addPath(0.5, 0.9)
                    .putMarginMultipliers("NOTE", Double.NaN)
                    .addYieldShifts(new Scenario.YieldShift(5, 1))
                    .joint(new Scenario.JointMove(-2, 1.5, 250))
                    .build())
        .hasMessageContaining("path must have one share")
        .hasMessageContaining("margins of NOTE must be in")
        .hasMessageContaining("joint.correlation must be in [-1.0, 1.0] but was 1.5")
        .hasMessageContaining("give no yields");
  }
}
