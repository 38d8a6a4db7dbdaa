package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.cost.CostModel;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.Quote;
import io.notional.api.market.Series;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a component does, the error says which one, on which date, and why. */
class GuardTest {
  private static TestFund fund() {
    return TestFund.withCollateral().equity("STK").target("equity", "STK", Target.capital(0.5));
  }

  private static Market market(CostModel costs) {
    return HandMarket.weekdays("2024-06-26", 4)
        .rate(0)
        .stock("STK", input -> input.costs(costs), 100, 101, 102, 103)
        .build();
  }

  private static Market market() {
    return market(fill -> 0);
  }

  @Test
  void aRuleWithoutEndIsAnErrorOfTheRule() {
    RebalanceRule[] rule = new RebalanceRule[1];
    rule[0] = point -> rule[0].check(point);
    TestFund fund = fund().rule(rule[0]);

    Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(fund, market()))
        .contains("rebalance rule", "GuardTest", "2024-06-27", "StackOverflowError")
        .doesNotContain("Lambda");
  }

  @Test
  void whatWatchesIsNamedToo() {
    TestFund fund =
        fund()
            .watching(
                point -> {
                  throw new IllegalStateException("no");
                });

    Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(fund, market()))
        .contains("strategy TestFund", "2024-06-27", "IllegalStateException: no");
  }

  @Test
  void aProblemOfThePluginsOwnGetsAPlace() {
    TestFund fund =
        fund().deciding((point, orders) -> orders.sleeve("equit").target("STK", Target.capital(1)));

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, market()))
        .contains("equit", "(strategy TestFund, 2024-06-26)");
  }

  @Test
  void aRuleMayNameNoSleeveThatTheStrategyLacks() {
    TestFund fund = fund().rule(point -> Rebalance.only("drift", "equity", "equitty", "gold"));

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, market()))
        .contains("'equitty'", "did you mean 'equity'?")
        .contains("rebalance rule GuardTest", "2024-06-27");
    Runs.run(fund().rule(point -> Rebalance.only("drift", "equity", "collateral")), market());
  }

  @Test
  void costsAreWatched() {
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> Runs.run(fund(), market(fill -> -1)))
        .contains("STK must be zero or more but was -1", "cost model", "2024-06-27");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> Runs.run(fund(), market(fill -> Double.NaN)))
        .contains("NaN");
    CostModel throwing =
        fill -> {
          throw new IllegalArgumentException("no spread");
        };
    Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(fund(), market(throwing)))
        .contains("cost model", "no spread", "2024-06-27");
  }

  @Test
  void whatOneCallWasHandedIsRefusedInTheNext() {
    List<Series> series = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    TestFund fund =
        fund()
            .rule(
                point -> {
                  if (!series.isEmpty()) {
                    assertStale(() -> series.get(0).ago(0));
                    assertStale(() -> quotes.get(0).price());
                    assertStale(() -> quotes.get(0).ageInDays());
                  }
                  series.add(point.market().returnIndex("STK"));
                  quotes.add(point.market().quote("STK"));
                  return Rebalance.NONE;
                });
    Runs.run(fund, market());

    assertThat(series).hasSize(3);
  }

  private static void assertStale(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).hasMessageContaining("only during the call");
  }

  @Test
  void aQuietStrategyIsNotCalledForNothing() {
    assertThat(RunSettings.DEFAULTS.costs()).isTrue();
    List<String> seen = new ArrayList<>();
    TestFund fund = fund().watching(point -> seen.add(point.market().date().toString()));
    Runs.run(fund, market());

    assertThat(seen).containsExactly("2024-06-27", "2024-06-28", "2024-07-01");
  }

  @Test
  void nothingIsOrderedInTheCollateral() {
    TestFund fund =
        TestFund.withCollateral("STK")
            .deciding(
                (point, orders) -> orders.sleeve("collateral").target("STK", Target.capital(0.5)));

    Refused.with(ErrorCode.BAD_ORDER, () -> Runs.run(fund, market()))
        .contains("collateral", "must not be ordered", "(strategy TestFund, 2024-06-26)");
  }

  @Test
  void whatAStrategySaysOfItselfIsWatched() {
    Strategy silent = new Forwarding(fund(), null);
    Strategy failing = new Forwarding(fund(), new LinkageError("no such class"));

    Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(silent, market()))
        .contains("strategy Forwarding failed in collateralSleeve()", "answered null");
    Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(failing, market()))
        .contains("strategy Forwarding failed in collateralSleeve(): LinkageError: no such class");
  }

  @Test
  void errorsOfTheRuntimeAreErrorsOfTheComponent() {
    for (Error error :
        List.of(new NoClassDefFoundError("com/acme/Missing"), new AssertionError())) {
      TestFund fund =
          fund()
              .rule(
                  point -> {
                    throw error;
                  });
      Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(fund, market()))
          .contains("rebalance rule GuardTest", "2024-06-27", error.getClass().getSimpleName());
    }
  }

  @Test
  void aComponentMayNeitherCancelNorAccuseTheHost() {
    for (ErrorCode code : List.of(ErrorCode.CANCELLED, ErrorCode.BROKEN_IDENTITY)) {
      TestFund fund =
          fund()
              .rule(
                  point -> {
                    throw NotionalException.of(code, "so it says");
                  });
      Refused.with(ErrorCode.STRATEGY_FAILED, () -> Runs.run(fund, market()))
          .contains("so it says (rebalance rule GuardTest, 2024-06-27)");
    }
  }

  /** What watches sees why the fund trades only while it does. */
  @Test
  void aDecisionIsOverWhenItWasMade() {
    List<String> seen = new ArrayList<>();
    TestFund fund =
        fund()
            .daily()
            .watching(point -> seen.add("watch " + point.rebalance().reason()))
            .deciding((point, orders) -> seen.add("decide " + point.rebalance().reason()));
    Runs.run(fund, market());

    String none = "watch " + Rebalance.NONE.reason();
    assertThat(seen)
        .containsExactly(
            "decide start", none, "decide test", none, "decide test", none, "decide test");
  }

  /** Another strategy, but for the name of its collateral, which is null or not told at all. */
  private record Forwarding(Strategy inner, Error error) implements Strategy {
    @Override
    public List<Sleeve> sleeves() {
      return inner.sleeves();
    }

    @Override
    public RebalanceRule rebalanceRule() {
      return inner.rebalanceRule();
    }

    @Override
    public void decide(DecisionPoint point, Orders orders) {
      inner.decide(point, orders);
    }

    @Override
    public String collateralSleeve() {
      if (error != null) {
        throw error;
      }
      return null;
    }
  }
}
