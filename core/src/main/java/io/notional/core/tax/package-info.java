/**
 * Lots and taxes, reckoned once a run is over from its trades, prices and income: realised gains by
 * term, wash sales, section 1256 contracts, what a fund passes on to its holders and what they
 * keep. Start at {@link io.notional.core.tax.Taxes}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.tax;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
