/** Strategies, their sleeves and rebalance rules, and the moment at which they decide. */
@NullMarked
package io.notional.api.strategy;

import org.jspecify.annotations.NullMarked;
