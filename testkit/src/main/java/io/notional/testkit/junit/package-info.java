/** The rules of the SPI as JUnit tests: extend {@link io.notional.testkit.junit.PluginRules}. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.testkit.junit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
