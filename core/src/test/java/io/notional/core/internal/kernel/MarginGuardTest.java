package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginModel;
import io.notional.api.strategy.Target;
import io.notional.core.result.Result;
import io.notional.core.settings.MarginAccount;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

/** Whatever a margin model answers or throws, the error says which one, on which date, and what. */
class MarginGuardTest {
  private static final String FIRST = "2024-06-26";
  private static final String THIRD = "2024-06-28";

  /** Asks the same of every book. */
  private record Fixed(Runnable look, double initial, double maintenance) implements BoundMargin {
    @Override
    public void assess() {
      look.run();
    }
  }

  private static MarginModel answering(double initial, double maintenance) {
    return book -> new Fixed(() -> {}, initial, maintenance);
  }

  private static Result run(MarginModel model) {
    return run(model, MarginAccount.SPECULATOR);
  }

  private static Result run(MarginModel model, MarginAccount account) {
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(1));
    return Runs.run(
        fund,
        HandMarket.weekdays(FIRST, 4).rate(0).future("FUT", 100, 101, 102, 103).build(),
        Runs.plain().marginModel(model).account(account));
  }

  @Test
  void answersOutsideOfTheirRangeAreRefused() {
    double[][] answers = {
      {-5, -6}, {5, -6}, {Double.NaN, 4}, {5, Double.NaN}, {Double.POSITIVE_INFINITY, 4}, {4, 5}
    };
    for (double[] answer : answers) {
      for (MarginAccount account : MarginAccount.values()) {
        Refused.with(ErrorCode.NO_MARGIN, () -> run(answering(answer[0], answer[1]), account))
            .contains("margin model MarginGuardTest", FIRST)
            .contains(answer[0] + " initial and " + answer[1] + " maintenance");
      }
    }
  }

  @Test
  void maintenanceMayExceedInitialByRoundingAlone() {
    assertThat(run(answering(0.3, 0.1 + 0.2)).maintenance(1)).isGreaterThan(0.3);
    assertThat(run(answering(0, 0)).maintenance(1)).isZero();
    Refused.with(ErrorCode.NO_MARGIN, () -> run(answering(1, 1.000001))).contains("1.000001");
  }

  @Test
  void whatTheModelThrowsNamesItAndTheDate() {
    MarginModel unbindable =
        book -> {
          throw new IllegalStateException("no book");
        };
    MarginModel thirdDay =
        book ->
            new Fixed(
                () -> {
                  if (book.date().toString().equals(THIRD)) {
                    throw new ArithmeticException("by zero");
                  }
                },
                2,
                1);
    BoundMargin[] endless = new BoundMargin[1];
    endless[0] = new Fixed(() -> endless[0].assess(), 2, 1);

    Refused.with(ErrorCode.STRATEGY_FAILED, () -> run(unbindable))
        .contains("margin model MarginGuardTest", FIRST, "IllegalStateException: no book");
    Refused.with(ErrorCode.STRATEGY_FAILED, () -> run(book -> null)).contains("answered null");
    Refused.with(ErrorCode.STRATEGY_FAILED, () -> run(thirdDay))
        .contains("margin model", THIRD, "ArithmeticException: by zero");
    Refused.with(ErrorCode.STRATEGY_FAILED, () -> run(book -> endless[0]))
        .contains("margin model", FIRST, "StackOverflowError");
  }
}
