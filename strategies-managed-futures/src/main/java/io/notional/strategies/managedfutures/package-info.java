/**
 * Managed futures: trend following over many futures markets. The plugin is the only public type;
 * everything else is reached through its providers.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.strategies.managedfutures;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
