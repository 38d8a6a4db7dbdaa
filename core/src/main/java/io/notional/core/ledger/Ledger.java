package io.notional.core.ledger;

/**
 * The books of one run. Balance accounts hold what the fund owns (positive) and owes (negative);
 * flow accounts, one for each sleeve and source, hold why that changed today; those that move every
 * day lie in the day's record, see {@link #openDay}. Every posting adds the same amount to one
 * account and takes it from another, so the sum over all accounts stays zero. Used by one thread;
 * allocates nothing after it is made.
 */
public final class Ledger {
  /** Amounts below this fraction of the nav of the same close are rounding. */
  public static final double ROUNDING = 1e-9;

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

  private static final int FOREIGN = 5;
  private static final int SOURCES = Source.values().length;

  private final int sleeves;
  private final int firstHoldings;
  private final int firstFlow;
  private final int[] flowAccount;
  private final double[] balances;
  private double[] record;
  private int recordFlows;
  private boolean rareMoved;
  private double subscribed;

  /**
   * Books with all accounts at zero.
   *
   * @param sleeves the number of sleeves
   * @param currencies the number of foreign currencies
   * @param flows by sleeve and source, whether that flow is used; only those have an account
   */
  public Ledger(int sleeves, int currencies, boolean[] flows) {
    this.sleeves = sleeves;
    this.firstHoldings = FOREIGN + currencies;
    this.firstFlow = firstHoldings + sleeves;
    this.flowAccount = new int[flows.length];
    int daily = 0;
    int next = firstFlow;
    for (int flow = 0; flow < flows.length; flow++) {
      flowAccount[flow] = -1;
      if (flows[flow]) {
        flowAccount[flow] = isRare(flow) ? next++ : daily++;
      }
    }
    this.balances = new double[next];
  }

  /** Whether a flow, by sleeve and source, moves on few days. */
  public static boolean isRare(int flow) {
    return Source.of(flow % SOURCES).isRare();
  }

  /** Takes the opening subscription in cash. */
  public void subscribe(double amount) {
    balances[CASH] += amount;
    subscribed += amount;
  }

  /** The account of settled cash in a foreign currency, valued in the base currency. */
  public int foreign(int currency) {
    return FOREIGN + currency;
  }

  /** Settled cash in all foreign currencies, valued in the base currency. */
  public double foreign() {
    double sum = 0;
    for (int account = FOREIGN; account < firstHoldings; account++) {
      sum += balances[account];
    }
    return sum;
  }

  /** The account of what a sleeve holds paid in full. */
  public int holdings(int sleeve) {
    return firstHoldings + sleeve;
  }

  /**
   * The flow account of a sleeve and source: for one that moves every day its place among those,
   * for {@link #gain}; for another an account, for {@link #pay}; -1 if these books have none.
   */
  public int flow(int sleeve, Source source) {
    return flowAccount[sleeve * SOURCES + source.ordinal()];
  }

  /** The account of a flow that moves on few days; -1 if these books have none. */
  public int account(int flow) {
    return flowAccount[flow];
  }

  /** Moves an amount: the debited account grows by it, the credited one falls. */
  public void post(int debit, int credit, double amount) {
    balances[debit] += amount;
    balances[credit] -= amount;
  }

  /**
   * Says where the flows of a day are written that move every day: they are records and never read
   * back here. What is written is a credit, so that a gain is negative. Until this is first called
   * such flows are not recorded.
   *
   * @param to zero where the flows go
   * @param at the place of the first
   */
  public void openDay(double[] to, int at) {
    record = to;
    recordFlows = at;
  }

  /** An account grows, or falls when the amount is negative, for a reason that moves every day. */
  public void gain(int account, int flow, double amount) {
    gain(account, amount);
    explain(flow, amount);
  }

  /** The first half of it, where several reasons are booked at once. */
  public void gain(int account, double amount) {
    balances[account] += amount;
  }

  /** The second half of it: what a reason that moves every day contributes to gains. */
  public void explain(int flow, double amount) {
    if (record != null) {
      record[recordFlows + flow] -= amount;
    }
  }

  /** Gives an account the balance that gains have brought it to. */
  public void restate(int account, double balance) {
    balances[account] = balance;
  }

  /** Whether flows that move every day are recorded. */
  public boolean recordsFlows() {
    return record != null;
  }

  /** The balance of an account; of a flow account since the day was last closed. */
  public double balance(int account) {
    return balances[account];
  }

  /** Net asset value: the sum of all balance accounts. */
  public double nav() {
    double others = balances[RECEIVABLE] + balances[PAYABLE] + balances[LINE];
    for (int account = FOREIGN; account < firstFlow; account++) {
      others += balances[account];
    }
    // The two that today's work came to last are added last: nobody waits for them before.
    return others + balances[CASH] + balances[FEE_PAYABLE];
  }

  /** An account pays for a reason that moves on few days, see {@link #flow}. */
  public void pay(int flowAccount, int account, double amount) {
    balances[flowAccount] += amount;
    balances[account] -= amount;
    rareMoved = true;
  }

  /** Whether a flow that moves on few days has moved since this was last asked. */
  public boolean rareMoved() {
    boolean moved = rareMoved;
    rareMoved = false;
    return moved;
  }

  /** What a flow account holds, a credit; sets it back to zero. */
  public double close(int flowAccount) {
    double amount = balances[flowAccount];
    balances[flowAccount] = 0;
    return amount;
  }

  /** What has been subscribed. */
  public double subscribed() {
    return subscribed;
  }

  /** The number of sleeves. */
  public int sleeves() {
    return sleeves;
  }
}
