package io.notional.core.ledger;

import java.util.Arrays;

/**
 * The books of one run. Balance accounts hold what the fund owns (positive) and owes (negative);
 * flow accounts, one for each sleeve and source, hold why that changed today. Every posting adds
 * the same amount to one account and takes it from another, so the sum over all accounts stays
 * zero. Used by one thread; allocates nothing after it is made.
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

  private static final int FOREIGN = 5;
  private static final int SOURCES = Source.values().length;

  private final int sleeves;
  private final int firstHoldings;
  private final int firstFlow;
  private final int firstRare;
  private final int[] flowAccount;
  private final double[] balances;
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
    int next = firstFlow;
    for (int flow = 0; flow < flows.length; flow++) {
      flowAccount[flow] = flows[flow] && !isRare(flow) ? next++ : -1;
    }
    this.firstRare = next;
    for (int flow = 0; flow < flows.length; flow++) {
      if (flows[flow] && isRare(flow)) {
        flowAccount[flow] = next++;
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

  /** The flow account of a sleeve and source; -1 if these books have none. */
  public int flow(int sleeve, Source source) {
    return flowAccount[sleeve * SOURCES + source.ordinal()];
  }

  /** The account of a flow by sleeve and source; -1 if these books have none. */
  public int account(int flow) {
    return flowAccount[flow];
  }

  /** Moves an amount: the debited account grows by it, the credited one falls. */
  public void post(int debit, int credit, double amount) {
    balances[debit] += amount;
    balances[credit] -= amount;
  }

  /** Moves two amounts for two reasons: the debited account grows by their sum. */
  public void post(int debit, int credit, double amount, int otherCredit, double otherAmount) {
    balances[debit] += amount + otherAmount;
    balances[credit] -= amount;
    balances[otherCredit] -= otherAmount;
  }

  /** The balance of an account; of a flow account since the day was last closed. */
  public double balance(int account) {
    return balances[account];
  }

  /** Net asset value: the sum of all balance accounts. */
  public double nav() {
    double owed = balances[RECEIVABLE] + balances[PAYABLE] + balances[FEE_PAYABLE] + balances[LINE];
    double held = balances[CASH];
    for (int account = FOREIGN; account < firstFlow; account++) {
      held += balances[account];
    }
    return held + owed;
  }

  /**
   * Copies the flow accounts that move every day, which hold credits (a gain is negative), and sets
   * them back to zero.
   *
   * @param to where the flows are copied, in the order of sleeves and sources
   * @param at the place of the first
   */
  public void closeDaily(double[] to, int at) {
    System.arraycopy(balances, firstFlow, to, at, firstRare - firstFlow);
    Arrays.fill(balances, firstFlow, firstRare, 0);
  }

  /** Whether a flow that moves on few days has moved today. */
  public boolean rareMoved() {
    for (int account = firstRare; account < balances.length; account++) {
      if (Math.abs(balances[account]) > 0) {
        return true;
      }
    }
    return false;
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
