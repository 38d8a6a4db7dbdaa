/**
 * Treasury notes and their futures as pure functions: accrued interest, conversion factors, prices,
 * carry, basis, the cheapest to deliver. Nothing here holds state or knows a fund.
 *
 * <p>Prices are percent of face; rates and yields are decimal per year.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.treasury;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
