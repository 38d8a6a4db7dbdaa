/**
 * Markets for tests, made from a seed and a list of what is quoted, by the host's own builder.
 * Start at {@link io.notional.testkit.market.MarketFixture}.
 */
package io.notional.testkit.market;
