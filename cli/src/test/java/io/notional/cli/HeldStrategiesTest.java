package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.holdings.Holdings;
import io.notional.core.invariant.Comparison;
import io.notional.core.market.Market;
import io.notional.core.result.Proposal;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Funds that ship, those with much memory among them: held, saved, proposed for, resumed. */
class HeldStrategiesTest {
  private static final Market MARKET =
      SyntheticMarket.builder().years(3).trendMarkets(4).build().generate();
  private static final RunSettings SETTINGS =
      RunSettings.builder().firstDate(LocalDate.of(2001, 6, 1)).build();
  private static final List<String> MARKETS = List.of("SYN01", "SYN02", "SYN03", "SYN04");
  private static final Notional NOTIONAL = Notional.load();

  private record Fund(String name, Supplier<Strategy> strategy) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Fund> funds() {
    Map<String, ?> stocks = Map.of("equity-instruments", List.of("STOCKS"));
    Map<String, ?> markets = Map.of("markets", MARKETS, "min-history", 3);
    return Stream.of(
        new Fund("NTSX", () -> NOTIONAL.strategy("efficient-core", "NTSX", stocks)),
        new Fund(
            "momentum",
            () ->
                NOTIONAL.strategy(
                    "time-series-momentum", Map.of("markets", MARKETS, "lookback", 3))),
        new Fund("ewmac", () -> NOTIONAL.strategy("trend", "ewmac", markets)),
        new Fund("century", () -> NOTIONAL.strategy("trend", "century", markets)));
  }

  private static Map<String, Double> traded(Result run, int row) {
    Map<String, Double> traded = new TreeMap<>();
    for (Trade trade : run.trades()) {
      if (trade.decisionDay() == run.day(row) && trade.day() == run.day(row + 1)) {
        traded.merge(trade.instrument(), trade.quantity(), Double::sum);
      }
    }
    return traded;
  }

  private static Map<String, Double> proposed(Strategy strategy, Holdings held) {
    RunSettings settings =
        RunSettings.builder()
            .from(SETTINGS)
            .firstDate(held.date())
            .lastDate(held.date())
            .holdings(held)
            .build();
    Proposal proposal = Simulation.propose(strategy, MARKET, settings);
    Map<String, Double> proposed = new TreeMap<>();
    proposal.orders().stream()
        .filter(order -> order.decided().equals(proposal.date()))
        .forEach(order -> proposed.merge(order.instrument(), order.quantity(), Double::sum));
    return proposed;
  }

  @ParameterizedTest
  @MethodSource("funds")
  void whatIsProposedIsWhatTheRunTrades(Fund fund) {
    Result run = new Simulator().run(fund.strategy.get(), MARKET, SETTINGS);
    Simulation simulation = Simulation.of(fund.strategy.get(), MARKET, SETTINGS);
    simulation.keepHoldings();
    int decisions = 0;
    for (int row = 0; row < run.size() - 1; row++) {
      simulation.advance();
      Map<String, Double> traded = traded(run, row);
      if (traded.isEmpty() && row % 10 > 0) {
        continue;
      }
      Holdings held = simulation.holdings().orElseThrow();
      Map<String, Double> proposed = proposed(fund.strategy.get(), held);
      assertThat(proposed.keySet()).describedAs("%s", run.date(row)).isEqualTo(traded.keySet());
      traded.forEach(
          (id, units) ->
              assertThat(proposed.get(id))
                  .isCloseTo(units, within(id.equals("STOCKS") ? 1e-6 : 0)));
      decisions += traded.isEmpty() ? 0 : 1;
    }
    assertThat(decisions).isGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("funds")
  void everyTenthDayComesToTheSame(Fund fund) {
    Result whole = new Simulator().run(fund.strategy.get(), MARKET, SETTINGS);
    Simulation simulation = Simulation.of(fund.strategy.get(), MARKET, SETTINGS);
    while (simulation.advance(10) == 10) {
      byte[] saved = simulation.checkpoint();
      simulation = Simulation.resume(saved, fund.strategy.get(), MARKET, SETTINGS);
    }

    assertThat(Comparison.same(whole, simulation.result())).isEmpty();
    assertThat(simulation.result().diagnostics()).isEqualTo(whole.diagnostics());
  }
}
