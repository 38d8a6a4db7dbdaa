package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.ContractDates;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarginReviewTest {
  private static final int[] DAYS =
      BusinessDays.between(LocalDate.of(2010, 1, 4), LocalDate.of(2013, 1, 4));
  private static final int HALF = DAYS.length / 2;

  @Test
  void followsVolatility() {
    MarginChain chain = chain(0.1, 0.4);

    assertThat(maintenance(chain, HALF - 5)).isCloseTo(3 * 0.1 * 1000, within(20.0));
    assertThat(maintenance(chain, DAYS.length - 1)).isCloseTo(3 * 0.4 * 1000, within(60.0));
  }

  @Test
  void neverKnowsADayThatHasNotEnded() {
    MarginChain calm = chain(0.1, 0.1);
    MarginChain wild = chain(0.1, 0.4);

    for (int t = 0; t <= HALF; t++) {
      assertThat(maintenance(wild, t)).isEqualTo(maintenance(calm, t));
    }
    assertThat(maintenance(wild, HALF + 60)).isGreaterThan(2 * maintenance(calm, HALF + 60));
  }

  @Test
  void initialIsATenthMoreThanMaintenance() {
    MarginChain chain = chain(0.1, 0.4);

    for (int i = 0; i < chain.initial().size(); i++) {
      assertThat(chain.initial().value(i))
          .isCloseTo(1.1 * chain.maintenance().value(i), within(0.5));
    }
  }

  @Test
  void isRestatedEveryJanuarySoThatItNeverGrowsOld() {
    MarginChain chain = chain(0.1, 0.1);

    for (int day : DAYS) {
      assertThat(chain.policies().get(chain.policyFor(day)))
          .isNotInstanceOf(MarginPolicy.PercentOfNotional.class);
    }
    assertThat(chain.initial().size()).isBetween(4, 6);
  }

  @Test
  void endsInAFractionOfNotional() {
    MarginChain chain = chain(0.1, 0.1);
    int muchLater = DAYS[DAYS.length - 1] + 1000;

    assertThat(chain.policies().get(chain.policyFor(muchLater)).id())
        .isEqualTo("percent-of-notional");
  }

  private static double maintenance(MarginChain chain, int day) {
    int policy = chain.policyFor(DAYS[day]);
    return chain.maintenance(policy, DAYS[day], 100_000);
  }

  /** A price that goes up and down by one step, and by another step in the second half. */
  private static MarginChain chain(double firstStep, double secondStep) {
    ContractLife life =
        new ContractLife(
            LocalDate.of(2013, 3, 1), ContractDates.OPEN, 0, DAYS.length - 1, DAYS.length);
    QuotedContract contract = new QuotedContract(life);
    for (int t = 0; t < DAYS.length; t++) {
      double step = t < HALF ? firstStep : secondStep;
      contract.close(t, t % 2 == 0 ? 100 : 100 + step);
    }
    return new MarginReview(DAYS, 1000, 0.003).chain("X", List.of(contract), new int[DAYS.length]);
  }
}
