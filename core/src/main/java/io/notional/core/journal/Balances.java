package io.notional.core.journal;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Balances of all accounts, added up from postings. Used by one thread. */
public final class Balances {
  private static final Comparator<Account> BY_KIND_SLEEVE_SOURCE =
      Comparator.comparing(Account::kind)
          .thenComparingInt(Account::sleeve)
          .thenComparingInt(account -> account.source().map(Enum::ordinal).orElse(-1))
          .thenComparing(Account::currency);

  private final TreeMap<Account, Double> balances = new TreeMap<>(BY_KIND_SLEEVE_SOURCE);

  /** Balances of nothing yet. */
  public Balances() {}

  /** Adds a posting. */
  public void post(Posting posting) {
    balances.merge(posting.debit(), posting.amount(), Double::sum);
    balances.merge(posting.credit(), -posting.amount(), Double::sum);
  }

  /**
   * The balance of an account; of a source since the start of the run, where a gain is negative.
   */
  public double of(Account account) {
    return balances.getOrDefault(account, 0.0);
  }

  /** Settled cash in all foreign currencies, valued in the base currency. */
  public double foreignCash() {
    double sum = 0;
    for (Map.Entry<Account, Double> entry : balances.entrySet()) {
      boolean counts = entry.getKey().kind() == Account.Kind.FOREIGN_CASH;
      sum += counts ? entry.getValue() : 0;
    }
    return sum;
  }

  /** The sum of everything that is part of nav. */
  public double nav() {
    double sum = 0;
    for (Map.Entry<Account, Double> entry : balances.entrySet()) {
      sum += entry.getKey().isPartOfNav() ? entry.getValue() : 0;
    }
    return sum;
  }

  /** The sum over all accounts: zero but for rounding. */
  public double total() {
    return balances.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Every account that was posted to with its balance, in order. */
  public Map<Account, Double> all() {
    return Collections.unmodifiableMap(balances);
  }
}
