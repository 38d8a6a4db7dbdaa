package io.notional.strategies.efficientcore;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.market.Series;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Rebalance;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A close with a fund of at most eight sleeves, a calendar and durations that a test sets. */
final class FakePoint implements DecisionPoint, MarketView, FundView {
  private final double[] capital = new double[8];
  private final double[] notional = new double[8];
  private final Map<String, Quote> quotes = new TreeMap<>();
  private final Set<CalendarPeriod> ending = EnumSet.noneOf(CalendarPeriod.class);
  private Rebalance rebalance = Rebalance.NONE;
  private boolean pending;

  /** Equity capital and overlay notional; the collateral is the rest. */
  FakePoint weights(double equity, double overlay) {
    capital[0] = equity;
    notional[0] = equity;
    capital[1] = 1 - equity;
    notional[2] = overlay;
    return this;
  }

  /** Capital of the first sleeves, in their order. */
  FakePoint capital(double... weights) {
    System.arraycopy(weights, 0, capital, 0, weights.length);
    return this;
  }

  FakePoint ending(CalendarPeriod... periods) {
    ending.addAll(Set.of(periods));
    return this;
  }

  FakePoint pending() {
    pending = true;
    return this;
  }

  FakePoint because(Rebalance answer) {
    rebalance = answer;
    return this;
  }

  /** Quotes an instrument; NaN leaves its duration unknown. */
  FakePoint duration(String instrument, double years) {
    quotes.put(instrument, new FakeQuote(years));
    return this;
  }

  @Override
  public MarketView market() {
    return this;
  }

  @Override
  public FundView fund() {
    return this;
  }

  @Override
  public Memory memory() {
    throw new UnsupportedOperationException("nothing here remembers");
  }

  @Override
  public Rebalance rebalance() {
    return rebalance;
  }

  @Override
  public LocalDate date() {
    return LocalDate.of(2020, 3, 31);
  }

  @Override
  public Set<String> quoted() {
    return quotes.keySet();
  }

  @Override
  public Quote quote(String instrument) {
    return quotes.get(instrument);
  }

  @Override
  public Series returnIndex(String instrument) {
    throw new UnsupportedOperationException("returnIndex");
  }

  @Override
  public Series adjustedPrice(String instrument) {
    throw new UnsupportedOperationException("adjustedPrice");
  }

  @Override
  public double rate(String id) {
    throw new UnsupportedOperationException("rate");
  }

  @Override
  public boolean endsPeriod(CalendarPeriod period) {
    return ending.contains(period);
  }

  @Override
  public double nav() {
    return 1e8;
  }

  @Override
  public double capital(int sleeve) {
    return capital[sleeve];
  }

  @Override
  public double notional(int sleeve) {
    return notional[sleeve];
  }

  @Override
  public double quantity(int sleeve, String instrument) {
    throw new UnsupportedOperationException("quantity");
  }

  @Override
  public boolean ordersPending() {
    return pending;
  }
}
