package io.notional.testkit;

import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A close, that of 2020-03-31 with a fund of 100 million, of which a test says as much as it needs.
 * What it does not say is unknown, and refused with the host's codes. What {@link Asked} hands out
 * is valid during that call alone. Mutable, one thread.
 */
public final class PointFixture implements DecisionPoint {
  private final Call call = new Call();
  private final HandMarket market = new HandMarket(call);
  private final HandFund fund = new HandFund(call);
  private final HandMemory memory = new HandMemory();
  private final SortedMap<String, Double> diagnosed = new TreeMap<>();
  private Rebalance rebalance = Rebalance.START;

  /** A close at which nothing is quoted and the fund has no sleeves. */
  public PointFixture() {}

  /**
   * A sleeve paid in full.
   *
   * @param capital what it holds, fraction of nav
   * @param target what it is to hold, fraction of nav; NaN for no target
   */
  public PointFixture funded(String sleeve, double capital, double target) {
    fund.add(new HandSleeve(sleeve, Funding.PAID_IN_FULL, capital, target, call));
    return this;
  }

  /**
   * A sleeve of futures.
   *
   * @param notional what it holds, signed fraction of nav
   * @param target what it is to hold, signed fraction of nav; NaN for no target
   */
  public PointFixture overlay(String sleeve, double notional, double target) {
    fund.add(new HandSleeve(sleeve, Funding.MARGINED, notional, target, call));
    return this;
  }

  /** Quotes whatever a strategy may hold, without durations. */
  public PointFixture quoting(Strategy strategy) {
    strategy.sleeves().forEach(this::quoting);
    return this;
  }

  /** Quotes whatever a sleeve may hold, without durations. */
  public PointFixture quoting(Sleeve sleeve) {
    for (DataRequirement requirement : sleeve.requirements()) {
      market.quote(requirement.instrument(), sleeve.funding());
    }
    return this;
  }

  /** Quotes a future with its duration in years; NaN leaves the duration unknown. */
  public PointFixture duration(String future, double years) {
    market.quote(future, Funding.MARGINED);
    market.duration(future, years);
    return this;
  }

  /**
   * Quotes a future with the notional of a contract, 100,000 where nothing is said; zero or less at
   * such a price.
   */
  public PointFixture notional(String future, double notional) {
    market.quote(future, Funding.MARGINED);
    market.notional(future, notional);
    return this;
  }

  /** Quotes a future with its return index, the oldest value first. */
  public PointFixture index(String future, double... values) {
    market.quote(future, Funding.MARGINED);
    return gone(future, values);
  }

  /** An instrument that has left the data, with the return index that it had. */
  public PointFixture gone(String instrument, double... values) {
    market.index(instrument, values);
    return this;
  }

  /** The difference-adjusted price of an instrument, the oldest value first. */
  public PointFixture adjusted(String instrument, double... values) {
    market.adjusted(instrument, values);
    return this;
  }

  /** The carry of a future, decimal per year, the oldest value first. */
  public PointFixture carry(String future, double... values) {
    market.carry(future, values);
    return this;
  }

  /** The date of the close; 2020-03-31 unless told. */
  public PointFixture date(LocalDate close) {
    market.date(close);
    return this;
  }

  /**
   * Net asset value; 100 million unless told.
   *
   * @throws IllegalArgumentException if it is not greater than zero: a host asks nobody then
   */
  public PointFixture nav(double amount) {
    if (!(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("nav must be greater than zero but was " + amount);
    }
    fund.nav(amount);
    return this;
  }

  /** The account of collateral, in the base currency; unknown, and refused, unless told. */
  public PointFixture collateral(double cash, double eligible, double initial, double maintenance) {
    fund.collateral(cash, eligible, initial, maintenance);
    return this;
  }

  /** A rate, simple, decimal per year, ACT/360. */
  public PointFixture rate(String id, double rate) {
    market.rate(id, rate);
    return this;
  }

  /** The level of an index that nobody holds; NaN where none was published yet. */
  public PointFixture level(String index, double level) {
    market.level(index, level);
    return this;
  }

  /** Periods of which this is the last valuation date. */
  public PointFixture ending(CalendarPeriod... periods) {
    market.ending(periods);
    return this;
  }

  /**
   * Where the close lies in a period; unknown, and refused, unless told.
   *
   * @param day which business day of the period it is, from 1
   * @param left business days after it that are left in the period
   */
  public PointFixture businessDay(CalendarPeriod period, int day, int left) {
    market.businessDay(period, day, left);
    return this;
  }

  /** Closes of a year; 252 unless told. */
  public PointFixture closesPerYear(double closes) {
    market.closesPerYear(closes);
    return this;
  }

  /** Earlier orders wait to be filled. */
  public PointFixture pending() {
    fund.pending();
    return this;
  }

  /** Why the strategy is asked; {@link Rebalance#START} unless told. */
  public PointFixture because(Rebalance answer) {
    rebalance = answer;
    return this;
  }

  /** What was recorded last under each {@code name/instrument}, whichever component did. */
  public SortedMap<String, Double> diagnosed() {
    return Collections.unmodifiableSortedMap(diagnosed);
  }

  @Override
  public void diagnose(String name, String instrument, double value) {
    diagnosed.put(name + "/" + instrument, value);
  }

  /** The call that is under way. */
  Call call() {
    return call;
  }

  @Override
  public MarketView market() {
    return market;
  }

  @Override
  public FundView fund() {
    return fund;
  }

  @Override
  public Memory memory() {
    call.number();
    return memory;
  }

  @Override
  public Rebalance rebalance() {
    call.number();
    return rebalance;
  }
}
