/**
 * The rules of the SPI as plain functions: each takes a component under a sample configuration,
 * runs it in the host as often as it needs, and says whether the rule holds, and if not where.
 * Start at {@link io.notional.testkit.rules.Kit} and {@link io.notional.testkit.rules.Sample}; with
 * JUnit extend {@link io.notional.testkit.junit.PluginRules}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.testkit.rules;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
