/**
 * A market that needs no data: stocks, bonds, bills, Treasury futures and trend markets from a
 * seed. Start at {@link io.notional.core.synthetic.SyntheticMarket#builder()}. Prices are invented;
 * they have the size and the habits of real ones, and they agree with each other.
 */
@ValueStyle
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.synthetic;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
