/** Positions become orders: when, how near to what is held, and in whole contracts. */
package io.notional.strategies.managedfutures.trading;
