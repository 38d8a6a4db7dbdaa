/**
 * The plan of a run: a spec and a market, checked together, from which any number of runs are made.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.plan;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
