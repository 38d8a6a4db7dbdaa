package io.notional.core.leverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.cost.Costs;
import io.notional.core.market.Market;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds at every close, however prices jump. */
class LeverageProperties {
  private static final int DAYS = 80;
  private static final double TINY = 1e-9;

  private final Set<String> seen = new HashSet<>();

  private static double[] jumpy(long seed) {
    Random random = new Random(seed);
    double[] prices = new double[DAYS];
    double price = 100;
    for (int t = 0; t < DAYS; t++) {
      prices[t] = price;
      double jump = random.nextInt(15) == 0 ? 0.25 : 0.02;
      price *= 1 + Math.max(-0.6, Math.min(0.6, jump * random.nextGaussian() - 0.002));
    }
    return prices;
  }

  private static Market market(long seed, Costs costs) {
    double[] prices = jumpy(seed);
    return HandMarket.weekdays("2024-01-02", DAYS)
        .rate(0.04)
        .stock("S", input -> input.costs(costs), prices)
        .future("F", prices)
        .build();
  }

  private static LeverageSettings.Builder settings(double leverage) {
    return LeverageSettings.builder().leverage(leverage).run(Runs.plain().build());
  }

  private static LeverageComparison compare(Market market, LeverageSettings settings) {
    return LeverageComparison.of(market, "S", "F", List.of(), settings);
  }

  @Property(tries = 150)
  void aLoanEndsEveryCloseAboveMaintenanceAndEveryCallAtInitial(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.5, max = 2) double leverage,
      @ForAll boolean monthly) {
    Optional<CalendarPeriod> period =
        monthly ? Optional.of(CalendarPeriod.MONTH) : Optional.empty();
    Market market = market(seed, new Costs(0, 0, 10));

    LeveragedPath loan = compare(market, settings(leverage).rebalance(period).build()).marginLoan();

    Set<Object> calls = new HashSet<>();
    loan.calls().forEach(call -> calls.add(call.date()));
    for (int row = 0; row < loan.size(); row++) {
      double value = loan.exposure(row);
      double least = calls.contains(loan.date(row)) ? 0.5 : 0.25;
      boolean stopped = row == loan.size() - 1 && !loan.stopCause().isEmpty();
      assertThat(stopped || loan.nav(row) >= least * value - TINY * value).isTrue();
      assertThat(loan.tiedUp(row)).isBetween(0.0, Math.max(0, loan.nav(row)));
    }
    assertThat(loan.calls()).allMatch(call -> call.missing() > 0);
  }

  @Property(tries = 100)
  void aStopIsTheOnlyNavThatIsNotPositiveAndEndsThePath(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.5, max = 2) double leverage) {
    LeverageComparison all = compare(market(seed, Costs.NONE), settings(leverage).build());

    for (LeveragedPath path : List.of(all.futures(), all.marginLoan(), all.dailyReset())) {
      int last = path.size() - 1;
      for (int row = 0; row < last; row++) {
        assertThat(path.nav(row)).isPositive();
        assertThat(path.tiedUp(row)).isNotNegative();
        assertThat(path.exposure(row)).isNotNegative();
      }
      assertThat(path.stopCause().isEmpty()).isEqualTo(path.nav(last) > 0);
      assertThat(path.stopCause().isEmpty()).isEqualTo(path.size() == DAYS);
    }
  }

  @Property(tries = 100)
  void aDailyResetCompoundsTheMultipleOfEachReturn(
      @ForAll long seed, @ForAll @DoubleRange(min = 1, max = 2) double leverage) {
    Market market = market(seed, Costs.NONE);

    LeveragedPath path = compare(market, settings(leverage).build()).dailyReset();

    double[] prices = jumpy(seed);
    double nav = 1e6;
    for (int t = 1; t < path.size(); t++) {
      double days = market.days().elapsed(t);
      double financing = (leverage - 1) * (0.04 + 0.005) * days / 360;
      nav *= 1 + leverage * (prices[t] / prices[t - 1] - 1) - financing - 0.009 * days / 365;
      assertThat(path.nav(t)).isCloseTo(nav, within(TINY * 1e6));
    }
  }

  @Example
  void thePathsAreUglyEnough() {
    for (long seed = 0; seed < 60; seed++) {
      LeverageComparison all = compare(market(seed, Costs.NONE), settings(2).build());
      for (LeveragedPath path : List.of(all.futures(), all.marginLoan(), all.dailyReset())) {
        seen.add(path.calls().isEmpty() ? "no call" : "call");
        seen.add(path.stopCause().isEmpty() ? "survived" : "stopped");
      }
    }
    assertThat(seen).containsExactlyInAnyOrder("no call", "call", "survived", "stopped");
  }
}
