package io.notional.core.stress;

import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** The small market and fund that scenarios are tried on. */
final class ScenarioCase {
  /** The third of four weekdays, so that something is there to be looked ahead at. */
  static final LocalDate START = LocalDate.of(2020, 1, 8);

  private ScenarioCase() {}

  static HandMarket hand(OptionalDouble duration, double rate) {
    return HandMarket.weekdays("2020-01-06", 4)
        .rate(rate)
        .stock("STOCK", 50, 50, 50, 70)
        .bill("BILL", SettlementLag.SAME_DAY)
        .future("NOTE", input -> input.duration(duration), 100, 100, 100, 150);
  }

  static Market market() {
    return hand(OptionalDouble.of(6), 0).build();
  }

  static TestFund fund() {
    return TestFund.withCollateral("BILL")
        .equity("STOCK")
        .bonds("NOTE")
        .target("equity", "STOCK", Target.capital(0.9))
        .target("bonds", "NOTE", Target.notional(0.6));
  }

  static Scenario.Builder scenario(int days) {
    return Scenario.builder().name("test").days(days);
  }

  static StressOutcome play(Market market, Scenario.Builder scenario) {
    return ScenarioRun.of(market, Runs.plain().build(), START, scenario.build()).run(fund());
  }

  static double notePrice(StressOutcome outcome, int day) {
    Result result = outcome.result();
    return result
        .market()
        .futures()
        .get("NOTE")
        .contracts()
        .get(0)
        .close(result.day(outcome.startRow() + day));
  }
}
