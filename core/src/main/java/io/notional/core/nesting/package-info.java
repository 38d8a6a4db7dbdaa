/**
 * Funds in funds: a run as an instrument that others hold, {@link
 * io.notional.core.nesting.SimulatedFund}, and what a run holds seen through the funds in it,
 * {@link io.notional.core.nesting.LookThroughWalk}.
 */
package io.notional.core.nesting;
