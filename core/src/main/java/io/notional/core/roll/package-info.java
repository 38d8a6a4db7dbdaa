/** The roll rules that ship. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.roll;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
