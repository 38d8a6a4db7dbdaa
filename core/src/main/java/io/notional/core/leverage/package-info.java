/**
 * Three ways to hold a multiple of an asset on the same capital, simulated side by side: futures
 * over bills, a margin loan, daily-reset leverage.
 */
@ValueStyle
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.leverage;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
