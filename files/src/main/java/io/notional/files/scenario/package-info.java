/** Scenarios: files of shocks, and those that ship. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.scenario;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
