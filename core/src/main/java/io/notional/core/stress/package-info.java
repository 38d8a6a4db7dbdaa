/**
 * Stress: scenarios, the market continued by one, what a fund does in it, and how large an overlay
 * it bears.
 */
@ValueStyle
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.stress;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
