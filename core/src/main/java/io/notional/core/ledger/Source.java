package io.notional.core.ledger;

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
  FLOW;

  private static final Source[] ALL = values();

  /** The source of an ordinal. */
  static Source of(int ordinal) {
    return ALL[ordinal];
  }

  /** Whether it moves on few days: with trades, draws of the line, or flows. */
  public boolean isRare() {
    return this == COST || this == FINANCING || this == FLOW;
  }

  /** The name in files. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
