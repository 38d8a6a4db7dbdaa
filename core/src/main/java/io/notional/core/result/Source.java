package io.notional.core.result;

/** Where a change of nav comes from. */
public enum Source {
  /** Changes of price of what is held, variation of futures included. */
  PRICE,
  /** The part of a future's variation that the slope of the curve foretold. */
  CARRY,
  /** Interest on cash, accretion of bills, distributions. */
  INCOME,
  /** Interest paid on debit balances; futures pay none. */
  FINANCING,
  /** Changes of exchange rates on foreign balances and foreign securities. */
  CURRENCY,
  /** Commissions and spreads. */
  COST,
  /** The expense ratio. */
  FEE,
  /** Subscriptions and redemptions. */
  FLOW,
  /** What a broker that failed did not return. */
  LOSS;

  /** The name in files. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
