package io.notional.strategies.managedfutures;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.market.Series;
import io.notional.api.strategy.CollateralView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.SleeveView;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A close with return indices and a calendar that a test sets. */
final class FakePoint implements DecisionPoint, MarketView, FundView {
  private final Map<String, Series> quoted = new TreeMap<>();
  private final Map<String, Series> gone = new TreeMap<>();
  private final Set<CalendarPeriod> ending = EnumSet.noneOf(CalendarPeriod.class);
  private Rebalance rebalance = Rebalance.START;
  private boolean pending;
  private double closesPerYear = 252;

  /** A market that is quoted at this close, with its return index, oldest first. */
  FakePoint with(String market, double... index) {
    quoted.put(market, new FakeSeries(index));
    return this;
  }

  /** A market that has left the data, with the index it had. */
  FakePoint gone(String market, double... index) {
    gone.put(market, new FakeSeries(index));
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

  FakePoint closesPerYear(double closes) {
    closesPerYear = closes;
    return this;
  }

  @Override
  public double closesPerYear() {
    return closesPerYear;
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
    return (name, size) -> {
      throw new UnsupportedOperationException("nothing here remembers");
    };
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
    return quoted.keySet();
  }

  @Override
  public Quote quote(String instrument) {
    throw new UnsupportedOperationException("quote");
  }

  @Override
  public Series returnIndex(String instrument) {
    Series index = quoted.getOrDefault(instrument, gone.get(instrument));
    if (index == null) {
      throw NotionalException.of(ErrorCode.UNKNOWN_NAME, instrument);
    }
    return index;
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
  public SleeveView sleeve(String id) {
    throw new UnsupportedOperationException("sleeve");
  }

  @Override
  public CollateralView collateral() {
    throw new UnsupportedOperationException("collateral");
  }

  @Override
  public boolean ordersPending() {
    return pending;
  }
}
