package io.notional.strategies.managedfutures;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Plugin;
import io.notional.testkit.junit.PluginRules;
import io.notional.testkit.rules.PluginSamples;
import io.notional.testkit.rules.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plugin keeps the rules of the SPI. */
class ManagedFuturesRulesTest extends PluginRules {
  private static final List<String> MARKETS = List.of("CL", "GC", "ZN");

  @Override
  public Plugin plugin() {
    return new ManagedFuturesPlugin();
  }

  @Override
  public List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (ComponentKind<?> kind : List.of(ComponentKind.STRATEGY, ComponentKind.SLEEVE)) {
      samples.add(book(Sample.of(kind, "time-series-momentum").with("lookback", 3)));
      for (String preset : List.of("tsmom", "century", "ewmac", "wtmf-classic", "wtmf")) {
        samples.add(programme(kind, preset));
      }
    }
    for (String signal :
        List.of("breakout", "carry", "ewmac", "momentum", "momentum-vote", "trend-statistic")) {
      samples.add(Sample.of(ComponentKind.SIGNAL, signal).lasting(280, 150));
    }
    return samples;
  }

  /** The first of them is tried by all rules, the others by those that a preset may break. */
  private static Sample programme(ComponentKind<?> kind, String preset) {
    Sample sample = book(Sample.of(kind, "trend").preset(preset));
    return preset.equals("wtmf-classic")
        ? sample.with("groups", List.of(Map.of("sector", "energy", "markets", List.of("CL"))))
        : sample;
  }

  private static Sample book(Sample sample) {
    return sample.with("markets", MARKETS).lasting(280, 150).inAnyOrder("markets").scaling();
  }

  @Test
  void noneIsLeftOut() {
    assertThat(PluginSamples.withoutSample(this)).isEmpty();
  }
}
