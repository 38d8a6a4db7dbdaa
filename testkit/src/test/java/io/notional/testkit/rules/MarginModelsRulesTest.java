package io.notional.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.Plugin;
import io.notional.marginmodels.MarginModelsPlugin;
import io.notional.testkit.junit.PluginRules;
import org.junit.jupiter.api.Test;

/** The margin models that ship keep the rules; their module is built before this one. */
class MarginModelsRulesTest extends PluginRules {
  @Override
  public Plugin plugin() {
    return new MarginModelsPlugin();
  }

  @Test
  void noneIsLeftOut() {
    assertThat(PluginSamples.withoutSample(this)).isEmpty();
  }
}
