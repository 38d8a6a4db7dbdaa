package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Terms;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.market.Series;
import io.notional.api.market.UnitMargin;
import io.notional.core.config.Nearest;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.SignalColumns;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/** The market as a strategy sees it at one close; the day is moved on by the kernel alone. */
final class MarketAtClose implements MarketView {
  private final Market market;
  private final Moment moment;
  private final MonthLookback monthLookback;

  MarketAtClose(Market market, Moment moment) {
    this.market = market;
    this.moment = moment;
    this.monthLookback = new MonthLookback(market.days());
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
      if (price(id, day) > 0) {
        ids.add(id);
      }
    }
    return Collections.unmodifiableSet(ids);
  }

  @Override
  public boolean isQuoted(String instrument) {
    market.requireKnown(instrument);
    return price(instrument, moment.day()) > 0;
  }

  @Override
  public Quote quote(String instrument) {
    market.requireKnown(instrument);
    int day = moment.day();
    if (!(price(instrument, day) > 0)) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED, instrument + " is not quoted on " + market.days().date(day));
    }
    FutureProduct product = market.futures().get(instrument);
    return product != null
        ? new FutureQuote(product, day, market.days().epochDay(day), moment, moment.call())
        : new SecurityQuote(
            market.securities().get(instrument),
            day,
            market.days().epochDay(day),
            moment,
            moment.call());
  }

  private double price(String id, int day) {
    Security security = market.securities().get(id);
    if (security != null) {
      return security.close(day);
    }
    FutureProduct product = market.futures().get(id);
    int contract = product.activeContract(day);
    return contract < 0 ? Double.NaN : product.contracts().get(contract).close(day);
  }

  @Override
  public Series returnIndex(String instrument) {
    SignalColumns signals = market.signals(instrument);
    return series(signals, signals::returnIndex);
  }

  @Override
  public Series ownCloses(String instrument) {
    SignalColumns signals = market.signals(instrument);
    return series(signals, t -> signals.hasOwnClose(t) ? 1 : 0);
  }

  @Override
  public Series adjustedPrice(String instrument) {
    SignalColumns signals = market.signals(instrument);
    return series(signals, signals::adjustedPrice);
  }

  @Override
  public Series carry(String instrument) {
    int day = moment.day();
    FutureProduct product = market.futures().get(instrument);
    if (product == null) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("future", instrument, market.futures().keySet()));
    }
    SignalColumns signals = market.signals(instrument);
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

  private Series series(SignalColumns signals, IntToDoubleFunction values) {
    int day = moment.day();
    int last = Math.min(day, signals.lastDay());
    return new BackwardSeries(
        Math.max(0, last - signals.firstDay() + 1), last, values, moment, moment.call());
  }

  @Override
  public double rate(String id) {
    return market.rate(id, moment.day());
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
  public Terms terms(String instrument) {
    moment.day();
    market.requireKnown(instrument);
    Security security = market.securities().get(instrument);
    return security != null ? security.terms() : market.futures().get(instrument).terms();
  }

  @Override
  public Optional<UnitMargin> margin(String instrument) {
    int day = moment.day();
    market.requireKnown(instrument);
    FutureProduct product = market.futures().get(instrument);
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
