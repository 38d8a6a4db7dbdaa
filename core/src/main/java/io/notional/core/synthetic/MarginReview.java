package io.notional.core.synthetic;

import io.notional.core.market.DatedSeries;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What an exchange would ask: on the first business day of a month it looks at the volatility of
 * the days before, and changes maintenance margin to three daily standard deviations if that is
 * more than a fifth away, or if it is January. Initial margin is 110% of maintenance.
 */
final class MarginReview {
  private static final double DEVIATIONS = 3;
  private static final double MEMORY = 0.97;
  private static final double TOLERANCE = 0.2;
  private static final double INITIAL_OVER_MAINTENANCE = 1.1;
  private static final double ROUNDED_TO = 5;
  private static final int MAX_AGE_DAYS = 400;

  /** Well above the sanity band of a chain, whatever the volatility. */
  private static final double LOWEST_FRACTION = 0.001;

  private static final double HIGHEST_FRACTION = 0.5;

  private final int[] epochDays;
  private final double multiplier;
  private final double usualFraction;
  private int[] dates = new int[0];
  private double[] maintenance = new double[0];
  private int size;

  /**
   * A review.
   *
   * @param usualFraction maintenance as a fraction of notional before anything is known
   */
  MarginReview(int[] epochDays, double multiplier, double usualFraction) {
    this.epochDays = epochDays;
    this.multiplier = multiplier;
    this.usualFraction = usualFraction;
  }

  /** Margins by date, and a fraction of notional for days after the dated ones are too old. */
  MarginChain chain(String product, List<? extends QuotedContract> contracts, int[] inUse) {
    dates = new int[epochDays.length];
    maintenance = new double[epochDays.length];
    review(contracts, inUse);
    int[] changes = Arrays.copyOf(dates, size);
    double[] asked = Arrays.copyOf(maintenance, size);
    double[] initial = Arrays.stream(asked).map(MarginReview::initial).toArray();
    return new MarginChain(
        List.of(
            new MarginPolicy.Dated(),
            new MarginPolicy.CarryForward(MAX_AGE_DAYS),
            new MarginPolicy.PercentOfNotional(
                INITIAL_OVER_MAINTENANCE * usualFraction, usualFraction)),
        DatedSeries.of(product + " initial margin", changes, initial),
        DatedSeries.of(product + " maintenance margin", changes, asked),
        MarginChain.MIN_FRACTION,
        MarginChain.MAX_FRACTION);
  }

  private void review(List<? extends QuotedContract> contracts, int[] inUse) {
    double price = contracts.get(inUse[0]).close(0);
    double deviation = usualFraction * price / DEVIATIONS;
    double variance = deviation * deviation;
    long nextMonth = Long.MIN_VALUE;
    for (int t = 0; t < epochDays.length; t++) {
      if (epochDays[t] >= nextMonth) {
        LocalDate first = LocalDate.ofEpochDay(epochDays[t]).withDayOfMonth(1);
        nextMonth = first.plusMonths(1).toEpochDay();
        set(epochDays[t], first.getMonthValue() == 1, Math.sqrt(variance), price);
      }
      QuotedContract held = contracts.get(inUse[t]);
      double change = t > 0 && held.quotedOn(t - 1) ? held.close(t) - held.close(t - 1) : 0;
      variance = t > 0 ? MEMORY * variance + (1 - MEMORY) * change * change : variance;
      price = held.close(t);
    }
  }

  private void set(int epochDay, boolean january, double deviation, double price) {
    double notional = price * multiplier;
    double wanted = DEVIATIONS * deviation * multiplier;
    double bounded =
        Math.max(LOWEST_FRACTION * notional, Math.min(HIGHEST_FRACTION * notional, wanted));
    double rounded = Math.max(1, Math.rint(bounded / ROUNDED_TO)) * ROUNDED_TO;
    boolean far = size == 0 || Math.abs(rounded / maintenance[size - 1] - 1) > TOLERANCE;
    if (far || january) {
      dates[size] = epochDay;
      maintenance[size++] = rounded;
    }
  }

  private static double initial(double maintenance) {
    return Math.rint(INITIAL_OVER_MAINTENANCE * maintenance);
  }
}
