package io.notional.strategies.efficientcore;

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
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A close with a fund of at most eight sleeves, a calendar and durations that a test sets. */
final class FakePoint implements DecisionPoint, MarketView, FundView {
  private final Map<String, Double> capital = new TreeMap<>();
  private final Map<String, Double> notional = new TreeMap<>();
  private final Map<String, Quote> quotes = new TreeMap<>();
  private final Set<CalendarPeriod> ending = EnumSet.noneOf(CalendarPeriod.class);
  private final Map<String, SleeveView> sleeves = new TreeMap<>();
  private Rebalance rebalance = Rebalance.NONE;
  private boolean pending;

  /** Equity capital and overlay notional; the collateral is the rest. */
  FakePoint weights(double equity, double overlay) {
    return weights(equity, "bonds", overlay);
  }

  /** The same of an overlay sleeve of another name. */
  FakePoint weights(double equity, String sleeve, double overlay) {
    capital.put("equity", equity);
    notional.put("equity", equity);
    capital.put("collateral", 1 - equity);
    notional.put("collateral", 0.0);
    notional.put(sleeve, overlay);
    return this;
  }

  /** Capital of a sleeve. */
  FakePoint capital(String sleeve, double weight) {
    capital.put(sleeve, weight);
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
  public SleeveView sleeve(String id) {
    SleeveView known = sleeves.get(id); // no lambda: a rule is not to allocate
    if (known == null) {
      known = new FakeSleeve(id, capital, notional);
      sleeves.put(id, known);
    }
    return known;
  }

  @Override
  public CollateralView collateral() {
    throw new UnsupportedOperationException("collateral");
  }

  @Override
  public boolean ordersPending() {
    return pending;
  }

  /** Shows what the test has set; a sleeve of which nothing was set is a mistake of the test. */
  private record FakeSleeve(String id, Map<String, Double> capitals, Map<String, Double> notionals)
      implements SleeveView {
    @Override
    public double capital() {
      return capitals.get(id);
    }

    @Override
    public double notional() {
      return notionals.get(id);
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
