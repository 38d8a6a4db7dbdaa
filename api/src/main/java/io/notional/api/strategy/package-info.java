/** Strategies, their sleeves and rebalance rules, and the moment at which they decide. */
package io.notional.api.strategy;
