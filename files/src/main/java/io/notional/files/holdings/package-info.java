/** Files of what a fund has at a close: read from YAML, JSON or a table, and written as YAML. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.holdings;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
