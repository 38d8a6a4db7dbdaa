package io.notional.testkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.market.Series;
import io.notional.core.config.Nearest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A market at a close, set by hand. */
final class HandMarket implements MarketView {
  private final Call call;
  private final Map<String, Funding> quoted = new TreeMap<>();
  private final Map<String, Double> durations = new TreeMap<>();
  private final Map<String, Double> notionals = new TreeMap<>();
  private final Map<String, double[]> indices = new TreeMap<>();
  private final Map<String, Double> rates = new TreeMap<>();
  private final Set<CalendarPeriod> ending = EnumSet.noneOf(CalendarPeriod.class);
  private final Map<String, double[]> adjusted = new TreeMap<>();
  private final Map<String, double[]> carries = new TreeMap<>();
  private final Map<CalendarPeriod, Integer> businessDays = new EnumMap<>(CalendarPeriod.class);
  private final Map<CalendarPeriod, Integer> daysLeft = new EnumMap<>(CalendarPeriod.class);
  private final Map<String, Double> levels = new TreeMap<>();
  private double closesPerYear = 252;
  private LocalDate date = LocalDate.of(2020, 3, 31);

  HandMarket(Call call) {
    this.call = call;
  }

  void quote(String instrument, Funding funding) {
    quoted.putIfAbsent(instrument, funding);
  }

  void duration(String instrument, double years) {
    durations.put(instrument, years);
  }

  void notional(String instrument, double notional) {
    notionals.put(instrument, notional);
  }

  void index(String instrument, double... values) {
    indices.put(instrument, values.clone());
  }

  void adjusted(String instrument, double... values) {
    adjusted.put(instrument, values.clone());
  }

  void carry(String future, double... values) {
    carries.put(future, values.clone());
  }

  void date(LocalDate close) {
    date = close;
  }

  void rate(String id, double rate) {
    rates.put(id, rate);
  }

  void ending(CalendarPeriod... periods) {
    Collections.addAll(ending, periods);
  }

  void businessDay(CalendarPeriod period, int day, int left) {
    businessDays.put(period, day);
    daysLeft.put(period, left);
  }

  @Override
  public int businessDay(CalendarPeriod period) {
    call.number();
    return businessDays.containsKey(period)
        ? businessDays.get(period)
        : MarketView.super.businessDay(period);
  }

  @Override
  public int daysToEnd(CalendarPeriod period) {
    call.number();
    return daysLeft.containsKey(period) ? daysLeft.get(period) : MarketView.super.daysToEnd(period);
  }

  void level(String index, double level) {
    levels.put(index, level);
  }

  @Override
  public double level(String index) {
    return known(levels, "index", index);
  }

  void closesPerYear(double closes) {
    closesPerYear = closes;
  }

  private <T> T known(Map<String, T> values, String what, String id) {
    call.number();
    T value = values.get(id);
    if (value == null) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown(what, id, values.keySet()));
    }
    return value;
  }

  @Override
  public LocalDate date() {
    call.number();
    return date;
  }

  @Override
  public Set<String> quoted() {
    call.number();
    return Collections.unmodifiableSet(new TreeSet<>(quoted.keySet()));
  }

  @Override
  public Quote quote(String instrument) {
    int number = call.number();
    Funding funding = quoted.get(instrument);
    if (funding == null && indices.containsKey(instrument)) {
      throw NotionalException.of(ErrorCode.NOT_COVERED, instrument + " is not quoted on " + date());
    }
    known(quoted, "instrument", instrument);
    double years = durations.getOrDefault(instrument, Double.NaN);
    double notional = notionals.getOrDefault(instrument, HandQuote.NOTIONAL);
    return new HandQuote(instrument, funding, years, notional, call, number);
  }

  @Override
  public Series returnIndex(String instrument) {
    return new HandSeries(known(indices, "instrument", instrument), call, call.number());
  }

  @Override
  public Series adjustedPrice(String instrument) {
    return new HandSeries(known(adjusted, "instrument", instrument), call, call.number());
  }

  @Override
  public Series carry(String instrument) {
    return new HandSeries(known(carries, "future", instrument), call, call.number());
  }

  @Override
  public double rate(String id) {
    return known(rates, "rate", id);
  }

  @Override
  public double closesPerYear() {
    call.number();
    return closesPerYear;
  }

  @Override
  public boolean endsPeriod(CalendarPeriod period) {
    call.number();
    return ending.contains(period);
  }
}
