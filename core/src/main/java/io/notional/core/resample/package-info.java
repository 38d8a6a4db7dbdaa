/**
 * Resampled histories: the days of a market drawn again in blocks, as markets that a run cannot
 * tell from others.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.resample;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
