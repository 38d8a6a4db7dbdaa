/** Signals: forecasts of a market, each a small pure class with the source of its formula. */
package io.notional.strategies.managedfutures.signal;
