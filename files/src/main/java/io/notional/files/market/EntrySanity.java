package io.notional.files.market;

import io.notional.api.instrument.Terms;
import io.notional.api.plugin.Config;
import io.notional.core.cost.Costs;
import io.notional.core.market.DatedSeries;
import io.notional.files.csv.FuturesPrices;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.Sanity;
import io.notional.files.csv.SanityCheck;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Holds multiplier, tick and costs of an entry against the prices of its file. */
final class EntrySanity {
  /** The latest prices, which are those of today's tick. */
  private static final int LATEST = 250;

  /** Of fewer different prices none can tell a tick. */
  private static final int FEWEST = 100;

  private static final double MOSTLY = 0.95;

  private final InstrumentEntry entry;
  private final Terms terms;

  /** What can be held against prices; nothing of a plugin's model. */
  private final Costs costs;

  private final Sanity sanity;
  private final PolicyCounts counts;

  EntrySanity(InstrumentEntry entry, Terms terms, Sanity sanity, PolicyCounts counts) {
    this.entry = entry;
    this.terms = terms;
    this.costs = entry.spread().orElse(Costs.NONE);
    this.sanity = sanity;
    this.counts = counts;
  }

  void security(DatedSeries closes, Config limits) {
    double median = median(values(closes));
    spread(limits, terms.tickSize(), median);
  }

  void future(FuturesPrices prices, Config limits) {
    double[] closes = inUse(prices);
    double median = median(closes);
    if (!(median > 0)) {
      return; // a product whose prices are mostly negative has no size to hold anything against
    }
    double multiplier = terms.contractMultiplier();
    notional(limits, multiplier, median, KnownCurrency.unitsPerDollar(terms.currency()));
    spread(limits, terms.tickSize(), median);
    commission(limits, multiplier * median);
    if (costs.spreadTicks() > 0) {
      tick(Arrays.copyOfRange(closes, Math.max(0, closes.length - LATEST), closes.length));
    }
  }

  private void notional(Config limits, double multiplier, double median, double units) {
    List<Double> range = limits.numbers("notional");
    double notional = multiplier * median;
    boolean sized = notional >= range.get(0) * units && notional <= range.get(1) * units;
    if (!KnownContract.isMultiplier(entry.id(), multiplier)) {
      double known = KnownContract.multiplier(entry.id()).orElseThrow();
      refuse(
          SanityCheck.MULTIPLIER,
          "multiplier",
          "%s.multiplier must be %s, that of the symbol, but was %s",
          known,
          multiplier);
    } else if (!sized) {
      refuse(
          SanityCheck.MULTIPLIER,
          "multiplier",
          "%s.multiplier must make a contract of %s to %s at the median price of %s but was %s",
          range.get(0) * units,
          range.get(1) * units,
          median,
          multiplier);
    }
  }

  private void spread(Config limits, double tick, double median) {
    double share = costs.spreadTicks() * tick / median + costs.spreadBasisPoints() / 1e4;
    double most = limits.number("spread");
    if (share > most) {
      refuse(
          SanityCheck.SPREAD,
          MarketSchema.COSTS,
          "%s.costs must have a spread of at most %s of the median price (%s) but have %s",
          most,
          median,
          share);
    }
  }

  private void commission(Config limits, double notional) {
    double share = costs.commission() / notional;
    double most = limits.number("commission");
    if (share > most) {
      refuse(
          SanityCheck.SPREAD,
          MarketSchema.COSTS,
          "%s.costs.commission must be at most %s of a contract (%s) but is %s",
          most,
          notional,
          share);
    }
  }

  /** Prices mostly stand on the grid of their tick, and not on one that is ten times as wide. */
  private void tick(double[] latest) {
    double tick = terms.tickSize();
    if (different(latest) < FEWEST) {
      return;
    }
    boolean finer = onGrid(latest, tick / 10) > MOSTLY || onGrid(latest, tick / 100) > MOSTLY;
    if (onGrid(latest, tick) < 0.5 && finer) {
      refuse(
          SanityCheck.TICK,
          "tick",
          "%s.tick must be that of its prices but was %s, and most of them are no multiple of it",
          tick);
    } else if (onGrid(latest, tick * 10) > 1 - 1e-9) {
      refuse(
          SanityCheck.TICK,
          "tick",
          "%s.tick must be that of its prices but was %s, and all of them are multiples of ten"
              + " times as much",
          tick);
    }
  }

  private static double onGrid(double[] prices, double tick) {
    int on = 0;
    for (double price : prices) {
      double ticks = price / tick;
      on += Math.abs(ticks - Math.rint(ticks)) < 1e-4 ? 1 : 0;
    }
    return on / (double) prices.length;
  }

  private static int different(double[] prices) {
    double[] sorted = prices.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      count += i == 0 || Double.compare(sorted[i], sorted[i - 1]) != 0 ? 1 : 0;
    }
    return count;
  }

  private void refuse(SanityCheck check, String key, String words, double... values) {
    Object[] shown = new Object[values.length + 1];
    shown[0] = entry.id();
    for (int i = 0; i < values.length; i++) {
      shown[i + 1] =
          new BigDecimal(values[i]).round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }
    sanity.refuse(
        check,
        Integer.MAX_VALUE,
        String.format(Locale.ROOT, words, shown),
        EntryTerms.where(entry, key),
        counts);
  }

  /** The closes of the contract in use, by date. */
  static double[] inUse(FuturesPrices prices) {
    DatedSeries inUse = prices.inUse();
    double[] closes = new double[inUse.size()];
    int place = -1;
    int at = 0;
    for (int row = 0; row < closes.length; row++) {
      int now = (int) inUse.value(row);
      DatedSeries contract = prices.contracts().get(now).closes();
      int day = inUse.epochDay(row);
      boolean next = now == place && contract.epochDay(at + 1) == day;
      at = next ? at + 1 : contract.rowOf(day);
      place = now;
      closes[row] = contract.value(at);
    }
    return closes;
  }

  private static double[] values(DatedSeries series) {
    double[] values = new double[series.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = series.value(row);
    }
    return values;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
