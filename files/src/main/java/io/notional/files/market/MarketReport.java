package io.notional.files.market;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Config;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DatedSeries;
import io.notional.files.csv.DatedMargins;
import io.notional.files.csv.FuturesPrices;
import io.notional.files.csv.KnownLayout;
import io.notional.files.csv.LayoutRecognizer;
import io.notional.files.csv.MultiplePricesReader;
import io.notional.files.csv.ParYields;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.ReadOptions;
import io.notional.files.csv.Sanity;
import io.notional.files.csv.SanityLimits;
import io.notional.files.csv.SeriesReader;
import io.notional.files.input.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Looks at every file of a market by itself: one that is refused does not hide what the others are
 * like. Used by one thread.
 */
final class MarketReport {
  /** A series of changes, in which nothing is stale. */
  private static final int CHANGES = Integer.MAX_VALUE;

  private final Config config;
  private final DataFiles files;
  private final MarketSanity sanity;
  private final String baseCurrency;
  private final EntryComponents components;
  private final List<SeriesReport> reports = new ArrayList<>();

  MarketReport(Config config, Path dataRoot, EntryComponents components) {
    this.config = config;
    this.files = new DataFiles(dataRoot, Runnable::run);
    this.sanity = new MarketSanity(config);
    this.baseCurrency = config.text("base-currency");
    this.components = components;
  }

  /** Reads a series strictly, or without looking for slips. */
  private interface Reading extends BiFunction<Boolean, PolicyCounts, DatedSeries> {}

  /**
   * Looks at what some instruments need.
   *
   * @param whole whether they are all of the market: then at what none of them needs, too
   */
  List<SeriesReport> of(List<InstrumentEntry> written, boolean whole) {
    List<InstrumentEntry> entries = written.stream().flatMap(e -> termed(e).stream()).toList();
    config.groups("rates").forEach(this::rate);
    if (whole || entries.stream().anyMatch(InstrumentEntry::needsParYields)) {
      config.texts(MarketSchema.PAR_YIELDS).forEach(this::parYields);
    }
    Set<String> currencies =
        entries.stream().map(e -> e.currency(baseCurrency)).collect(Collectors.toSet());
    config.groups("exchange-rates").stream()
        .filter(rate -> whole || currencies.contains(rate.text("currency")))
        .forEach(this::exchangeRate);
    for (InstrumentEntry entry : withLinked(entries)) {
      switch (entry.kind()) {
        case SECURITY, FUND -> security(entry);
        case CONSTITUENTS -> constituents(entry);
        case FUTURE -> future(entry);
        case SIMULATED_FUND -> {}
        case BILL, PAR_BOND -> {} // rates and par yields are looked at
        case THEORETICAL_FUTURE -> margins(entry);
        case SPOT_FUTURE -> {
          dividends(entry);
          margins(entry);
        }
      }
    }
    return List.copyOf(reports);
  }

  /** What prices rest on is looked at, too. */
  private Set<InstrumentEntry> withLinked(List<InstrumentEntry> entries) {
    Set<InstrumentEntry> all = new LinkedHashSet<>();
    for (InstrumentEntry entry : entries) {
      entry.linked().values().forEach(linked -> termed(linked).ifPresent(all::add));
      all.add(entry);
    }
    return all;
  }

  /** What cannot be read for want of its instrument is reported as its files are. */
  private Optional<InstrumentEntry> termed(InstrumentEntry entry) {
    Problems problems = new Problems();
    Optional<InstrumentEntry> termed =
        problems.attempt(entry.where(), () -> components.termed(entry));
    if (termed.isEmpty()) {
      String file = entry.config().text("file");
      reports.add(
          new SeriesReport(
              entry.id(), file, "unread", Optional.empty(), new TreeMap<>(), problems.list()));
    }
    return termed;
  }

  private void dividends(InstrumentEntry entry) {
    Config section = entry.config().group(SpotFutureTerms.DIVIDENDS);
    if (section.has("file")) {
      add(
          entry.id() + " dividends",
          section,
          CHANGES,
          (strict, counts) ->
              SeriesReader.rate(files.read(section, "file"), FileOptions.rate(section), counts));
    }
  }

  /** A file of many names: what is looked at is how many had a row. */
  private void constituents(InstrumentEntry entry) {
    String where = entry.config().where("file");
    Problems problems = new Problems();
    PolicyCounts counts = new PolicyCounts();
    Optional<DatedSeries> series =
        problems.attempt(
            where,
            () -> {
              Sanity strict = sanity.prices(entry.id());
              int[] dates =
                  ConstituentsLoader.read(
                          entry, files.stream(entry.config(), "file"), strict, counts)
                      .epochDays();
              return DatedSeries.of(entry.id(), dates, new double[dates.length]);
            });
    Optional<SeriesFacts> facts =
        series.map(s -> SeriesFacts.of(s, CHANGES)).map(SeriesFacts::ofChanges);
    reports.add(
        new SeriesReport(
            entry.id(),
            entry.config().text("file"),
            "constituents",
            facts,
            new TreeMap<>(counts.asMap()),
            problems.list()));
  }

