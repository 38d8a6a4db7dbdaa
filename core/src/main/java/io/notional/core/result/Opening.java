package io.notional.core.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run began with at its first close, before anything traded. Immutable.
 *
 * @param held positions, as fills without cost at the first close that nobody paid for
 * @param owed what was agreed and not settled
 * @param cash settled cash, base currency
 * @param foreign settled cash in foreign currencies, in units of each
 * @param accruedFee charged and not paid, zero or more
 * @param lineDrawn on the liquidity line, zero or more
 * @param committedNav the nav on which that was committed; 0 where it is that of the first close
 */
public record Opening(
    List<Trade> held,
    List<Owed> owed,
    double cash,
    SortedMap<String, Double> foreign,
    double accruedFee,
    double lineDrawn,
    double committedNav) {
  /** The reason of what was held. */
  public static final String HELD = "held";

  /**
   * An amount that settles after the first close.
   *
   * @param settlementDay the valuation day on which it is cash
   * @param sleeve the place of the sleeve whose trade it is, or of the collateral
   * @param instrument of the trade; empty for an amount alone
   * @param quantity units that are bought, or sold when negative; 0 for an amount alone
   * @param price of the trade, in points
   * @param amount base currency; what comes in is positive
   */
  public record Owed(
      int settlementDay,
      int sleeve,
      String instrument,
      double quantity,
      double price,
      double amount) {}

  public Opening {
    held = List.copyOf(held);
    owed = List.copyOf(owed);
    foreign = Collections.unmodifiableSortedMap(new TreeMap<>(foreign));
  }

  /** Cash alone, as most runs begin. */
  public static Opening ofCash(double nav) {
    return new Opening(List.of(), List.of(), nav, new TreeMap<>(), 0, 0, 0);
  }

  /** Whether there was nothing but cash. */
  public boolean isCashAlone() {
    return held.isEmpty() && owed.isEmpty() && foreign.isEmpty() && !(accruedFee > 0);
  }
}
