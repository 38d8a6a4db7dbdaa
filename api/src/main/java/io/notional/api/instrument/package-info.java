/** What can be held: its static terms. Prices and exposures that change come from a market view. */
@ValueStyle
package io.notional.api.instrument;