  private void rate(Config rate) {
    ReadOptions options = FileOptions.rate(rate);
    String id = rate.text("id");
    add(
        id,
        rate,
        SeriesFacts.STALE_RATES,
        (strict, counts) ->
            SeriesReader.rate(
                files.read(rate, "file"),
                options.withSanity(strict ? sanity.rates(id) : none()),
                counts));
  }

  private void exchangeRate(Config rate) {
    ReadOptions options = ExchangeRateOptions.of(config, rate);
    add(
        rate.text("currency"),
        rate,
        SeriesFacts.STALE_ROWS,
        (strict, counts) ->
            SeriesReader.exchangeRate(
                files.read(rate, "file"), strict ? options : options.withSanity(none()), counts));
  }

  private void security(InstrumentEntry entry) {
    add(
        entry.id(),
        entry.config(),
        SeriesFacts.STALE_ROWS,
        (strict, counts) -> {
          InputFile file = files.read(entry.config(), "file");
          return strict
              ? SecurityLoader.security(entry, file, baseCurrency, sanity, counts).closes()
              : SecurityLoader.clock(entry, file, counts);
        });
  }

  private void future(InstrumentEntry entry) {
    BusinessCalendar calendar =
        config.text("settlement-calendar").equals("weekdays")
            ? BusinessCalendar.WEEKDAYS
            : UsCalendars.FUTURES;
    DurationLoader noDurations = new DurationLoader(files, null, calendar);
    FutureLoader loader =
        new FutureLoader(files, calendar, components, baseCurrency, noDurations, sanity);
    add(
        entry.id(),
        entry.config(),
        SeriesFacts.STALE_ROWS,
        (strict, counts) -> {
          ReadOptions options = FileOptions.future(entry.config()).withSanity(none());
          FuturesPrices prices =
              strict
                  ? loader.prices(entry, counts)
                  : MultiplePricesReader.read(files.read(entry.config(), "file"), options, counts);
          return inUse(entry.id(), prices);
        });
    margins(entry);
  }

  private void margins(InstrumentEntry entry) {
    Config margin = entry.config().group(MarketSchema.MARGIN);
    if (margin.has("file")) {
      ReadOptions options = FileOptions.margin(margin);
      add(
          entry.id() + " margin",
          margin,
          CHANGES,
          (strict, counts) ->
              DatedMargins.read(
                      files.read(margin, "file"),
                      margin.number("size-ratio"),
                      options.withSanity(strict ? sanity.margins(entry.id()) : none()),
                      counts)
                  .maintenance());
    }
  }

  private void parYields(String name) {
    String id = MarketSchema.PAR_YIELDS;
    add(
        id,
        name,
        config.where(id),
        SeriesFacts.STALE_ROWS,
        (strict, counts) -> {
          ReadOptions options = ReadOptions.ALL.withSanity(strict ? sanity.yields() : none());
          return sums(ParYields.read(files.readNamed(name, config.where(id)), options, counts));
        });
  }

  /** A row's yields added up: it changes where the curve does. */
  private static DatedSeries sums(ParYields table) {
    int[] days = new int[table.rows()];
    double[] sums = new double[table.rows()];
    for (int row = 0; row < days.length; row++) {
      days[row] = table.epochDay(row);
      for (int tenor = 0; tenor < table.tenors(); tenor++) {
        double yield = table.parYield(row, tenor);
        sums[row] += Double.isNaN(yield) ? 0 : yield;
      }
    }
    return DatedSeries.of(MarketSchema.PAR_YIELDS, days, sums);
  }

  private static DatedSeries inUse(String name, FuturesPrices prices) {
    return DatedSeries.of(name, prices.inUse().epochDays(), EntrySanity.inUse(prices));
  }

  private static Sanity none() {
    return Sanity.of(SanityLimits.NONE);
  }

  private void add(String id, Config section, int staleRows, Reading reading) {
    add(id, section.text("file"), section.where("file"), staleRows, reading);
  }

  private void add(String id, String file, String where, int staleRows, Reading reading) {
    Problems problems = new Problems();
    PolicyCounts counts = new PolicyCounts();
    Optional<DatedSeries> series = problems.attempt(where, () -> reading.apply(true, counts));
    List<Problem> found = List.copyOf(problems.list());
    if (series.isEmpty()) {
      series = problems.attempt(where, () -> reading.apply(false, new PolicyCounts()));
    }
    Optional<SeriesFacts> facts = series.map(s -> SeriesFacts.of(s, staleRows));
    facts = staleRows == CHANGES ? facts.map(SeriesFacts::ofChanges) : facts;
    Map<String, Long> used = counts.asMap();
    reports.add(new SeriesReport(id, file, layout(file, where), facts, new TreeMap<>(used), found));
  }

  private String layout(String file, String where) {
    try {
      return LayoutRecognizer.of(files.readNamed(file, where))
          .map(KnownLayout::words)
          .orElse("as declared");
    } catch (NotionalException e) {
      return "unreadable"; // why is among the problems
    }
  }
}
