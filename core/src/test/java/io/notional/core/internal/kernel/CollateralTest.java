package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.BillInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Haircuts that change and limits of concentration. A million, 98% of it swept into one bill. */
class CollateralTest {
  private static final double CENT = 0.005;

  @Test
  void aHaircutHoldsFromItsDateOn() {
    // From a Saturday, which is Monday's; and from a Tuesday.
    DatedSeries changes =
        HandMarket.dated("haircuts", List.of("2024-06-08", "2024-06-11"), 0.1, 0.02);

    Result result = run(changes, 1);

    double[] expected = {0.05, 0.05, 0.05, 0.05, 0.1, 0.02, 0.02};
    for (int row = 1; row < expected.length; row++) {
      assertThat(result.eligible(row))
          .as("row " + row)
          .isCloseTo(20_000 + 980_000 * (1 - expected[row]), within(CENT));
    }
    assertThat(result.policyCounts()).doesNotContainKey(CollateralRules.LIMITED);
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void aHaircutFromBeforeTheFirstDayReplacesTheFirstOne() {
    DatedSeries changes = HandMarket.dated("haircuts", List.of("2020-03-09"), 0.5);

    assertThat(run(changes, 1).eligible(3)).isCloseTo(20_000 + 490_000, within(CENT));
  }

  @Test
  void ofALimitedSecurityAtMostItsPartOfWhatIsEligibleCounts() {
    Result result = run(HandMarket.dated("haircuts", List.of("2024-06-11"), 1), 0.75);

    // 20,000 of cash are a quarter; from the day on which nothing of the bill counts, they are all.
    assertThat(result.eligible(3)).isCloseTo(80_000, within(CENT));
    assertThat(result.eligible(5)).isCloseTo(20_000, within(CENT));
    assertThat(result.policyCounts()).containsEntry(CollateralRules.LIMITED, 5L);
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void aHaircutThatRisesMayCauseACall() {
    // Ten contracts ask for 100,000 to open and 80,000 to keep.
    Result result = run(HandMarket.dated("haircuts", List.of("2024-06-11"), 0.95), 1);

    assertThat(result.state(4)).isEqualTo(DayState.MET);
    assertThat(result.state(5)).isEqualTo(DayState.CALLED);
    assertThat(result.called(5)).isCloseTo(100_000 - 69_000, within(CENT));
    assertThat(result.initial(5)).isLessThanOrEqualTo(69_000 + CENT);
    assertThat(Invariants.check(result)).isEmpty();
  }

  private static Result run(DatedSeries haircuts, double concentration) {
    HandMarket hand =
        HandMarket.weekdays("2024-06-04", 7)
            .rate(0)
            .future("FUT", 100, 100, 100, 100, 100, 100, 100);
    hand.builder()
        .bill(
            new BillInput(
                "BILL",
                HandMarket.RATE,
                0.05,
                Optional.of(haircuts),
                concentration,
                SettlementLag.SAME_DAY,
                Costs.NONE));
    Market market = hand.build();
    double contracts = concentration < 1 ? 0 : 10;
    Strategy fund =
        TestFund.withCollateral("BILL")
            .bonds("FUT")
            .target("bonds", "FUT", Target.quantity(contracts));
    RunSettings.Builder config = Runs.plain().cashBuffer(0.02).sweepBand(0);
    return Runs.run(fund, market, config);
  }
}
