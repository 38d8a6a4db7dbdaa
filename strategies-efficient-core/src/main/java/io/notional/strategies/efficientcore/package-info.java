/**
 * Stacked funds: any sleeves, paid in full or by futures, over one collateral; among them Efficient
 * Core funds of equity and a ladder of futures, plain portfolios and blends of funds. The plugin is
 * the only public type; everything else is reached through its providers.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.strategies.efficientcore;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
