/** How days are counted. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.time;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
