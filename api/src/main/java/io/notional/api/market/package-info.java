/** What was known about a market at one moment. Nothing here can name a later value. */
@NullMarked
package io.notional.api.market;

import org.jspecify.annotations.NullMarked;
