package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.UniverseBuilder;
import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.files.csv.IndexReader;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.input.InputHash;
import io.notional.files.market.InstrumentEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Loads the data of some entries of a market file, once. Used by one thread. */
final class MarketLoader {
  private final Config config;
  private final DataFiles files;
  private final BusinessCalendar calendar;
  private final EntryComponents components;
  private final Consumer<LocalDate> progress;
  private final String baseCurrency;
  private final MarketSanity sanity;
  private final Problems problems = new Problems();
  private final PolicyCounts counts = new PolicyCounts();
  private final MarketBuilder builder = Market.builder();
  private FutureLoader futures;
  private QuotesAhead ahead;
  private SpotFutureLoader spotFutures;
  private ParBondLoader parBonds;
  private final SecurityInputs securities;
  private Map<String, TheoreticalSeries> theoretical = Map.of();
  private final RuleDates ruled = new RuleDates();

  MarketLoader(
      Config config, DataFiles files, EntryComponents components, Consumer<LocalDate> progress) {
    this.config = config;
    this.files = files;
    this.components = components;
    this.progress = progress;
    this.baseCurrency = config.text("base-currency");
    this.sanity = new MarketSanity(config);
    this.securities = new SecurityInputs(files, baseCurrency, sanity, problems, counts);
    this.calendar =
        config.text("settlement-calendar").equals("weekdays")
            ? BusinessCalendar.WEEKDAYS
            : UsCalendars.FUTURES;
    builder
        .baseCurrency(baseCurrency)
        .cashRate(config.has(MarketSchema.CASH_RATE) ? config.text(MarketSchema.CASH_RATE) : "")
        .settlementCalendar(calendar);
  }

  /**
   * Loads.
   *
   * @param clock the entry that the market file names for the valuation dates; null if it names
   *     none
   * @param indices ids of those that nobody holds
   */
  LoadedMarket load(
      InputHash marketFile,
      InstrumentEntry clock,
      List<InstrumentEntry> chosen,
      Set<String> indices) {
    boolean byRule = config.group("calendar").has(MarketSchema.RULE);
    Optional<InstrumentEntry> dates =
        byRule ? Optional.empty() : Optional.of(clock == null ? stockOf(chosen) : clock);
    Optional<InstrumentEntry> unheld = dates.filter(e -> chosen.stream().noneMatch(e::isSame));
    List<InstrumentEntry> used = Stream.concat(chosen.stream(), unheld.stream()).toList();
    CurveLoader curves = new CurveLoader(config, problems, counts);
    curves.start(files, used);
    futures =
        new FutureLoader(
            files,
            calendar,
            components,
            baseCurrency,
            new DurationLoader(files, curves, calendar),
            sanity);
    ahead = new QuotesAhead(futures);
    ahead.start(used, files.readers());
    RateLoader rates = new RateLoader(config, files, builder, problems);
    rates.rates(counts);
    indices(indices);
    rates.exchangeRates(foreignCurrencies(chosen), counts);
    spotFutures =
        new SpotFutureLoader(
            files,
            calendar,
            rates.financing(),
            config.has(MarketSchema.CASH_RATE) ? config.text(MarketSchema.CASH_RATE) : "");
    parBonds = new ParBondLoader(curves, baseCurrency, problems);
    priceTheoretical(used, curves, rates);
    for (InstrumentEntry entry : chosen) {
      load(entry, true, dates.filter(entry::isSame).isPresent());
    }
    unheld.ifPresent(entry -> load(entry, false, true));
    problems.throwIfAny();
    if (byRule) {
      builder.valuationDates(ruled.epochDays());
    }
    Market market = builder.build(files.readers());
    List<InputHash> inputs = new ArrayList<>(List.of(marketFile));
    inputs.addAll(files.hashes());
    ValuationDays.count(market.days(), counts);
    return new LoadedMarket(market, inputs, counts.asMap(), spotFutures.described());
  }

  private void indices(Set<String> ids) {
    for (Config index : config.groups(MarketSchema.INDICES)) {
      if (ids.contains(index.text("id"))) {
        PolicyCounts own = new PolicyCounts();
        problems
            .attempt(
                index.where("file"),
                () ->
                    IndexReader.read(
                        files.read(index, "file"),
                        index.text("column"),
                        index.integer("published-after-days"),
                        FileOptions.exchangeRate(index),
                        own))
            .ifPresent(series -> builder.index(index.text("id"), series));
        counts.addAll(index.text("id"), own);
      }
    }
  }

  private void priceTheoretical(List<InstrumentEntry> used, CurveLoader curves, RateLoader rates) {
    List<InstrumentEntry> priced =
        used.stream().filter(entry -> entry.kind() == Kind.THEORETICAL_FUTURE).toList();
    if (priced.isEmpty() || curves.curves().isEmpty() || !problems.list().isEmpty()) {
      return;
    }
    TheoreticalLoader loader =
        new TheoreticalLoader(
            curves.curves().get(),
            calendar,
            rates.financing(),
            config.text(MarketSchema.CASH_RATE),
            progress);
    theoretical =
        problems
            .attempt(priced.get(0).where(), () -> loader.price(priced, counts))
            .orElse(Map.of());
  }

