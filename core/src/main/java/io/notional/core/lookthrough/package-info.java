/**
 * What a fund or a blend holds and is exposed to, seen through the funds in it: capital and
 * notional by asset class at a named {@link io.notional.core.lookthrough.Level}. Pure values;
 * {@link io.notional.core.lookthrough.LookThrough} is the table, {@link
 * io.notional.core.lookthrough.FundMenu} makes one of the exposures that funds declare.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.lookthrough;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
