/**
 * A prepared market: checked inputs packed once into immutable columns that many runs share. Start
 * at {@link io.notional.core.market.Market#builder()}.
 */
@ValueStyle
package io.notional.core.market;
