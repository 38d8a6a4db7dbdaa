package io.notional.testkit.market;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.AssetClass;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.SecurityInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;

/** The prices of a fixture by weekday, and which of them are known. */
final class Quotes {
  /** A trend turns about twice a year. */
  private static final int TREND_DAYS = 130;

  private static final double TREND = 0.0008;
  private static final double MOST_SHOCK = 4;
  private static final double GAP = 0.05;
  private static final double HOLIDAY = 0.06;
  private static final int CLOSED_WEEK = 5;

  /** For how long the host carries a price, unless told. */
  private static final int MOST_STALE_DAYS = 7;

  private final long seed;
  private final int[] dates;
  private final Disturbance disturbance;
  private final BitSet open;

  Quotes(long seed, int[] dates, Disturbance disturbance) {
    this.seed = seed;
    this.dates = dates;
    this.disturbance = disturbance;
    this.open = open();
  }

  private Random random(String name) {
    return new Random(31 * seed + name.hashCode());
  }

  /** On which weekdays there are closes. */
  private BitSet open() {
    BitSet days = new BitSet();
    days.set(0, size());
    if (disturbance.holidays()) {
      Random random = random("holidays");
      for (int day = 1; day < size(); day++) {
        boolean monthEnds = day + 1 < dates.length && monthOf(day) != monthOf(day + 1);
        days.set(day, random.nextDouble() > (monthEnds ? 0.5 : HOLIDAY));
      }
      int middle = size() * 3 / 4;
      days.clear(middle, Math.min(size(), middle + CLOSED_WEEK));
    }
    return days;
  }

  private int monthOf(int day) {
    return LocalDate.ofEpochDay(dates[day]).getMonthValue();
  }

  /** Weekdays up to the cut. */
  int size() {
    return Math.min(dates.length - 1, disturbance.cutAfter()) + 1;
  }

  int weekdays() {
    return dates.length;
  }

  int date(int day) {
    return dates[day];
  }

  int[] valuationDates() {
    return open.stream().map(day -> dates[day]).toArray();
  }

  DatedSeries rate(String id) {
    Random random = random(id);
    Random other = random(id + " changed");
    double[] values = new double[dates.length];
    double rate = 0.02;
    for (int day = 0; day < dates.length; day++) {
      values[day] = rate;
      Random source = day >= disturbance.changedAfter() ? other : random;
      rate = Math.max(0, Math.min(0.06, rate + 0.0003 * source.nextGaussian()));
    }
    return series(id, values, 0, size() - 1, false);
  }

  /** A price on every weekday, known or not. */
  double[] prices(String id, double start, double volatility) {
    Random random = random(id);
    Random other = random(id + " changed");
    int phase = random.nextInt(TREND_DAYS);
    double[] prices = new double[dates.length];
    double price = start;
    for (int day = 0; day < dates.length; day++) {
      prices[day] = price;
      boolean changed = day >= disturbance.changedAfter();
      double shock = (changed ? other : random).nextGaussian();
      double trend = (day + phase) / TREND_DAYS % 2 == 0 == changed ? -TREND : TREND;
      price *= 1 + trend + volatility * Math.max(-MOST_SHOCK, Math.min(MOST_SHOCK, shock));
      price *= day + 1 == disturbance.crashOn() ? 1 - disturbance.crash() : 1;
    }
    return prices;
  }

  DatedSeries exchangeRate(String currency) {
    return series(currency, prices(currency, 1.1, 0.004), 0, size() - 1, false);
  }

  int firstDay(Listing listing) {
    return listing.passing() ? disturbance.passingJoin() : 0;
  }

  int lastDay(Listing listing) {
    return Math.min(size() - 1, listing.passing() ? disturbance.passingLeave() : size() - 1);
  }

  Optional<SecurityInput> security(Listing listing, CostModel costs) {
    double volatility = listing.terms().assetClass().equals(AssetClass.EQUITY) ? 0.011 : 0.005;
    double[] prices = prices(listing.id(), 100, volatility);
    if (firstDay(listing) > lastDay(listing)) {
      return Optional.empty();
    }
    DatedSeries closes = series(listing.id(), prices, firstDay(listing), lastDay(listing), true);
    return Optional.of(
        SecurityInput.builder()
            .id(listing.id())
            .terms(listing.terms())
            .closes(closes)
            .costs(costs)
            .build());
  }

  /** Whether the last price would be too old at the next close if there were none on this day. */
  private boolean isTooLong(int lastKnown, int day) {
    int next = open.nextSetBit(day + 1);
    return next < 0 || dates[next] - lastKnown > MOST_STALE_DAYS;
  }

  /** Values of weekdays on which there are closes, some of them missing where there are gaps. */
  DatedSeries series(String name, double[] values, int first, int last, boolean gaps) {
    Random random = random(name + " gaps");
    int[] known = new int[values.length];
    double[] closes = new double[values.length];
    int count = 0;
    for (int day = 0; day <= last; day++) {
      boolean missing = random.nextDouble() < GAP && gaps && disturbance.gaps();
      boolean edge = day == first || day == last || count == 0;
      boolean kept = edge || !missing || isTooLong(known[count - 1], day);
      if (day >= first && open.get(day) && kept) {
        known[count] = dates[day];
        closes[count++] = values[day];
      }
    }
    return DatedSeries.of(name, Arrays.copyOf(known, count), Arrays.copyOf(closes, count));
  }
}
