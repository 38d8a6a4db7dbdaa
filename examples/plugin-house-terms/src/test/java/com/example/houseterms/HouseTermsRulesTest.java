package com.example.houseterms;

import io.notional.api.plugin.Plugin;
import io.notional.testkit.junit.PluginRules;

/** The rules of the SPI, for every component in its defaults. */
class HouseTermsRulesTest extends PluginRules {
  @Override
  public Plugin plugin() {
    return new HouseTermsPlugin();
  }
}
