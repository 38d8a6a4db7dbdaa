package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.notional.core.catalog.Catalog;
import io.notional.core.holdings.Holdings;
import io.notional.core.result.Proposal;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.files.holdings.HoldingsFile;
import io.notional.files.input.InputFile;
import io.notional.files.plan.RunPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a desk is told each day is what the run did: NTSX from its start to the end of 2020. */
class TradesRealTest {
  /** Stocks trade in fractions of a share, which nav times a weight over a price rounds. */
  private static final double FRACTION = 1e-8;

  private static RunPlan plan() {
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
    return RunPlan.builder(Catalog.load())
        .spec(Path.of("../examples/specs/ntsx.yaml"))
        .market(Path.of("../examples/markets/research.yaml"))
        .dataRoot(data)
        .firstDate(LocalDate.of(2018, 8, 2))
        .lastDate(LocalDate.of(2020, 12, 31))
        .build();
  }

  private static Map<String, Double> traded(Result run, int day) {
    Map<String, Double> traded = new TreeMap<>();
    for (Trade trade : run.trades()) {
      if (trade.decisionDay() == day && trade.day() > day) {
        traded.merge(trade.instrument(), trade.quantity(), Double::sum);
      }
    }
    return traded;
  }

  private static Map<String, Double> proposed(RunPlan plan, Holdings held) {
    LocalDate close = held.date().orElseThrow();
    RunSettings settings =
        RunSettings.builder()
            .from(plan.config())
            .firstDate(close)
            .lastDate(close)
            .holdings(held)
            .build();
    Proposal proposal = Simulation.propose(plan.strategy(), plan.market(), settings);
    Map<String, Double> proposed = new TreeMap<>();
    proposal.orders().stream()
        .filter(order -> order.decided().equals(close)) // the others wait from before
        .forEach(order -> proposed.merge(order.instrument(), order.quantity(), Double::sum));
    return proposed;
  }

  /** At every close, so also that nothing is asked for where nothing was decided. */
  @Test
  void everyDecisionOfTheRunIsProposedFromItsHoldings() {
    RunPlan plan = plan();
    Result run = plan.run();
    Simulation simulation = plan.simulation();
    simulation.keepHoldings();
    int decisions = 0;
    for (int row = 0; row < run.size() - 1; row++) {
      simulation.advance();
      String saved = HoldingsFile.print(simulation.holdings().orElseThrow());
      Holdings held =
          HoldingsFile.read(InputFile.of("held.yaml", saved.getBytes(StandardCharsets.UTF_8)));
      Map<String, Double> traded = traded(run, run.day(row));

      Map<String, Double> proposed = proposed(plan, held);
      assertThat(proposed.keySet()).describedAs("%s", run.date(row)).isEqualTo(traded.keySet());
      traded.forEach(
          (id, units) ->
              assertThat(proposed.get(id))
                  .describedAs("%s of %s", id, held.date().orElseThrow())
                  .isCloseTo(units, within(id.equals("IVV") ? FRACTION : 0)));
      decisions += traded.isEmpty() ? 0 : 1;
    }
    assertThat(decisions).isGreaterThan(8);
  }
}
