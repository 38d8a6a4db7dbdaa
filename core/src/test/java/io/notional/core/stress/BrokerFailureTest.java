package io.notional.core.stress;

import static io.notional.core.stress.ScenarioCase.market;
import static io.notional.core.stress.ScenarioCase.play;
import static io.notional.core.stress.ScenarioCase.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.invariant.Invariants;
import io.notional.core.result.BrokerLoss;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import org.junit.jupiter.api.Test;

/** A broker that fails, on a market without rates on which no price moves. */
class BrokerFailureTest {
  private static Scenario.Builder failure(double loss, int frozenDays) {
    return scenario(12).brokerFailure(new Scenario.BrokerShock(loss, frozenDays));
  }

  @Test
  void aShareOfWhatWasPostedIsLost() {
    StressOutcome outcome = play(market(), failure(0.5, 10));
    Result result = outcome.result();
    int start = outcome.startRow();
    double posted = result.posted(start);
    assertThat(posted).isPositive();
    assertThat(result.nav(start + 1)).isCloseTo(result.nav(start) - posted / 2, within(1e-6));
    assertThat(outcome.totalReturn()).isCloseTo(-posted / 2 / result.nav(start), within(1e-12));
    BrokerLoss loss = result.brokerLosses().get(0);
    assertThat(loss.lost()).isCloseTo(posted / 2, within(1e-6));
    assertThat(loss.frozen()).isCloseTo(posted / 2, within(1e-6));
    assertThat(result.attribution(start + 1, result.collateral(), Source.LOSS))
        .isCloseTo(-posted / 2, within(1e-6));
  }

  @Test
  void theRestBacksNothingUntilItIsReturned() {
    StressOutcome outcome = play(market(), failure(0.5, 10));
    Result result = outcome.result();
    int start = outcome.startRow();
    double posted = result.posted(start);
    for (int day = 1; day <= 10; day++) {
      assertThat(result.receivable(start + day)).isGreaterThanOrEqualTo(posted / 2 - 1e-6);
      assertThat(result.eligible(start + day))
          .isCloseTo(result.eligible(start) - posted, within(1.0));
    }
    assertThat(result.receivable(start + 11)).isCloseTo(0, within(1e-6));
    assertThat(result.eligible(start + 11))
        .isCloseTo(result.eligible(start) - posted / 2, within(1.0));
  }

  @Test
  void theBooksBalance() {
    Invariants.require(play(market(), failure(0.5, 3)).result());
    Invariants.require(play(market(), failure(1, 2).putPriceChanges("STOCK", -0.3)).result());
    Invariants.require(play(market(), failure(0, 200)).result());
  }

  @Test
  void aBrokerThatStandsTakesNothing() {
    Result result = play(market(), failure(1, 1)).result();
    Result calm = play(market(), scenario(12)).result();
    assertThat(result.nav(result.size() - 1)).isLessThan(calm.nav(calm.size() - 1));
    assertThat(calm.brokerLosses()).isEmpty();
  }

  @Test
  void whatIsOutsideOfItsRangeIsRefused() {
    assertThatThrownBy(() -> failure(1.5, 10).build())
        .hasMessageContaining("broker-failure.loss must be in [0.0, 1.0] but was 1.5");
    assertThatThrownBy(() -> failure(0.5, 0).build())
        .hasMessageContaining("broker-failure.frozen-days must be in [1.0, 2520.0] but was 0");
  }
}
