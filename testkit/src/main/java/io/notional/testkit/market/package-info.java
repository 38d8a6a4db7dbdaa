/**
 * Markets for tests, made from a seed and a list of what is quoted, by the host's own builder.
 * Start at {@link io.notional.testkit.market.MarketFixture}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.testkit.market;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
