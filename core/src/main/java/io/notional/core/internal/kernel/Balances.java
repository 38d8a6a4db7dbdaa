package io.notional.core.internal.kernel;

/**
 * What a fund owns (positive) and owes (negative), in the base currency. Nav is their sum: there is
 * no running nav beside them. Why they change is not kept here: it follows from what a run records,
 * see {@link io.notional.core.journal.Journal}. Used by one thread; allocates nothing after it is
 * made.
 */
final class Balances {
  /** Settled cash. */
  double cash;

  /** What others owe the fund: unsettled sales and distributions. */
  double receivable;

  /** What the fund owes for unsettled purchases; zero or negative. */
  double payable;

  /** The accrued fee; zero or negative. */
  double feePayable;

  /** The drawn liquidity line; zero or negative. */
  double line;

  /** By sleeve, what it holds paid in full; of a margined sleeve, the notional of its futures. */
  final double[] standing;

  /** By foreign currency, settled cash in it. */
  final double[] foreign;

  private final boolean[] margined;

  /**
   * All at zero.
   *
   * @param margined by sleeve, whether its positions are futures, which are worth nothing
   * @param currencies the number of foreign currencies
   */
  Balances(boolean[] margined, int currencies) {
    this.margined = margined;
    this.standing = new double[margined.length];
    this.foreign = new double[currencies];
  }

  /** Writes all balances, or reads them. */
  void pass(Archive archive) {
    cash = archive.number(cash);
    receivable = archive.number(receivable);
    payable = archive.number(payable);
    feePayable = archive.number(feePayable);
    line = archive.number(line);
    archive.numbers(standing);
    archive.numbers(foreign);
  }

  /** Settled cash in all foreign currencies. */
  double foreign() {
    double sum = 0;
    for (double balance : foreign) {
      sum += balance;
    }
    return sum;
  }

  /** Net asset value. */
  double nav() {
    double others = receivable + payable + line;
    for (double balance : foreign) {
      others += balance;
    }
    for (int s = 0; s < standing.length; s++) {
      others += margined[s] ? 0 : standing[s];
    }
    // The two that today's work came to last are added last: nobody waits for them before.
    return others + cash + feePayable;
  }

  /** Takes what is bought: paid from cash, or owed until it settles. */
  void buy(int sleeve, double value, double cost, boolean settled) {
    standing[sleeve] += value;
    if (settled) {
      cash -= value + cost;
    } else {
      payable -= value + cost;
    }
  }

  /** Gives what is sold: for cash, or for a claim until it settles. */
  void sell(int sleeve, double value, double cost, boolean settled) {
    standing[sleeve] -= value;
    if (settled) {
      cash += value - cost;
    } else {
      receivable += value - cost;
    }
  }

  /** Books an amount that becomes cash later, or costs cash when negative. */
  void owe(double amount) {
    if (amount > 0) {
      receivable += amount;
    } else {
      payable += amount;
    }
  }

  /** Turns what was owed to the fund, and by it, into cash. */
  void settle(double incoming, double outgoing) {
    receivable -= incoming;
    payable += outgoing;
    cash += incoming - outgoing;
  }

  /** Pays the accrued fee. */
  void payFee() {
    cash += feePayable;
    feePayable = 0;
  }

  /** Draws on the line, or pays it back when negative. */
  void draw(double amount) {
    cash += amount;
    line -= amount;
  }

  /** Takes base cash into a foreign currency, or out of it when negative. */
  void convert(int currency, double amount) {
    foreign[currency] += amount;
    cash -= amount;
  }
}