  /** Valuation days are those of the stock instrument, unless the market file says another. */
  private static InstrumentEntry stockOf(List<InstrumentEntry> chosen) {
    Stream<InstrumentEntry> stocks = chosen.stream().filter(InstrumentEntry::isEquity);
    Stream<InstrumentEntry> quoted = chosen.stream().filter(e -> e.kind() != Kind.BILL);
    return Stream.concat(stocks, quoted)
        .findFirst()
        .orElseThrow(
            () ->
                NotionalException.of(
                    ErrorCode.MISSING_VALUE,
                    "calendar.dates-of must be given: no instrument that is used has dates"));
  }

  private SortedMap<String, InstrumentEntry> foreignCurrencies(List<InstrumentEntry> chosen) {
    SortedMap<String, InstrumentEntry> currencies = new TreeMap<>();
    chosen.forEach(entry -> currencies.putIfAbsent(entry.currency(baseCurrency), entry));
    currencies.remove(baseCurrency);
    return currencies;
  }

  private void load(InstrumentEntry entry, boolean held, boolean isClock) {
    PolicyCounts own = ahead.counts(entry);
    switch (entry.kind()) {
      case SIMULATED_FUND -> {} // is no data: it is run once this is loaded
      case BILL -> builder.bill(SecurityLoader.bill(entry));
      case CONSTITUENTS ->
          problems
              .attempt(fileOf(entry), () -> constituents(entry, held, own))
              .ifPresent(dates -> setDates(dates, isClock, own));
      case PAR_BOND ->
          parBond(entry, held, own).ifPresent(closes -> setDates(closes, isClock, own));
      case SECURITY, FUND ->
          (held ? security(entry) : clock(entry, own))
              .ifPresent(closes -> setDates(closes, isClock, own));
      case FUTURE ->
          problems
              .attempt(fileOf(entry), () -> future(entry, held))
              .ifPresent(input -> setDates(input.inUse(), isClock, own));
      case THEORETICAL_FUTURE -> {
        if (!theoretical.containsKey(entry.id())) {
          break; // what kept it from being priced is reported
        }
        problems
            .attempt(entry.where(), () -> theoretical(entry, held, own))
            .ifPresent(input -> setDates(input.inUse(), isClock, own));
      }
      case SPOT_FUTURE ->
          spotFuture(entry, held, own).ifPresent(input -> setDates(input.inUse(), isClock, own));
    }
    counts.addAll(entry.id(), own);
  }

  private Optional<DatedSeries> security(InstrumentEntry entry) {
    Optional<SecurityInput> input = securities.of(entry);
    input.ifPresent(builder::security);
    return input.map(SecurityInput::closes);
  }

  /** The dates of a constituents file, with how many names had a row by each. */
  private DatedSeries constituents(InstrumentEntry entry, boolean held, PolicyCounts own) {
    UniverseBuilder universe =
        ConstituentsLoader.read(
            entry, files.stream(entry.config(), "file"), sanity.prices(entry.id()), own);
    if (held) {
      ConstituentsLoader.add(universe, entry, baseCurrency, builder);
    }
    int[] dates = universe.epochDays();
    return DatedSeries.of(entry.id(), dates, new double[dates.length]);
  }

  private Optional<DatedSeries> parBond(InstrumentEntry entry, boolean held, PolicyCounts own) {
    Optional<SecurityInput> bond = parBonds.load(entry, own);
    bond.filter(b -> held).ifPresent(builder::security);
    return bond.map(SecurityInput::closes);
  }

  private Optional<DatedSeries> clock(InstrumentEntry entry, PolicyCounts own) {
    return problems.attempt(
        fileOf(entry), () -> SecurityLoader.clock(entry, files.read(entry.config(), "file"), own));
  }

  private FutureInput future(InstrumentEntry entry, boolean held) {
    FutureInput input = futures.load(entry, ahead.of(entry));
    if (held) {
      builder.future(input);
    }
    return input;
  }

  private FutureInput theoretical(InstrumentEntry entry, boolean held, PolicyCounts own) {
    FutureInput input = futures.theoretical(entry, theoretical.get(entry.id()), own);
    if (held) {
      builder.future(input);
    }
    return input;
  }

  /** Where what it rests on could not be read, or there is no rate, that is reported. */
  private Optional<FutureInput> spotFuture(InstrumentEntry entry, boolean held, PolicyCounts own) {
    Optional<SecurityInput> underlying =
        entry.linked(SpotFutureTerms.UNDERLYING).flatMap(securities::of);
    Optional<InstrumentEntry> pair = entry.linked(SpotFutureTerms.TOTAL_RETURN);
    Optional<SecurityInput> totalReturn = pair.flatMap(securities::of);
    boolean known = underlying.isPresent() && pair.isPresent() == totalReturn.isPresent();
    if (!known || !spotFutures.isFinanced(entry)) {
      return Optional.empty();
    }
    Optional<FutureInput> input =
        problems.attempt(
            entry.where(),
            () ->
                futures.onSpot(
                    entry, spotFutures.load(entry, underlying.get(), totalReturn, own), own));
    input.filter(i -> held).ifPresent(builder::future);
    return input;
  }

  private void setDates(DatedSeries series, boolean isClock, PolicyCounts own) {
    ruled.cover(series);
    if (isClock) {
      builder.valuationDates(ValuationDays.of(series.epochDays(), own));
    }
  }

  private static String fileOf(InstrumentEntry entry) {
    return entry.config().where("file");
  }
}
