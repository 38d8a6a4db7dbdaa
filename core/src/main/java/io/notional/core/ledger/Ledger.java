package io.notional.core.ledger;

/**
 * The books of one run. Balance accounts hold what the fund owns (positive) and owes (negative);
 * flow accounts, one for each sleeve and source, hold why that changed today. Every posting adds the
 * same amount to one account and takes it from another, so the sum over all accounts stays zero. Used
 * by one thread; allocates nothing after it is made.
 */
public final class Ledger {
  /** Settled cash in the base currency. */
  public static final int CASH = 0;

  /** What others owe the fund: unsettled sales and distributions. */
  public static final int RECEIVABLE = 1;

  /** What the fund owes for unsettled purchases; zero or negative. */
  public static final int PAYABLE = 2;

  /** The accrued fee; zero or negative. */
  public static final int FEE_PAYABLE = 3;

  /** The drawn liquidity line; zero or negative. */
  public static final int LINE = 4;

  private static final int HOLDINGS = 5;
  private static final int SOURCES = Source.values().length;

  private final int sleeves;
  private final int firstFlow;
  private final double[] balances;

  /** Books for a number of sleeves, all accounts at zero. */
  public Ledger(int sleeves) {
    this.sleeves = sleeves;
    this.firstFlow = HOLDINGS + sleeves;
    this.balances = new double[firstFlow + sleeves * SOURCES];
  }

  /** The account of what a sleeve holds paid in full. */
  public int holdings(int sleeve) {
    return HOLDINGS + sleeve;
  }

  /** The flow account of a sleeve and source. */
  public int flow(int sleeve, Source source) {
    return firstFlow + sleeve * SOURCES + source.ordinal();
  }

  /** Moves an amount: the debited account grows by it, the credited one falls. */
  public void post(int debit, int credit, double amount) {
    balances[debit] += amount;
    balances[credit] -= amount;
  }

  /** The balance of an account; of a flow account since the day was last closed. */
  public double balance(int account) {
    return balances[account];
  }

  /** Net asset value: the sum of all balance accounts. */
  public double nav() {
    double owed = balances[RECEIVABLE] + balances[PAYABLE] + balances[FEE_PAYABLE] + balances[LINE];
    double held = balances[CASH];
    for (int account = HOLDINGS; account < firstFlow; account++) {
      held += balances[account];
    }
    return held + owed;
  }

  /**
   * What a flow account contributed to nav since the day was last closed; a gain is positive. Sets
   * the account back to zero.
   */
  public double close(int flowAccount) {
    double amount = -balances[flowAccount];
    balances[flowAccount] = 0;
    return amount;
  }

  /** The number of sleeves. */
  public int sleeves() {
    return sleeves;
  }
}
