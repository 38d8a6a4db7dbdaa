package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Margin of one contract by valuation day: an amount in the contract's currency plus a fraction of
 * its notional, one of which is zero. Where no policy has an answer, or the answer is outside the
 * sanity band, both are NaN and {@link #explain} says why. Immutable, safe for use by many threads.
 */
public final class MarginSpans {
  private static final byte NO_POLICY = -1;

  private final String product;
  private final MarginChain chain;
  private final TradingDays days;
  private final byte[] policy;
  private final int[] spanOfDay;
  private final List<Span> spans = new ArrayList<>();
  private final Map<Integer, Double> insane = new HashMap<>();

  /**
   * Valuation days on which nothing about a margin changes.
   *
   * @param lastDay the last valuation day of the span
   * @param initialAmount initial margin of one contract in its currency
   * @param maintenanceAmount maintenance margin of one contract in its currency
   * @param initialFraction initial margin as a fraction of notional, on top of the amount
   * @param maintenanceFraction maintenance margin as a fraction of notional, on top of the amount
   */
  public record Span(
      int lastDay,
      double initialAmount,
      double maintenanceAmount,
      double initialFraction,
      double maintenanceFraction) {
    private boolean sameAs(Span other) {
      return Double.compare(initialAmount, other.initialAmount) == 0
          && Double.compare(maintenanceAmount, other.maintenanceAmount) == 0
          && Double.compare(initialFraction, other.initialFraction) == 0
          && Double.compare(maintenanceFraction, other.maintenanceFraction) == 0;
    }
  }

  /**
   * Margins by valuation day.
   *
   * @param notional of one contract in its currency; may be negative
   * @param highest the notional that the upper end of the sanity band is a fraction of
   */
  MarginSpans(
      String product, MarginChain chain, TradingDays days, double[] notional, double[] highest) {
    this.product = product;
    this.chain = chain;
    this.days = days;
    this.policy = new byte[days.size()];
    this.spanOfDay = new int[days.size()];
    for (int t = 0; t < policy.length; t++) {
      append(margin(t, Math.abs(notional[t]), highest[t]));
      spanOfDay[t] = spans.size() - 1;
    }
  }

  private void append(Span today) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).sameAs(today)) {
      spans.set(last, today);
    } else {
      spans.add(today);
    }
  }

  /** The policies that answer. */
  public MarginChain chain() {
    return chain;
  }

  /** The margin of a valuation day, which holds to the end of its span. */
  public Span on(int day) {
    return spans.get(spanOfDay[day]);
  }

  /** The name of the policy that answered for a day; {@code none} if none did. */
  public String policy(int day) {
    return policy[day] == NO_POLICY ? "none" : chain.policies().get(policy[day]).id();
  }

  /** Why a day has no margin. */
  public NotionalException explain(int day) {
    if (policy[day] == NO_POLICY) {
      return NotionalException.of(
          ErrorCode.NO_MARGIN,
          product
              + " has no margin on "
              + days.date(day)
              + ": no policy of its chain "
              + chain.policies().stream().map(MarginPolicy::id).toList()
              + " has an answer"
              + dated());
    }
    return NotionalException.of(
        ErrorCode.INSANE_VALUE,
        product
            + " margin on "
            + days.date(day)
            + " must be in ["
            + Shown.limit(chain.minFraction())
            + ", "
            + Shown.limit(chain.maxFraction())
            + "] of notional but was "
            + insane.get(day)
            + " (policy "
            + policy(day)
            + ")");
  }

  /** What a chain could have known. */
  private String dated() {
    DatedSeries initial = chain.initial();
    return initial.size() == 0
        ? ""
        : "; its dated margins go from "
            + LocalDate.ofEpochDay(initial.epochDay(0))
            + " to "
            + LocalDate.ofEpochDay(initial.epochDay(initial.size() - 1));
  }

  private Span margin(int t, double notional, double highest) {
    int epochDay = days.epochDay(t);
    int found = chain.policyFor(epochDay);
    policy[t] = found < 0 ? NO_POLICY : (byte) found;
    if (found < 0) {
      return new Span(t, Double.NaN, Double.NaN, 0, 0);
    }
    if (chain.policies().get(found) instanceof MarginPolicy.PercentOfNotional percent) {
      return new Span(t, 0, 0, percent.initial(), percent.maintenance());
    }
    double initial = chain.initial(found, epochDay, notional);
    double maintenance = chain.maintenance(found, epochDay, notional);
    if (chain.policies().get(found) instanceof MarginPolicy.Fixed) {
      return new Span(t, initial, maintenance, 0, 0);
    }
    boolean high = initial > chain.maxFraction() * highest;
    if (high || maintenance < chain.minFraction() * notional) {
      insane.put(t, high ? initial / highest : maintenance / notional);
      return new Span(t, Double.NaN, Double.NaN, 0, 0);
    }
    return new Span(t, initial, maintenance, 0, 0);
  }
}
