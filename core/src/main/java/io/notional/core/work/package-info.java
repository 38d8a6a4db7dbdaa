/** Work that threads of a host may help with. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.work;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
