/** How a simulation is run, as opposed to what is simulated; every setting has a default. */
@ValueStyle
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.settings;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
