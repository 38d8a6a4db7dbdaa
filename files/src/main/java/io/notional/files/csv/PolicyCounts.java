package io.notional.files.csv;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often a named policy of a reader was used. Used by one thread. */
public final class PolicyCounts {
  /** A row before or after the dates that a market file lets in. */
  public static final String OUTSIDE_DATES = "outside-dates";

  /** A row of a rate file without a rate. */
  public static final String MISSING_RATE = "missing-rate";

  /** A distribution below the rounding of the prices it follows from. */
  public static final String DISTRIBUTION_NOISE = "distribution-noise";

  /** One contract quoted differently in two columns of a row; the first of them wins. */
  public static final String QUOTE_CONFLICT = "quote-conflict";

  /** A row of a day that another row closes. */
  public static final String INTRADAY = "intraday-row";

  /** The only row of the last day, which is too early to be its close. */
  public static final String EARLY_LAST_ROW = "early-last-row";

  /** A row without a price in a vendor's file. */
  public static final String MISSING_PRICE = "missing-price";

  /** A close of a month that is dated on a Saturday or Sunday: it is the Friday's before. */
  public static final String SPARSE_WEEKEND = "month-end-on-weekend";

  /** A comment between rows. */
  public static final String COMMENT = "comment";

  /** A row that repeats the one before it exactly. */
  public static final String REPEATED_ROW = "repeated-row";

  /** A price read as the price of as many units as a split made of one. */
  public static final String SPLIT = "split";

  /** A quote of a tenor that is no whole number of months. */
  public static final String ODD_TENOR = "tenor-of-half-months";

  /** A price of zero or less of a product that declares such prices. */
  public static final String NEGATIVE_PRICE = "negative-price";

  /** A name of a constituents file that has no row on its last date. */
  public static final String ENDED = "ended-before-last-date";

  private final SortedMap<String, Long> counts = new TreeMap<>();

  /** Counts of nothing yet. */
  public PolicyCounts() {}

  /** One more use of a policy. */
  public void count(String policy) {
    counts.merge(policy, 1L, Long::sum);
  }

  /** More uses of a policy; none leaves no trace. */
  public void add(String policy, long uses) {
    if (uses > 0) {
      counts.merge(policy, uses, Long::sum);
    }
  }

  /** Takes over all counts of a file, each under {@code policy:subject}. */
  public void addAll(String subject, PolicyCounts other) {
    addAll(subject, other.counts);
  }

  /** Takes over counts by policy, each under {@code policy:subject}. */
  public void addAll(String subject, SortedMap<String, Long> other) {
    other.forEach((policy, n) -> counts.merge(policy + ":" + subject, n, Long::sum));
  }

  /** The counts in the order of their names; policies that were not used are absent. */
  public SortedMap<String, Long> asMap() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
