/**
 * A prepared market: checked inputs packed once into immutable columns that many runs share. Start
 * at {@link io.notional.core.market.Market#builder()}.
 */
@ValueStyle
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.market;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
