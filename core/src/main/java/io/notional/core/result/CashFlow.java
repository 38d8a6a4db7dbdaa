package io.notional.core.result;

/**
 * What went into a fund at a close, or was taken out.
 *
 * @param day the market's valuation day: nav changes at its close, after that day's return
 * @param settlementDay when it is cash; that of the last sale for a withdrawal
 * @param amount base currency; a contribution is positive
 */
public record CashFlow(int day, int settlementDay, double amount) {}
