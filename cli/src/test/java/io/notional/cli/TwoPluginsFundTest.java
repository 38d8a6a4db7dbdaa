package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fund of one plugin with a sleeve of another; the command has both. */
class TwoPluginsFundTest {
  @Test
  void aSleeveOfAnotherPluginIsOneOfTheStackedFund() {
    Map<String, Object> stocks =
        Map.of(
            "sleeve",
            Map.of("use", "basket", "with", Map.of("sleeve", "ivv", "instruments", List.of("IVV"))),
            "capital",
            0.9);
    Map<String, Object> trend =
        Map.of(
            "sleeve",
            Map.of("use", "time-series-momentum", "with", Map.of("markets", List.of("ES", "ZN"))),
            "risk",
            0.1);

    Strategy fund = Notional.load().strategy("stacked", Map.of("sleeves", List.of(stocks, trend)));

    assertThat(fund.sleeves())
        .extracting(Sleeve::id, Sleeve::assetClass)
        .contains(tuple("trend", AssetClass.MANAGED_FUTURES));
  }
}
