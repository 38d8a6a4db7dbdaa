package com.example.riskparity;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Plugin;
import io.notional.testkit.junit.PluginRules;
import io.notional.testkit.rules.Sample;
import java.util.List;

/** The rules of the SPI, for both components. */
class RiskParityRulesTest extends PluginRules {
  private static final List<String> MARKETS = List.of("ZN", "ZF", "GC");

  @Override
  public Plugin plugin() {
    return new RiskParityPlugin();
  }

  @Override
  public List<Sample> samples() {
    return List.of(
        Sample.of(ComponentKind.STRATEGY, "risk-parity")
            .with("instruments", MARKETS)
            .scaling()
            .inAnyOrder("instruments"),
        Sample.of(ComponentKind.STRATEGY, "risk-parity")
            .preset("calm")
            .with("instruments", MARKETS),
        Sample.of(ComponentKind.SLEEVE, "risk-parity")
            .with("instruments", MARKETS)
            .inAnyOrder("instruments"));
  }
}
