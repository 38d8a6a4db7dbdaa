/**
 * What the author of a plugin tests with: components made by the host's own reader, closes that are
 * set by hand, and orders that are kept. All are as strict as the host, so that what passes here
 * passes there. Start at {@link io.notional.testkit.Components}, {@link
 * io.notional.testkit.PointFixture} and {@link io.notional.testkit.Asked}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.testkit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
