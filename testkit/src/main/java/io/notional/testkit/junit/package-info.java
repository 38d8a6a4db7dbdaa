/** The rules of the SPI as JUnit tests: extend {@link io.notional.testkit.junit.PluginRules}. */
package io.notional.testkit.junit;
