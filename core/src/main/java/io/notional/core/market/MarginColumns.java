package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.margin.MarginChain;
import io.notional.core.margin.MarginPolicy;
import java.util.Arrays;

/**
 * Margin of one contract by valuation day: an amount in the contract's currency plus a fraction of
 * its notional, one of which is zero. Where no policy has an answer, or the answer is outside the
 * sanity band, both are NaN and {@link #explain} says why. Immutable, safe for use by many threads.
 */
public final class MarginColumns {
  private static final byte NO_POLICY = -1;

  private final String product;
  private final MarginChain chain;
  private final TradingDays days;
  private final byte[] policy;
  private final double[] initialAmount;
  private final double[] maintenanceAmount;
  private final double[] initialFraction;
  private final double[] maintenanceFraction;

  MarginColumns(String product, MarginChain chain, TradingDays days, double[] notional) {
    int size = days.size();
    this.product = product;
    this.chain = chain;
    this.days = days;
    this.policy = new byte[size];
    this.initialAmount = new double[size];
    this.maintenanceAmount = new double[size];
    this.initialFraction = new double[size];
    this.maintenanceFraction = new double[size];
    Arrays.fill(policy, NO_POLICY);
    for (int t = 0; t < size; t++) {
      fill(t, notional[t]);
    }
  }

  /** The amount of initial margin in the contract's currency. */
  public double initialAmount(int day) {
    return initialAmount[day];
  }

  /** The amount of maintenance margin in the contract's currency. */
  public double maintenanceAmount(int day) {
    return maintenanceAmount[day];
  }

  /** Initial margin as a fraction of a contract's notional. */
  public double initialFraction(int day) {
    return initialFraction[day];
  }

  /** Maintenance margin as a fraction of a contract's notional. */
  public double maintenanceFraction(int day) {
    return maintenanceFraction[day];
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
              + " has an answer");
    }
    return NotionalException.of(
        ErrorCode.INSANE_VALUE,
        product
            + " margin on "
            + days.date(day)
            + " must be in ["
            + chain.minFraction()
            + ", "
            + chain.maxFraction()
            + "] of notional but was not (policy "
            + policy(day)
            + ")");
  }

  private void fill(int t, double notional) {
    int epochDay = days.epochDay(t);
    int found = chain.policyFor(epochDay);
    policy[t] = (byte) found;
    if (found < 0) {
      poison(t);
    } else if (chain.policies().get(found) instanceof MarginPolicy.PercentOfNotional percent) {
      initialFraction[t] = percent.initial();
      maintenanceFraction[t] = percent.maintenance();
    } else {
      initialAmount[t] = chain.initial(found, epochDay, notional);
      maintenanceAmount[t] = chain.maintenance(found, epochDay, notional);
      boolean insane =
          initialAmount[t] > chain.maxFraction() * notional
              || maintenanceAmount[t] < chain.minFraction() * notional;
      if (insane) {
        poison(t);
      }
    }
  }

  private void poison(int t) {
    initialAmount[t] = Double.NaN;
    maintenanceAmount[t] = Double.NaN;
  }
}
