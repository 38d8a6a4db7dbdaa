/**
 * Results as files: the tables of a run, a summary and a manifest, whole or not at all. Start at
 * {@link io.notional.files.results.ResultFiles}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.results;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
