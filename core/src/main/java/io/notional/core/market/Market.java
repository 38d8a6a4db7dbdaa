package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Nearest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A prepared market: valuation days, instruments, rates. Immutable, safe for use by many threads,
 * and meant to be shared by many runs.
 */
public final class Market {
  private final TradingDays days;
  private final SettlementDays settlements;
  private final String baseCurrency;
  private final SortedMap<String, Security> securities;
  private final SortedMap<String, FutureProduct> futures;
  private final SortedMap<String, Universe> universes;
  private final SortedMap<String, RateColumn> rates;
  private final SortedMap<String, double[]> exchangeRates;
  private final String cashRate;
  private final double[] cashRates;
  private final double[] cashInterest;
  private final MarketInputs inputs;
  private final MarketBuilder source;
  private final Map<String, Integer> firstDays = new TreeMap<>();
  private final Map<String, Integer> lastDays = new TreeMap<>();
  private final Map<String, SignalColumns> signals = new ConcurrentHashMap<>();

  Market(
      TradingDays days,
      SettlementDays settlements,
      String baseCurrency,
      SortedMap<String, Security> securities,
      SortedMap<String, FutureProduct> futures,
      SortedMap<String, RateColumn> rates,
      SortedMap<String, double[]> exchangeRates,
      String cashRate,
      MarketInputs inputs,
      MarketBuilder source) {
    this.source = source;
    this.inputs = inputs;
    this.days = days;
    this.settlements = settlements;
    this.baseCurrency = baseCurrency;
    this.securities = Collections.unmodifiableSortedMap(new TreeMap<>(securities));
    this.futures = Collections.unmodifiableSortedMap(new TreeMap<>(futures));
    this.rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
    this.exchangeRates = Collections.unmodifiableSortedMap(new TreeMap<>(exchangeRates));
    this.universes = Collections.unmodifiableSortedMap(new TreeMap<>(source.universes()));
    this.cashRate = cashRate;
    this.cashRates = hasCashRate() ? rates.get(cashRate).simple() : new double[days.size()];
    this.cashInterest = hasCashRate() ? rates.get(cashRate).earned() : new double[days.size()];
    for (String id : instruments()) {
      firstDays.put(id, coverage(id, true));
      lastDays.put(id, coverage(id, false));
    }
  }

  /** A builder. */
  public static MarketBuilder builder() {
    return new MarketBuilder();
  }

  /**
   * A builder that holds all that this market was prepared from, to change one thing of it: rates
   * and exchange rates are replaced by id, instruments {@linkplain MarketBuilder#without taken out}
   * first. This market stays as it is.
   */
  public MarketBuilder toBuilder() {
    return source.copy();
  }

  /**
   * This market with one security more, such as a fund that was run on it; all else is shared.
   *
   * @throws NotionalException as {@link MarketBuilder#security} and {@link MarketBuilder#build}
   */
  public Market with(SecurityInput input) {
    MarketBuilder grown = source.copy().security(input);
    SortedMap<String, SecurityInput> inputsOfMore = new TreeMap<>(inputs.securities());
    inputsOfMore.put(input.id(), input);
    SortedMap<String, Security> more = new TreeMap<>(securities);
    more.put(input.id(), grown.prepareFor(input, days, settlements, exchangeRates));
    return new Market(
        days,
        settlements,
        baseCurrency,
        more,
        futures,
        rates,
        exchangeRates,
        cashRate,
        new MarketInputs(inputsOfMore, inputs.bills(), inputs.futures()),
        grown);
  }

  /** The valuation days. */
  public TradingDays days() {
    return days;
  }

  /** When what is due becomes cash. */
  public SettlementDays settlements() {
    return settlements;
  }

  /** What it was prepared from. */
  public MarketInputs inputs() {
    return inputs;
  }

  /** The currency of nav and of all results. */
  public String baseCurrency() {
    return baseCurrency;
  }

  /** Securities by id, in order. */
  public SortedMap<String, Security> securities() {
    return securities;
  }

  /** Futures products by id, in order. */
  public SortedMap<String, FutureProduct> futures() {
    return futures;
  }

  /** Universes of securities by id, in order. */
  public SortedMap<String, Universe> universes() {
    return universes;
  }

