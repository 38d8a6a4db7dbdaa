package io.notional.strategies.managedfutures;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Preset;
import io.notional.testkit.junit.PluginRules;
import io.notional.testkit.rules.Sample;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programmes that look back for years keep the rules once they trade. */
@Tag("slow")
class LongRulesTest extends PluginRules {
  private static final List<String> MARKETS = List.of("CL", "ES", "GC", "ZN");

  @Override
  public Plugin plugin() {
    return new ManagedFuturesPlugin();
  }

  @Override
  public List<Sample> samples() {
    return Stream.of("tsmom", "century", "ewmac", "wtmf-classic", "wtmf")
        .map(LongRulesTest::programme)
        .toList();
  }

  private static Sample programme(String preset) {
    Sample sample =
        Sample.of(ComponentKind.STRATEGY, "trend")
            .preset(preset)
            .with("markets", MARKETS)
            .lasting(1000, 400)
            .inAnyOrder("markets")
            .scaling();
    return preset.equals("wtmf-classic")
        ? sample.with("groups", List.of(Map.of("sector", "energy", "markets", List.of("CL"))))
        : sample;
  }

  /** Only programmes are tried for long, but all of them. */
  @Test
  @Override
  protected void everyComponentHasASample() {
    List<String> presets =
        plugin().providers().stream()
            .filter(provider -> provider.kind().equals(ComponentKind.STRATEGY))
            .flatMap(provider -> provider.presets().stream())
            .map(Preset::id)
            .toList();
    assertThat(samples()).extracting(sample -> sample.preset().orElseThrow()).isEqualTo(presets);
  }
}
