package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Terms;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.Constituents;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.market.Series;
import io.notional.api.market.UnitMargin;
import io.notional.core.config.Nearest;
import io.notional.core.market.Contract;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.SignalColumns;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/** The market as a strategy sees it at one close; the day is moved on by the kernel alone. */
final class MarketAtClose implements MarketView {
  private final Market market;
  private final Moment moment;
  private final MonthLookback monthLookback;
  private final Map<String, Listed> listed = new HashMap<>();

  MarketAtClose(Market market, Moment moment) {
    this.market = market;
    this.moment = moment;
    this.monthLookback = new MonthLookback(market.days());
  }

  /** What an id stands for: strategies ask for the same ones at every close. */
  private static final class Listed {
    private final Security security;
    private final FutureProduct product;
    private final ContractInUse inUse;
    private SignalColumns signals;

    Listed(Security security, FutureProduct product) {
      this.security = security;
      this.product = product;
      this.inUse = product == null ? null : new ContractInUse(product);
    }

    double price(int day) {
      if (security != null) {
        return security.close(day);
      }
      Contract contract = inUse.on(day);
      return contract == null ? Double.NaN : contract.close(day);
    }
  }

  private Listed listed(String instrument) {
    Listed found = listed.get(instrument);
    if (found == null) {
      market.requireKnown(instrument);
      found = new Listed(market.securities().get(instrument), market.futures().get(instrument));
      listed.put(instrument, found);
    }
    return found;
  }

  private SignalColumns signals(String instrument) {
    Listed of = listed(instrument);
    if (of.signals == null) {
      of.signals = market.signals(instrument);
    }
    return of.signals;
  }

  @Override
  public LocalDate date() {
    return market.days().date(moment.day());
  }

  @Override
  public double closesPerYear() {
    return market.days().closesPerYear();
  }

  @Override
  public Set<String> quoted() {
    TreeSet<String> ids = new TreeSet<>();
    int day = moment.day();
    for (String id : market.instruments()) {
      if (listed(id).price(day) > 0) {
        ids.add(id);
      }
    }
    return Collections.unmodifiableSet(ids);
  }

  @Override
  public boolean isQuoted(String instrument) {
    return listed(instrument).price(moment.day()) > 0;
  }

  @Override
  public Quote quote(String instrument) {
    Listed of = listed(instrument);
    int day = moment.day();
    if (!(of.price(day) > 0)) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED, instrument + " is not quoted on " + market.days().date(day));
    }
    int epochDay = market.days().epochDay(day);
    int call = moment.call();
    return of.product != null
        ? new FutureQuote(of.product, of.inUse.on(day), day, epochDay, moment, call)
        : new SecurityQuote(of.security, day, epochDay, moment, call);
  }

  @Override
  public Series returnIndex(String instrument) {
    return series(signals(instrument), false);
  }

  @Override
  public Series ownCloses(String instrument) {
    int day = moment.day();
    SignalColumns signals = signals(instrument);
    int last = Math.min(day, signals.lastDay());
    return new BackwardSeries(
        Math.max(0, last - signals.firstDay() + 1),
        last,
        t -> signals.hasOwnClose(t) ? 1 : 0,
        moment,
        moment.call());
  }

  @Override
  public Series adjustedPrice(String instrument) {
    return series(signals(instrument), true);
  }

  @Override
  public Series carry(String instrument) {
    int day = moment.day();
    FutureProduct product = market.futures().get(instrument);
    if (product == null) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("future", instrument, market.futures().keySet()));
    }
    SignalColumns signals = signals(instrument);
    int last = Math.min(day, signals.lastDay());
    return new BackwardSeries(
        Math.max(0, last - signals.firstDay() + 1),
        last,
        t -> product.annualCarry(t, market.days().elapsed(t)),
        moment,
        moment.call());
  }

  @Override
  public int monthsAgo(int months) {
    return monthLookback.closes(moment.day(), months);
  }

  @Override
  public Constituents constituents(String universe) {
    return new KnownConstituents(market, market.universe(universe), moment);
  }

  private Series series(SignalColumns signals, boolean adjusted) {
    int day = moment.day();
    int last = Math.min(day, signals.lastDay());
    return new SignalSeries(
        Math.max(0, last - signals.firstDay() + 1), last, signals, adjusted, moment, moment.call());
  }

  @Override
  public double rate(String id) {
    return market.rate(id, moment.day());
  }

  @Override
  public double level(String index) {
    DatedSeries published = market.index(index);
    int row = published.rowAtOrBefore(market.days().epochDay(moment.day()));
    return row < 0 ? Double.NaN : published.value(row);
  }

  @Override
  public boolean endsPeriod(CalendarPeriod period) {
    return market.days().ends(moment.day(), period);
  }

  @Override
  public int daysToEnd(CalendarPeriod period) {
    return market.days().businessDaysToEnd(moment.day(), period);
  }

  @Override
  public int businessDay(CalendarPeriod period) {
    return market.days().businessDay(moment.day(), period);
  }

  @Override
  public Terms terms(String instrument) {
    moment.day();
    Listed of = listed(instrument);
    return of.security != null ? of.security.terms() : of.product.terms();
  }

  @Override
  public Optional<UnitMargin> margin(String instrument) {
    int day = moment.day();
    FutureProduct product = listed(instrument).product;
    return product == null ? Optional.empty() : product.unitMargin(day);
  }

  @Override
  public double cashRate() {
    return market.cashRate(moment.day());
  }

  /** Values up to a day, counted backwards. */
  private record BackwardSeries(
      int size, int last, IntToDoubleFunction values, Moment moment, int call) implements Series {
    @Override
    public double ago(int k) {
      moment.require(call);
      if (k < 0 || k >= size) {
        throw new IndexOutOfBoundsException(
            "a series of " + size + " values has no value " + k + " days ago");
      }
      return values.applyAsDouble(last - k);
    }
  }
}
