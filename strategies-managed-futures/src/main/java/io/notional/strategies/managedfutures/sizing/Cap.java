package io.notional.strategies.managedfutures.sizing;

/**
 * The most that some markets may have together. Immutable.
 *
 * @param of a market, sector or asset class
 * @param notional gross notional, a fraction of nav
 */
public record Cap(String of, double notional) {}
