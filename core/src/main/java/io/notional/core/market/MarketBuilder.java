package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.config.Nearest;
import io.notional.core.work.Helped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Collects inputs and packs them into a {@link Market}. Not safe for use by several threads.
 *
 * <pre>{@code
 * Market market = Market.builder()
 *     .valuationDates(days)
 *     .rate("DTB3", series, RateQuote.DISCOUNT_91D)
 *     .cashRate("DTB3")
 *     .security(ivv)
 *     .future(zn)
 *     .build();
 * }</pre>
 */
public final class MarketBuilder {
  /** Calendar days for which the last rate or exchange rate may stand in for a missing one. */
  static final int MAX_STALE_RATE_DAYS = 10;

  /** Business days from ex-date to payment for which a run keeps room. */
  private static final int MAX_PAY_LAG = 127;

  private static final int MAX_TERM_DAYS = 366;

  private final SortedMap<String, SecurityInput> securities = new TreeMap<>();
  private final SortedMap<String, BillInput> bills = new TreeMap<>();
  private final SortedMap<String, FutureInput> futures = new TreeMap<>();
  private final SortedMap<String, QuotedRate> rates = new TreeMap<>();
  private final SortedMap<String, DatedSeries> indices = new TreeMap<>();
  private final SortedMap<String, Universe> universes = new TreeMap<>();
  private final ExchangeRates exchangeRates = new ExchangeRates();
  private BusinessCalendar settlementCalendar = BusinessCalendar.WEEKDAYS;
  private String baseCurrency = "USD";
  private String cashRate = "";
  private int[] valuationDates = new int[0];

  MarketBuilder() {}

  /** The same inputs in a builder of their own. */
  MarketBuilder copy() {
    MarketBuilder copy = new MarketBuilder();
    copy.securities.putAll(securities);
    copy.bills.putAll(bills);
    copy.futures.putAll(futures);
    copy.rates.putAll(rates);
    copy.indices.putAll(indices);
    copy.universes.putAll(universes);
    copy.exchangeRates.putAll(exchangeRates);
    copy.settlementCalendar = settlementCalendar;
    copy.baseCurrency = baseCurrency;
    copy.cashRate = cashRate;
    copy.valuationDates = valuationDates;
    return copy;
  }

  /** Takes what its maker answers for, whatever is in it now. */
  void put(SecurityInput input) {
    securities.put(input.id(), input);
  }

  /** The same of futures. */
  void put(FutureInput input) {
    futures.put(input.id(), input);
  }

