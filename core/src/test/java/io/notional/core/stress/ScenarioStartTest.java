package io.notional.core.stress;

import static io.notional.core.stress.ScenarioCase.START;
import static io.notional.core.stress.ScenarioCase.fund;
import static io.notional.core.stress.ScenarioCase.market;
import static io.notional.core.stress.ScenarioCase.notePrice;
import static io.notional.core.stress.ScenarioCase.play;
import static io.notional.core.stress.ScenarioCase.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DurationSource;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.RollStep;
import io.notional.core.market.SettlementLag;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From which books a scenario starts, and what the calendar does to them meanwhile. */
class ScenarioStartTest {
  /** Two contracts at 100 and 98; the first must be left on the second day of the scenario. */
  private static Market rolling(boolean nextQuoted) {
    HandMarket hand =
        HandMarket.weekdays("2020-01-06", 4)
            .rate(0)
            .stock("STOCK", 50, 50, 50, 50)
            .bill("BILL", SettlementLag.SAME_DAY);
    LocalDate out = LocalDate.of(2020, 1, 13);
    double next = nextQuoted ? 98 : Double.NaN;
    hand.product(
        HandMarket.product("NOTE")
            .addContracts(
                new ContractInput(
                    hand.delivery(1),
                    hand.series("first", 100, 100, 100, 100),
                    new ContractDates(out, out, out)),
                new ContractInput(
                    hand.delivery(4),
                    hand.series("next", 98, next, next, next),
                    ContractDates.OPEN))
            .inUse(hand.series("in use", 0, 0, 0, 0))
            .maxStaleDays(1));
    return hand.build();
  }

  private static StressOutcome playRolling(boolean nextQuoted) {
    Scenario calm = scenario(5).build();
    LocalDate last = LocalDate.of(2020, 1, 9);
    return ScenarioRun.of(rolling(nextQuoted), Runs.plain().build(), last, calm).run(fund());
  }

  @Test
  void contractsRollInAScenarioAsTheyAlwaysDo() {
    StressOutcome outcome = playRolling(true);
    assertThat(outcome.result().rolls()).hasSize(1);
    assertThat(outcome.result().rolls().get(0).step().policy())
        .isEqualTo(RollStep.Policy.COMMON_QUOTE);
    assertThat(outcome.result().rolls().get(0).step().day())
        .isGreaterThan(outcome.result().day(outcome.startRow()));
    assertThat(outcome.totalReturn()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aContractWithoutAPriceIsNotRolledInto() {
    StressOutcome outcome = playRolling(false);
    assertThat(outcome.result().rolls()).isEmpty();
    assertThat(outcome.survived()).isTrue();
  }

  @Test
  void aFrozenFundIsBuiltAtTheLastCloseAndHolds() {
    TestFund daily = fund().daily();
    Scenario fall = scenario(3).putPriceChanges("NOTE", -0.05).build();
    ScenarioRun test = ScenarioRun.of(market(), Runs.plain().build(), START, fall);
    StressOutcome frozen = test.runFrozen(daily, 2);
    assertThat(frozen.result().size()).isEqualTo(2 + 3 + 2);
    assertThat(frozen.startRow()).isEqualTo(1);
    assertThat(frozen.result().trades())
        .filteredOn(trade -> trade.instrument().equals("NOTE"))
        .hasSize(1)
        .allMatch(trade -> trade.day() == frozen.result().day(frozen.startRow()));
    StressOutcome free = test.run(fund().daily());
    assertThat(free.result().trades())
        .filteredOn(trade -> trade.instrument().equals("NOTE"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void aFundThatStopsBeforeTheScenarioDidNotStartIt() {
    Market crash =
        HandMarket.weekdays("2020-01-06", 4)
            .rate(0)
            .stock("STOCK", 50, 50, 50, 50)
            .bill("BILL", SettlementLag.SAME_DAY)
            .future("NOTE", 100, 100, 20, 20)
            .build();
    LocalDate last = LocalDate.of(2020, 1, 9);
    StressOutcome outcome =
        ScenarioRun.of(crash, Runs.plain().build(), last, scenario(1).build()).run(fund());
    assertThat(outcome.started()).isFalse();
    assertThat(outcome.survived()).isFalse();
    assertThat(outcome.callRows()).isEmpty();
    assertThat(outcome.forcedTrades()).isEmpty();
    assertThat(outcome.worstState().stops()).isTrue();
    assertThat(outcome.navAfter()).isEqualTo(outcome.navBefore());
  }

  /** The note has no quote of its own on the last day: its price of the day before is carried. */
  private static Market carriedAtTheEnd() {
    return HandMarket.weekdays("2020-01-06", 4)
        .rate(0)
        .stock("STOCK", 50, 50, 50, 50)
        .bill("BILL", SettlementLag.SAME_DAY)
        .future("NOTE", 100, 100, 100, Double.NaN)
        .build();
  }

  @Test
  void theDefaultStartIsTheLastCloseWithPricesOfItsOwn() {
    assertThat(ScenarioRun.lastClose(fund(), carriedAtTheEnd(), Runs.plain().build()))
        .isEqualTo(START);
    assertThat(ScenarioRun.lastClose(fund(), market(), Runs.plain().build()))
        .isEqualTo(LocalDate.of(2020, 1, 9));
  }

  @Test
  void aLimitIsNotSearchedWhereNothingCanBeBought() {
    ScenarioRun test =
        ScenarioRun.of(
            carriedAtTheEnd(),
            Runs.plain().build(),
            LocalDate.of(2020, 1, 9),
            scenario(1).putPriceChanges("NOTE", -0.1).build());
    LimitSearch search = new LimitSearch(test, size -> fund(), 10);
    assertThatThrownBy(search::find).hasMessageContaining("on 2020-01-09 an order waited");
    ScenarioRun first =
        ScenarioRun.of(
            market(), Runs.plain().build(), LocalDate.of(2020, 1, 6), scenario(1).build());
    assertThatThrownBy(new LimitSearch(first, size -> fund(), 10)::find)
        .hasMessageContaining("a limit needs a close before startDate");
  }

  /** Six years up to the start, nine after it. */
  @Test
  void durationsStayWhatTheyWereAtTheStart() {
    DurationSource later =
        new DurationSource() {
          @Override
          public double years(LocalDate delivery, int epochDay) {
            return epochDay > START.toEpochDay() ? 9 : 6;
          }

          @Override
          public String policy(LocalDate delivery, int epochDay) {
            return STATED;
          }
        };
    Market market =
        HandMarket.weekdays("2020-01-06", 4)
            .rate(0)
            .stock("STOCK", 50, 50, 50, 70)
            .bill("BILL", SettlementLag.SAME_DAY)
            .future("NOTE", input -> input.durations(later), 100, 100, 100, 150)
            .build();
    StressOutcome outcome =
        play(market, scenario(2).addYieldShifts(new Scenario.YieldShift(1, 100)));
    assertThat(notePrice(outcome, 2)).isCloseTo(100 * StrictMath.exp(-0.06), within(1e-9));
    FutureProduct note = outcome.result().market().futures().get("NOTE");
    assertThat(note.duration(0, outcome.result().day(outcome.lastRow()))).isEqualTo(6);
  }
}