  /**
   * A universe of securities.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} if there is none of that id
   */
  public Universe universe(String id) {
    Universe universe = universes.get(id);
    if (universe == null) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("universe", id, universes.keySet()));
    }
    return universe;
  }

  /** Ids of rates, in order. */
  public List<String> rates() {
    return List.copyOf(rates.keySet());
  }

  /** The ids of indices that nobody holds, such as consumer prices. */
  public List<String> indices() {
    return List.copyOf(source.indices().keySet());
  }

  /**
   * An index that nobody holds: levels by the date on which each was known.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} if there is none of that id
   */
  public DatedSeries index(String id) {
    DatedSeries series = source.indices().get(id);
    if (series == null) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("index", id, source.indices().keySet()));
    }
    return series;
  }

  /** The id of the rate that cash earns; empty without one. */
  public String cashRate() {
    return cashRate;
  }

  /** Whether cash earns a rate; otherwise it earns nothing, and nothing is measured above it. */
  public boolean hasCashRate() {
    return !cashRate.isEmpty();
  }

  /**
   * The rate that cash earns, last known on a valuation day: simple over its term, decimal per
   * year, ACT/360; NaN where there is none on that day, 0 in a market without a cash rate.
   */
  public double cashRate(int day) {
    return cashRates[day];
  }

  /**
   * What one unit of cash earns from the previous valuation day to this one, at the cash rate known
   * there and by its term; NaN where there is none.
   */
  public double cashInterest(int day) {
    return cashInterest[day];
  }

  /**
   * A rate last known on a valuation day: simple over its term.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} if there is no such rate
   */
  public double rate(String id, int day) {
    return column(id).simple()[day];
  }

  /**
   * The term of a rate in calendar days.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} if there is no such rate
   */
  public int rateTerm(String id) {
    return column(id).termDays();
  }

  private RateColumn column(String id) {
    RateColumn column = rates.get(id);
    if (column == null) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("rate", id, rates.keySet()));
    }
    return column;
  }

  /**
   * Units of base currency for one unit of a currency, last known on a valuation day; NaN where
   * there is none.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} if there is no such currency
   */
  public double exchangeRate(String currency, int day) {
    return currency.equals(baseCurrency) ? 1 : rates(currency)[day];
  }

  /** Foreign currencies that have an exchange rate, in order. */
  public List<String> currencies() {
    return List.copyOf(exchangeRates.keySet());
  }

  /**
   * Units of base currency for one unit of a foreign currency, by valuation day; a copy.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} if it has no exchange rate
   */
  public double[] exchangeRateColumn(String currency) {
    return rates(currency).clone();
  }

  private double[] rates(String currency) {
    double[] values = exchangeRates.get(currency);
    if (values == null) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("currency", currency, exchangeRates.keySet()));
    }
    return values;
  }

  /** Whether there is an instrument of that id. */
  public boolean has(String instrument) {
    return securities.containsKey(instrument) || futures.containsKey(instrument);
  }

  /** Ids of all instruments, in order. */
  public List<String> instruments() {
    TreeMap<String, Object> all = new TreeMap<>(securities);
    all.putAll(futures);
    return List.copyOf(all.keySet());
  }

  /**
   * The signal series of an instrument.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} if there is no such instrument
   */
  public SignalColumns signals(String instrument) {
    requireKnown(instrument);
    return signals.computeIfAbsent(
        instrument,
        id ->
            securities.containsKey(id)
                ? SignalColumns.of(securities.get(id), days.size())
                : SignalColumns.of(futures.get(id), days.size()));
  }

  /**
   * Checks that there is an instrument of that id.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} naming the nearest one
   */
  public void requireKnown(String instrument) {
    if (!has(instrument)) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("instrument", instrument, instruments()));
    }
  }

  /**
   * Checks that there is an instrument or a universe of that id.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} naming the nearest instrument
   */
  public void requireNamed(String id) {
    if (!universes.containsKey(id)) {
      requireKnown(id);
    }
  }

  /**
   * The first day with a price of an instrument, or at or after the first date of a universe;
   * {@code days().size()} if there is none.
   */
  public int firstDay(String instrument) {
    if (universes.containsKey(instrument)) {
      return days.atOrAfter(universes.get(instrument).firstEpochDay());
    }
    requireKnown(instrument);
    return firstDays.get(instrument);
  }

  /**
   * The last day with a price of an instrument, fresh or carried, but that of a fund not past its
   * last close, or at or before the last date of a universe; -1 if there is none.
   */
  public int lastDay(String instrument) {
    if (universes.containsKey(instrument)) {
      return days.atOrBefore(universes.get(instrument).lastEpochDay());
    }
    requireKnown(instrument);
    return lastDays.get(instrument);
  }

  private int coverage(String instrument, boolean first) {
    int size = days.size();
    for (int i = 0; i < size; i++) {
      int t = first ? i : size - 1 - i;
      Security security = securities.get(instrument);
      boolean priced =
          security != null
              ? !Double.isNaN(security.close(t)) && !isPastEnd(security, t)
              : futures.get(instrument).activeContract(t) >= 0;
      if (priced) {
        return t;
      }
    }
    return first ? size : -1;
  }

  /** No price of a fund is carried past its last: it may have ended. */
  private boolean isPastEnd(Security security, int t) {
    DatedSeries closes = security.rawCloses();
    return security.fund().isPresent() && days.epochDay(t) > closes.epochDay(closes.size() - 1);
  }
}
