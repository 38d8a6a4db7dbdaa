/** Forecasts become positions: volatilities, weights, multipliers, a target of risk, limits. */
package io.notional.strategies.managedfutures.sizing;
