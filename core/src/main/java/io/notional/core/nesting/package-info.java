/**
 * Funds in funds: a run as an instrument that others hold, {@link
 * io.notional.core.nesting.SimulatedFund}, and what a run holds seen through the funds in it,
 * {@link io.notional.core.nesting.LookThroughWalk}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.nesting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
