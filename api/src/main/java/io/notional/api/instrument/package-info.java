/** What can be held: its static terms. Prices and exposures that change come from a market view. */
@ValueStyle
@NullMarked
package io.notional.api.instrument;

import org.jspecify.annotations.NullMarked;
