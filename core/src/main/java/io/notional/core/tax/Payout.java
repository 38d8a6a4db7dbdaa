package io.notional.core.tax;

/**
 * What a fund hands to its holders at a close.
 *
 * @param row of the result
 * @param passed for the whole fund
 */
record Payout(int row, PassedOn passed) {}