  /**
   * Takes an instrument out, for instance to put another in its place.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} if there is none of that id
   */
  public MarketBuilder without(String instrument) {
    SortedSet<String> known = new TreeSet<>(securities.keySet());
    known.addAll(bills.keySet());
    known.addAll(futures.keySet());
    if (!known.contains(instrument)) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("instrument", instrument, known));
    }
    securities.remove(instrument);
    bills.remove(instrument);
    futures.remove(instrument);
    return this;
  }

  /** The base currency of nav and of all results; {@code USD} by default. */
  public MarketBuilder baseCurrency(String code) {
    this.baseCurrency = code;
    return this;
  }

  /** The valuation days, in days since 1970-01-01, strictly ascending. */
  public MarketBuilder valuationDates(int... epochDays) {
    this.valuationDates = epochDays.clone();
    return this;
  }

  /**
   * The days on which futures settle, {@link BusinessCalendar#WEEKDAYS} by default; securities
   * settle by what it says of them.
   */
  public MarketBuilder settlementCalendar(BusinessCalendar calendar) {
    this.settlementCalendar = calendar;
    return this;
  }

  /** A rate; values decimal per year in the stated quote, for the term of that quote. */
  public MarketBuilder rate(String id, DatedSeries quoted, RateQuote quote) {
    return rate(id, quoted, quote, quote.termDays());
  }

  /**
   * A rate for a term of its own.
   *
   * @param termDays calendar days over which the quote says what is earned, in [1, 366]
   * @throws NotionalException {@code OUT_OF_RANGE} for another term
   */
  public MarketBuilder rate(String id, DatedSeries quoted, RateQuote quote, int termDays) {
    InputChecks.requireInRange(id + " term-days", termDays, 1, MAX_TERM_DAYS);
    rates.put(id, new QuotedRate(quoted, quote, termDays));
    return this;
  }

  /**
   * An index that nobody holds, such as consumer prices.
   *
   * @param published levels by the date on which each was known
   * @throws NotionalException {@code BAD_DATA} for a level that is not greater than zero
   */
  public MarketBuilder index(String id, DatedSeries published) {
    indices.put(id, published.requirePositive());
    return this;
  }

  /**
   * A universe of securities, each of which is a security of this market, too.
   *
   * @throws NotionalException {@code CONFLICT} if the id is taken
   */
  public MarketBuilder universe(Universe universe) {
    requireNew(universe.id());
    universes.put(universe.id(), universe);
    return this;
  }

  /** Universes by id. */
  SortedMap<String, Universe> universes() {
    return universes;
  }

  /** Indices by id. */
  SortedMap<String, DatedSeries> indices() {
    return indices;
  }

  /** The rate that cash earns; a market without any rate needs none, and cash earns nothing. */
  public MarketBuilder cashRate(String id) {
    this.cashRate = id;
    return this;
  }

  /** As the other one, where a rate may stand in for ten calendar days. */
  public MarketBuilder exchangeRate(String currency, DatedSeries basePerUnit) {
    return exchangeRate(currency, basePerUnit, MAX_STALE_RATE_DAYS);
  }

  /**
   * Units of base currency for one unit of a foreign currency, by date.
   *
   * @param maxStaleDays calendar days for which the last rate may stand in for a missing one
   */
  public MarketBuilder exchangeRate(String currency, DatedSeries basePerUnit, int maxStaleDays) {
    exchangeRates.direct(currency, basePerUnit.requirePositive(), maxStaleDays);
    return this;
  }

  /**
   * A rate that is quoted in a third currency, which has a rate of its own: the two are multiplied
   * day by day, each as it was last known.
   *
   * @param via the third currency
   * @param viaPerUnit units of it for one unit of the currency, by date
   * @param maxStaleDays calendar days for which the last rate may stand in for a missing one
   */
  public MarketBuilder crossRate(
      String currency, String via, DatedSeries viaPerUnit, int maxStaleDays) {
    exchangeRates.cross(currency, via, viaPerUnit.requirePositive(), maxStaleDays);
    return this;
  }

  /**
   * Something paid in full.
   *
   * @throws NotionalException {@code CONFLICT} if the id is taken or the terms say it is margined,
   *     {@code OUT_OF_RANGE} if its multiplier is not 1 its pay lag is outside [0, 127], or a
   *     haircut or its concentration limit is outside [0, 1]
   */
  public MarketBuilder security(SecurityInput input) {
    requireNew(input.id());
    InputChecks.requireFunding(input.id(), input.terms(), Funding.PAID_IN_FULL);
    InputChecks.requireInRange(
        input.id() + " multiplier", input.terms().contractMultiplier(), 1, 1);
    InputChecks.requireInRange(input.id() + " pay-lag", input.payLag(), 0, MAX_PAY_LAG);
    Haircuts.check(input.id(), input.haircut(), input.haircuts(), input.concentration());
    securities.put(input.id(), input);
    return this;
  }

  /**
   * A bill that accretes at a rate of this market.
   *
   * @throws NotionalException {@code CONFLICT} if the id is taken, {@code OUT_OF_RANGE} if a
   *     haircut or its concentration limit is outside [0, 1]
   */
  public MarketBuilder bill(BillInput input) {
    requireNew(input.id());
    Haircuts.check(input.id(), input.haircut(), input.haircuts(), input.concentration());
    bills.put(input.id(), input);
    return this;
  }

  /**
   * A futures product.
   *
   * @throws NotionalException {@code CONFLICT} if the id is taken, the terms say it is paid in
   *     full, or it is to fail in first notice and a contract's first notice is unknown, {@code
   *     BAD_DATA} naming a price that is not greater than zero where the product does not declare
   *     such prices
   */
  public MarketBuilder future(FutureInput input) {
    requireNew(input.id());
    InputChecks.requireFunding(input.id(), input.terms(), Funding.MARGINED);
    if (!input.negativePrices()) {
      input.contracts().forEach(contract -> contract.closes().requirePositive());
    }
    InputChecks.requireNotice(input);
    futures.put(input.id(), input);
    return this;
  }

  /**
   * Packs everything into columns.
   *
   * @throws NotionalException {@code MISSING_VALUE} if there are no valuation dates, {@code
   *     UNKNOWN_NAME} for a rate or currency that is not in this market, {@code BAD_DATA} for a
   *     value that no market produces, {@code UNKNOWN_NAME} for a member of a universe that is no
   *     security of it
   */
  public Market build() {
    return build(Runnable::run);
  }

  /**
   * The same, where other threads may help. What comes of it does not depend on them; calendars and
   * margin policies of the inputs are asked by several threads at once.
   *
   * @param helpers prepare instruments beside the thread that asks
   * @throws NotionalException as {@link #build()}
   */
  public Market build(Executor helpers) {
    if (valuationDates.length == 0) {
      throw NotionalException.of(ErrorCode.MISSING_VALUE, "a market needs valuation dates");
    }
    universes.values().forEach(this::requireMembers);
    TradingDays days = new TradingDays(valuationDates, settlementCalendar);
    SettlementDays settlements = new SettlementDays(days, settlementCalendar.securities());
    SortedMap<String, RateColumn> columns = new TreeMap<>();
    rates.forEach((id, rate) -> columns.put(id, rate.column(days)));
    if (!columns.containsKey(cashRate) && !(cashRate.isEmpty() && columns.isEmpty())) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("cash rate", cashRate, columns.keySet()));
    }
    SortedMap<String, double[]> basePerUnit =
        exchangeRates.columns(days, baseCurrency, currencies());
    List<Supplier<Security>> paid = new ArrayList<>();
    securities.forEach(
        (id, input) -> paid.add(() -> prepareFor(input, days, settlements, basePerUnit)));
    bills.forEach(
        (id, bill) ->
            paid.add(
                () ->
                    SecurityPreparation.prepare(
                        SecurityPreparation.accrete(bill, columns, days, baseCurrency),
                        days,
                        settlements,
                        new Conversion.None())));
    List<Supplier<FutureProduct>> margined = new ArrayList<>();
    futures.forEach((id, input) -> margined.add(() -> prepared(input, days, basePerUnit)));
    Helped<Security> preparedSecurities = Helped.start(paid, helpers);
    Helped<FutureProduct> preparedFutures = Helped.start(margined, helpers);
    return new Market(
        days,
        settlements,
        baseCurrency,
        byId(preparedSecurities.get(), Security::id),
        byId(preparedFutures.get(), FutureProduct::id),
        columns,
        basePerUnit,
        cashRate,
        new MarketInputs(securities, bills, futures),
        copy());
  }

  private void requireMembers(Universe universe) {
    for (Constituent member : universe.members()) {
      if (!securities.containsKey(member.instrument())) {
        throw NotionalException.of(
            ErrorCode.UNKNOWN_NAME,
            Nearest.unknown(
                "security of universe " + universe.id(), member.instrument(), securities.keySet()));
      }
    }
  }

  /** A security for a market whose columns are there. */
  Security prepareFor(
      SecurityInput input,
      TradingDays days,
      SettlementDays settlements,
      SortedMap<String, double[]> basePerUnit) {
    return SecurityPreparation.prepare(
        input, days, settlements, rateOf(input.id(), input.terms(), basePerUnit));
  }

  private FutureProduct prepared(
      FutureInput input, TradingDays days, SortedMap<String, double[]> basePerUnit) {
    Conversion conversion = rateOf(input.id(), input.terms(), basePerUnit);
    return new FuturePreparation(input, days, conversion).prepare();
  }

  private static <T> SortedMap<String, T> byId(List<T> instruments, Function<T, String> id) {
    SortedMap<String, T> byId = new TreeMap<>();
    instruments.forEach(instrument -> byId.put(id.apply(instrument), instrument));
    return byId;
  }

  private Set<String> currencies() {
    Set<String> used = new TreeSet<>();
    securities.values().forEach(input -> used.add(input.terms().currency()));
    futures.values().forEach(input -> used.add(input.terms().currency()));
    return used;
  }

  private Conversion rateOf(String id, Terms terms, SortedMap<String, double[]> columns) {
    String currency = terms.currency();
    if (currency.equals(baseCurrency)) {
      return new Conversion.None();
    }
    if (!columns.containsKey(currency)) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("currency of " + id, currency, columns.keySet()));
    }
    return new Conversion.AtRates(columns.get(currency));
  }

  private void requireNew(String id) {
    boolean instrument =
        securities.containsKey(id) || bills.containsKey(id) || futures.containsKey(id);
    if (instrument || universes.containsKey(id)) {
      throw NotionalException.of(ErrorCode.CONFLICT, "two instruments have the id " + id);
    }
  }
}
