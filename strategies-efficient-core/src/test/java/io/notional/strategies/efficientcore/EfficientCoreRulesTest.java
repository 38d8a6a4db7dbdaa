package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Plugin;
import io.notional.testkit.junit.PluginRules;
import io.notional.testkit.rules.PluginSamples;
import io.notional.testkit.rules.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plugin keeps the rules of the SPI. */
class EfficientCoreRulesTest extends PluginRules {
  @Override
  public Plugin plugin() {
    return new EfficientCorePlugin();
  }

  @Override
  public List<Sample> samples() {
    return List.of(
        strategy("efficient-core").inAnyOrder("ladder"),
        strategy("stacked")
            .with(
                "sleeves",
                List.of(
                    Map.of(
                        "sleeve",
                        Map.of("use", "basket", "with", Map.of("instruments", List.of("ONE"))),
                        "capital",
                        0.8),
                    Map.of("sleeve", "ladder", "notional", 0.7)))
            .named("80/70"),
        strategy("stacked").preset("NTSX"),
        strategy("portfolio").preset("60-40"),
        strategy("blend")
            .with("funds", List.of("ONE", "OTHER"))
            .with("weights", List.of(0.6, 0.3))
            .inAnyOrder("funds", "weights"),
        shortly(ComponentKind.SLEEVE, "basket")
            .with("instruments", List.of("ONE", "OTHER"))
            .scaling(),
        shortly(ComponentKind.SLEEVE, "ladder").scaling(),
        shortly(ComponentKind.SLEEVE, "bills"),
        shortly(ComponentKind.SLEEVE, "largest-names")
            .with("constituents", "ALL")
            .with("names", 5)
            .with("reconstitution", "monthly")
            .scaling(),
        shortly(ComponentKind.SLEEVE, "representative-sample")
            .with("constituents", "ALL")
            .with("names", 4)
            .with("window", 60)
            .with("reconstitution", "monthly")
            .scaling(),
        shortly(ComponentKind.REBALANCE_RULE, "band-and-calendar").scaling(),
        shortly(ComponentKind.REBALANCE_RULE, "band-and-calendar")
            .with("scope", "bonds-first")
            .with("calendar-day", 3)
            .named("bonds first")
            .scaling());
  }

  private static Sample strategy(String id) {
    return shortly(ComponentKind.STRATEGY, id).scaling();
  }

  private static Sample shortly(ComponentKind<?> kind, String id) {
    return Sample.of(kind, id).lasting(80, 180);
  }

  @Test
  void noneIsLeftOut() {
    assertThat(PluginSamples.withoutSample(this)).isEmpty();
  }
}
