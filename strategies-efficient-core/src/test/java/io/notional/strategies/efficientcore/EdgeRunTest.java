package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.Notional;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** To the edge and no small trades, over years of a made-up market in which fractions trade. */
class EdgeRunTest {
  private static final int BONDS = 2;
  private static final Notional NOTIONAL = Notional.load();

  private final Market market =
      SyntheticMarket.builder().years(10).stocks("IVV").stockVolatility(0.3).build().generate();

  private Result run(Map<String, Object> values) {
    RunSettings settings =
        RunSettings.builder()
            .fill(FillTiming.SAME_CLOSE)
            .contracts(LotPolicy.FRACTIONAL)
            .costs(false)
            .build();
    return NOTIONAL.run(NOTIONAL.strategy("efficient-core", "NTSX", values), market, settings);
  }

  private static Set<Integer> rows(Result result, String reason) {
    Set<Integer> rows = new TreeSet<>();
    for (Trade trade : result.trades()) {
      if (trade.reason().equals(reason)) {
        rows.add(result.rowOfDay(trade.decisionDay()));
      }
    }
    return rows;
  }

  @Test
  void aSleeveOutOfItsBandReturnsToTheEdgeOfIt() {
    Result result = run(Map.of("return-to", "edge", "calendar", "none"));

    Set<Integer> traded = rows(result, "band bonds");
    assertThat(traded).hasSizeGreaterThan(20);
    SleeveExposures exposures = new SleeveExposures(result);
    while (exposures.next()) {
      double bonds = exposures.notional(BONDS) / result.nav(exposures.row());
      assertThat(Math.abs(bonds - 0.6)).isLessThanOrEqualTo(0.05 + 1e-9);
      if (traded.contains(exposures.row())) {
        assertThat(Math.abs(bonds - 0.6)).isCloseTo(0.05, within(1e-9));
      }
    }
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void noTradeIsSmallButTheFirst() {
    double least = 0.002;
    Result every = run(Map.of());
    Result few = run(Map.of("least-trade", least));

    assertThat(smallest(every)).isLessThan(least / 10);
    assertThat(smallest(few)).isGreaterThanOrEqualTo(least * (1 - 1e-9));
    assertThat(few.trades()).hasSizeLessThan(every.trades().size());
  }

  /** Of all trades that a rule asked for, in shares of nav. */
  private static double smallest(Result result) {
    double smallest = Double.MAX_VALUE;
    for (Trade trade : result.trades()) {
      String reason = trade.reason();
      if (reason.startsWith("band") || reason.startsWith("calendar")) {
        double unit =
            trade.sleeve() == BONDS
                ? trade.price() * result.market().futures().get(trade.instrument()).multiplier()
                : trade.price();
        double size = Math.abs(trade.quantity()) * unit;
        smallest = Math.min(smallest, size / result.nav(result.rowOfDay(trade.decisionDay())));
      }
    }
    return smallest;
  }
}
