/**
 * Stress: scenarios, the market continued by one, what a fund does in it, and how large an overlay
 * it bears.
 */
@ValueStyle
package io.notional.core.stress;
