/** Par yields in, theoretical Treasury futures out. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.treasury;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
