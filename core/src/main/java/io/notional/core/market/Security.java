package io.notional.core.market;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.Exposures;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The prepared columns of something paid in full. Immutable, safe for use by many threads. */
public final class Security implements Instrument {
  private final String id;
  private final Terms terms;
  private final double multiplier;
  private final double lot;
  private final double[] closes;
  private final double[] distributions;
  private final int[] exDates;
  private final SecurityInput input;
  // Copied once: the values below are read in the daily loop.
  private final boolean accretes;
  private final double haircut;
  private final double[] haircuts;
  private final int[] settles;
  private final int[] pays;
  private final CostModel costs;
  private final DatedSeries rawCloses;
  private final boolean[] quoted;
  private final Optional<ForeignColumns> foreign;
  private final double[] rateChanges;

  /** A security whose columns are there. */
  Security(SecurityInput input, SecurityDays days, SecurityColumns columns) {
    this.haircuts = days.haircuts();
    this.id = input.id();
    this.terms = input.terms();
    this.multiplier = terms.contractMultiplier();
    this.lot = terms.lot();
    this.input = input;
    this.accretes = input.accretes();
    this.haircut = input.haircut();
    this.settles = days.settles();
    this.pays = days.pays();
    this.rawCloses = input.closes();
    this.quoted = days.quoted();
    this.foreign = columns.foreign();
    this.costs = input.costs();
    this.closes = columns.closes();
    this.rateChanges = columns.rateChanges();
    this.distributions = columns.distributions();
    this.exDates = exDates(this.distributions);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Terms terms() {
    return terms;
  }

  /** What it was prepared from; of a bill that accretes, what that made of it. */
  public SecurityInput input() {
    return input;
  }

  /** What is known of it beside its price, if it is a fund. */
  public Optional<HeldFund> fund() {
    return input.fund();
  }

  /** How it ended, if it is a fund that had to stop. */
  public Optional<FundEnd> end() {
    return input.fund().flatMap(HeldFund::end);
  }

  /**
   * What a unit of its value is exposed to at a close: its terms say so, or the fund that it is.
   */
  public Exposures exposuresOn(int epochDay) {
    HeldFund fund = input.fund().orElse(null);
    return fund == null ? terms.exposures() : fund.exposures(epochDay);
  }

  /** Of the terms, the multiplier of the price. */
  public double multiplier() {
    return multiplier;
  }

  /** Of the terms, the smallest quantity that trades; 0 where any does. */
  public double lot() {
    return lot;
  }

  /**
   * The close of a valuation day in the base currency, at that day's exchange rate; NaN where there
   * is no close or no rate.
   */
  public double close(int day) {
    return closes[day];
  }

  /** The close of a valuation day in its own currency; NaN where there is none. */
  public double closeInCurrency(int day) {
    return foreign.isPresent() ? foreign.get().closeInCurrency(day) : closes[day];
  }

  /** Whether its currency is another than that of the market. */
  public boolean isForeign() {
    return foreign.isPresent();
  }

  /** The distribution a unit in the base currency whose ex-date is a valuation day; 0 for none. */
  public double distribution(int day) {
    return distributes() ? distributions[day] : 0;
  }

  /** Whether it ever distributes. */
  public boolean distributes() {
    return distributions.length > 0;
  }

  /** Whether its return is accretion and so counts as income. */
  public boolean accretes() {
    return accretes;
  }

  /** The valuation day on which a trade of a valuation day settles. */
  public int settles(int day) {
    return settles[day];
  }

  /** The valuation day on which a distribution is paid whose ex-date is a valuation day. */
  public int pays(int exDay) {
    return pays[exDay];
  }

  /** The part of market value that does not count as collateral on a valuation day. */
  public double haircut(int day) {
    return haircuts == null ? haircut : haircuts[day];
  }

  /** Whether its haircut is not the same on all days. */
  public boolean changesHaircut() {
    return haircuts != null;
  }

  /** The largest part of all eligible collateral that may come from it; 1 is no limit. */
  public double concentration() {
    return input.concentration();
  }

  /** Units of base currency for one unit of its own on a valuation day. */
  public double exchangeRate(int day) {
    return foreign.isPresent() ? foreign.get().rate(day) : 1;
  }

  /** What trades cost, in its own currency at prices in that. */
  public CostModel costs() {
    return costs;
  }

  /** Whether a valuation day has a close of its own, and the exchange rate that it needs. */
  public boolean quotedOn(int day) {
    return quoted[day] && !Double.isNaN(closes[day]);
  }

  /** Days since the last close at or before a date. */
  public int ageOn(int epochDay) {
    int row = rawCloses.rowAtOrBefore(epochDay);
    return row < 0 ? Integer.MAX_VALUE : epochDay - rawCloses.epochDay(row);
  }

  /** Closes as they were given, in its own currency. */
  public DatedSeries rawCloses() {
    return rawCloses;
  }

  /** What the close changed by since the valuation day before; NaN on the first day. */
  public double change(int day) {
    return day == 0 ? Double.NaN : closes[day] - closes[day - 1];
  }

  /**
   * The part of {@link #change} that the exchange rate made: today's close in its own currency
   * times the change of the rate; 0 in the base currency.
   */
  public double rateChange(int day) {
    return isForeign() ? rateChanges[day] : 0;
  }

  /** All {@link #close closes}, by valuation day; a copy. */
  public double[] column() {
    return closes.clone();
  }

  /** The first ex-date from a valuation day on; far away if there is none. */
  public int nextExDate(int from) {
    int at = Arrays.binarySearch(exDates, from);
    int next = at >= 0 ? at : -at - 1;
    return next < exDates.length ? exDates[next] : Integer.MAX_VALUE;
  }

  private static int[] exDates(double[] distributions) {
    return IntStream.range(0, distributions.length).filter(t -> distributions[t] != 0).toArray();
  }
}
