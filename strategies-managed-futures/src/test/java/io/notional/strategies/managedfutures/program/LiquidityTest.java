package io.notional.strategies.managedfutures.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.Notional;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A market whose tick is too much of a day's move is left out, and counted. */
class LiquidityTest {
  private static final List<String> MARKETS = List.of("SYN01", "SYN02", "SYN03");
  private static final RunSettings SETTINGS =
      RunSettings.builder().firstDate(LocalDate.of(2001, 3, 1)).build();

  private final Market market =
      SyntheticMarket.builder().years(3).treasuries(List.of()).trendMarkets(3).build().generate();

  private Result run(double mostTick) {
    Notional notional = Notional.load();
    Map<String, Object> values = Map.of("markets", MARKETS, "most-tick", mostTick, "start", "flat");
    return notional.run(notional.strategy("trend", "tsmom", values), market, SETTINGS);
  }

  /** Tick / (price x volatility / sqrt(252)) of each market at each decision. */
  private Map<Integer, List<Double>> byHand(Result result) {
    Map<Integer, List<Double>> ticks = new TreeMap<>();
    for (Diagnostic one : result.diagnostics()) {
      if (one.name().equals("volatility")) {
        FutureProduct product = market.futures().get(one.instrument());
        double price = product.contract(product.activeContract(one.day())).close(one.day());
        double tick = product.terms().tickSize() / (price * one.value() / Math.sqrt(252));
        ticks.computeIfAbsent(one.day(), day -> new ArrayList<>()).add(tick);
      }
    }
    return ticks;
  }

  private static long count(Result result, int day, String name) {
    return result.diagnostics().stream()
        .filter(one -> one.day() == day && one.name().equals(name))
        .mapToLong(one -> (long) one.value())
        .sum();
  }

  @Test
  void theTickIsComparedWithADaysMove() {
    Map<Integer, List<Double>> ticks = byHand(run(0));
    List<Double> all = new ArrayList<>();
    ticks.values().forEach(all::addAll);
    Collections.sort(all);
    double middle = (all.get(all.size() / 2) + all.get(all.size() / 2 + 1)) / 2;

    Result filtered = run(middle);

    assertThat(ticks).hasSizeGreaterThan(20);
    ticks.forEach(
        (day, of) -> {
          long illiquid = of.stream().filter(tick -> tick > middle).count();
          assertThat(count(filtered, day, "markets-illiquid")).isEqualTo(illiquid);
          assertThat(count(filtered, day, "markets")).isEqualTo(MARKETS.size() - illiquid);
        });
  }
}
