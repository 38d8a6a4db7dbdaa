package io.notional.core.resample;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.ColumnMarket;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.TradingDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Histories that a market might have had: its days drawn again in blocks, of all instruments, rates
 * and exchange rates together, so that what belongs together on a day stays together. The days of a
 * path are those that follow the market's last; a path is decided by the seed and its number alone.
 *
 * <p>Prices begin at the market's last ones. On each day of a path a security, and an exchange
 * rate, changes by the fraction by which it changed on the day that was drawn; a rate is what it
 * was on that day; a contract changes by the fraction by which the contract in the same place of
 * its cycle did, the one in use or the one after it. Contracts follow each other in the product's
 * own cycle. One enters at the price that it had against the one before on the drawn day.
 *
 * <pre>{@code
 * ResampledMarket resampled = ResampledMarket.of(market, ids, resampling, 260, 25);
 * PathMaker paths = resampled.paths(); // one a thread
 * Result result = new Simulator().run(strategy, paths.market(17), settings);
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class ResampledMarket {
  /** The longest path in years. */
  public static final int MOST_YEARS = 100;

  private final Market market;
  private final SourceDays source;
  private final Resampling resampling;
  private final ColumnMarket.DayFrame frame;
  private final int past;
  private final SortedMap<String, DrawnSecurity> securities = new TreeMap<>();
  private final SortedMap<String, DrawnFuture> futures = new TreeMap<>();
  private final SortedMap<String, PathSchedule> schedules = new TreeMap<>();
  private final SortedMap<String, DrawnRate> rates = new TreeMap<>();
  private final SortedMap<String, double[]> exchangeRates = new TreeMap<>();
  private final SortedMap<String, double[]> indices = new TreeMap<>();

  private ResampledMarket(
      Market market,
      SourceDays source,
      Resampling resampling,
      ColumnMarket.DayFrame frame,
      int past) {
    this.market = market;
    this.source = source;
    this.resampling = resampling;
    this.frame = frame;
    this.past = past;
  }

  /**
   * Prepares what all paths share.
   *
   * @param instruments what a fund may hold: nothing else is on the paths
   * @param past valuation days of each path before its first close that is to be simulated
   * @param years of each path after that close, in [1, {@value #MOST_YEARS}]
   * @throws NotionalException {@code OUT_OF_RANGE} for years, {@code UNKNOWN_NAME} for an
   *     instrument, {@code NOT_COVERED} if the market is shorter than a block, or a product has no
   *     year of rolls, {@code CONFLICT} if closes are not daily or an instrument is a fund that was
   *     run itself, or a universe of names
   */
  public static ResampledMarket of(
      Market market, Collection<String> instruments, Resampling resampling, int past, int years) {
    return of(market, instruments, resampling, past, years, Optional.empty(), Optional.empty());
  }

  /**
   * The same from some of its days.
   *
   * @param from the first day that may be drawn
   * @param to the last day that may be drawn
   * @throws NotionalException as above
   */
  public static ResampledMarket of(
      Market market,
      Collection<String> instruments,
      Resampling resampling,
      int past,
      int years,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    if (years < 1 || years > MOST_YEARS) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "years of a path must be in [1, " + MOST_YEARS + "] but were " + years);
    }
    market.days().requireDaily("resampling");
    SortedSet<String> ids = new TreeSet<>(instruments);
    ids.forEach(id -> requireInstrument(market, id));
    SourceDays source = SourceDays.of(market, ids, from, to);
    if (source.size() < resampling.blockDays()) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          "a block of "
              + resampling.blockDays()
              + " days is longer than the market: all of "
              + String.join(", ", ids)
              + " are quoted on "
              + source.size()
              + " days, from "
              + market.days().date(source.first())
              + " to "
              + market.days().date(source.last()));
    }
    ColumnMarket.DayFrame frame =
        PathFrame.of(
            market.days().settlement(), market.days().epochDay(source.last()), past, years);
    ResampledMarket resampled = new ResampledMarket(market, source, resampling, frame, past);
    ids.forEach(resampled::add);
    resampled.addShared();
    return resampled;
  }

  private static void requireInstrument(Market market, String id) {
    if (market.universes().containsKey(id)) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          id
              + " is a universe of names: who joins and ends on days that are drawn is not known,"
              + " so name an instrument that stands for them in place of it");
    }
    market.requireKnown(id);
  }

  private void add(String id) {
    FutureProduct product = market.futures().get(id);
    if (product != null) {
      futures.put(id, new DrawnFuture(product, source));
      schedules.put(id, new PathSchedule(product, market.days(), source.last(), frame.days()));
      addCurrency(product.terms().currency());
    } else {
      Security security = market.securities().get(id);
      securities.put(id, new DrawnSecurity(security, source));
      addCurrency(security.terms().currency());
    }
  }

  private void addCurrency(String currency) {
    if (!currency.equals(market.baseCurrency())) {
      exchangeRates.computeIfAbsent(
          currency, id -> source.relative(day -> market.exchangeRate(id, day)));
    }
  }

  private void addShared() {
    for (String id : market.rates()) {
      DrawnRate.of(id, source, frame.days()).ifPresent(columns -> rates.put(id, columns));
    }
    for (String id : market.indices()) {
      indices.put(id, source.growth(market.index(id)));
    }
  }

  /** The market whose days are drawn. */
  public Market source() {
    return market;
  }

  /** The first day of the source that can be drawn. */
  public LocalDate firstDrawn() {
    return market.days().date(source.first());
  }

  /** The last day of the source that can be drawn. */
  public LocalDate lastDrawn() {
    return market.days().date(source.last());
  }

  /** How many days of the source can be drawn. */
  public int drawnFrom() {
    return source.size();
  }

  /** How days are drawn. */
  public Resampling resampling() {
    return resampling;
  }

  /** The valuation days of every path, those before its first close included. */
  public TradingDays days() {
    return frame.days();
  }

  /** The date of the first close that is to be simulated. */
  public LocalDate firstClose() {
    return frame.days().date(past);
  }

  /** What is on the paths. */
  public List<String> instruments() {
    SortedSet<String> ids = new TreeSet<>(securities.keySet());
    ids.addAll(futures.keySet());
    return List.copyOf(ids);
  }

  /** A maker of paths, for one thread. */
  public PathMaker paths() {
    return new PathMaker(this);
  }

  /** One path with columns of its own, which nobody writes to again. */
  public Market path(long number) {
    return paths().market(number);
  }

  SourceDays sourceDays() {
    return source;
  }

  ColumnMarket.DayFrame frame() {
    return frame;
  }

  SortedMap<String, DrawnSecurity> securities() {
    return securities;
  }

  SortedMap<String, DrawnFuture> futures() {
    return futures;
  }

  PathSchedule schedule(String product) {
    return schedules.get(product);
  }

  SortedMap<String, DrawnRate> rates() {
    return rates;
  }

  SortedMap<String, double[]> exchangeRates() {
    return exchangeRates;
  }

  SortedMap<String, double[]> indices() {
    return indices;
  }
}
