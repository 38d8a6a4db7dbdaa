package io.notional.core.result;

/**
 * What a broker that failed took, in the base currency.
 *
 * @param day the valuation day of the first close after the failure
 * @param dueDay the valuation day on which what was frozen is cash again; it may lie after the run
 * @param lost what never comes back; zero or more
 * @param frozen what does; zero or more
 */
public record BrokerLoss(int day, int dueDay, double lost, double frozen) {}
