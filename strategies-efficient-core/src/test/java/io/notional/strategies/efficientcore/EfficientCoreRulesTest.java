package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.Plugin;
import io.notional.testkit.junit.PluginRules;
import io.notional.testkit.rules.PluginSamples;
import org.junit.jupiter.api.Test;

/** The plugin keeps the rules of the SPI. */
class EfficientCoreRulesTest extends PluginRules {
  @Override
  public Plugin plugin() {
    return new EfficientCorePlugin();
  }

  @Test
  void noneIsLeftOut() {
    assertThat(PluginSamples.withoutSample(this)).isEmpty();
  }
}
