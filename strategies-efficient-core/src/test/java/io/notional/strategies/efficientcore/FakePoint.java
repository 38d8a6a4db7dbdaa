package io.notional.strategies.efficientcore;

import io.notional.api.instrument.Funding;
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
import io.notional.api.strategy.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A close with a fund of sleeves, a calendar, durations and return indices that a test sets. */
final class FakePoint implements DecisionPoint, MarketView, FundView {
  private final List<SleeveView> sleeves = new ArrayList<>();
  private final Map<String, Quote> quotes = new TreeMap<>();
  private final Map<String, Series> indices = new TreeMap<>();
  private final Set<CalendarPeriod> ending = EnumSet.noneOf(CalendarPeriod.class);
  private Rebalance rebalance = Rebalance.NONE;
  private boolean pending;

  /** Equity capital and overlay notional, of which .90 and .60 were ordered. */
  FakePoint weights(double equity, double overlay) {
    return funded("equity", equity, 0.9).collateral(1 - equity).overlay("bonds", overlay, 0.6);
  }

  /** A sleeve paid in full: what it holds and what it is to hold. */
  FakePoint funded(String sleeve, double weight, double target) {
    sleeves.add(new FakeSleeve(sleeve, Funding.PAID_IN_FULL, weight, target));
    return this;
  }

  /** A sleeve of futures: what it holds and what it is to hold. */
  FakePoint overlay(String sleeve, double weight, double target) {
    sleeves.add(new FakeSleeve(sleeve, Funding.MARGINED, weight, target));
    return this;
  }

  private FakePoint collateral(double weight) {
    return funded("collateral", weight, Double.NaN);
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

  /** The return index of an instrument, oldest value first. */
  FakePoint index(String instrument, double... values) {
    indices.put(instrument, new FakeSeries(values));
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
    return quotes.keySet();
  }

  @Override
  public Quote quote(String instrument) {
    return quotes.get(instrument);
  }

  @Override
  public Series returnIndex(String instrument) {
    return indices.get(instrument);
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
    for (SleeveView sleeve : sleeves) {
      if (sleeve.id().equals(id)) {
        return sleeve;
      }
    }
    throw new IllegalArgumentException(id);
  }

  @Override
  public List<SleeveView> sleeves() {
    return sleeves;
  }

  @Override
  public CollateralView collateral() {
    throw new UnsupportedOperationException("collateral");
  }

  @Override
  public boolean ordersPending() {
    return pending;
  }

  /** Shows what the test has set. */
  private record FakeSleeve(String id, Funding funding, double notional, double target)
      implements SleeveView {
    @Override
    public double capital() {
      return funding == Funding.PAID_IN_FULL ? notional : 0;
    }

    @Override
    public double quantity(String instrument) {
      throw new UnsupportedOperationException("quantity");
    }

    @Override
    public Optional<Target> lastTarget(String instrument) {
      throw new UnsupportedOperationException("lastTarget");
    }
  }
}
