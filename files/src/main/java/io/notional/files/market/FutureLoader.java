package io.notional.files.market;

import io.notional.api.instrument.AssetClass;
import io.notional.api.plugin.Config;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.FinancedAt;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.RollWeight;
import io.notional.core.theoretical.TheoreticalProduct;
import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.files.csv.DateRange;
import io.notional.files.csv.DatedMargins;
import io.notional.files.csv.FuturesPrices;
import io.notional.files.csv.MultiplePricesReader;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.ReadOptions;
import io.notional.files.csv.Sanity;
import io.notional.files.csv.SeriesReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** Makes futures products from their entries and files. */
final class FutureLoader {
  private final DataFiles files;
  private final BusinessCalendar calendar;
  private final EntryComponents components;
  private final String baseCurrency;
  private final DurationLoader durations;
  private final MarketSanity sanity;

  FutureLoader(
      DataFiles files,
      BusinessCalendar calendar,
      EntryComponents components,
      String baseCurrency,
      DurationLoader durations,
      MarketSanity sanity) {
    this.files = files;
    this.calendar = calendar;
    this.components = components;
    this.baseCurrency = baseCurrency;
    this.durations = durations;
    this.sanity = sanity;
  }

  /** What the files of a product say. Safe for use by many threads. */
  FutureInput.Builder read(InstrumentEntry entry, PolicyCounts counts) {
    Config config = entry.config();
    Function<LocalDate, ContractDates> dates = dates(entry);
    FuturesPrices prices = prices(entry, dates, counts);
    FutureInput.Builder builder =
        FutureInput.builder()
            .id(entry.id())
            .terms(entry.terms(baseCurrency))
            .contracts(contracts(prices, dates))
            .inUse(prices.inUse())
            .negativePrices(negativePrices(entry));
    if (config.has("adjusted")) {
      ReadOptions whole = FileOptions.future(config).withDates(DateRange.ALL);
      builder.adjusted(SeriesReader.backAdjusted(files.read(config, "adjusted"), whole, counts));
    }
    if (config.has("face")) {
      builder.face(config.number("face"));
    }
    return builder.margin(chain(entry, counts));
  }

  /** A product of which the files were read. */
  FutureInput load(InstrumentEntry entry, FutureInput.Builder read) {
    durations.load(entry, read);
    return complete(entry, read);
  }

  /** The quotes of a product, held against what its entry says. */
  FuturesPrices prices(InstrumentEntry entry, PolicyCounts counts) {
    return prices(entry, dates(entry), counts);
  }

  /** The dates of contracts, each worked out once: for use by one thread. */
  private Function<LocalDate, ContractDates> dates(InstrumentEntry entry) {
    BusinessCalendar own = calendar.futuresOn(entry.terms(baseCurrency).assetClass());
    Function<LocalDate, ContractDates> dates = new ContractDatesLoader(files).dates(entry, own);
    Map<LocalDate, ContractDates> known = new HashMap<>();
    return delivery -> known.computeIfAbsent(delivery, dates);
  }

  private FuturesPrices prices(
      InstrumentEntry entry, Function<LocalDate, ContractDates> dates, PolicyCounts counts) {
    Config config = entry.config();
    Sanity own = sanity.prices(entry.id());
    ReadOptions options = FileOptions.future(config).withSanity(own);
    IntUnaryOperator lastTrade = month -> lastTrade(entry, dates, month);
    FuturesPrices prices =
        MultiplePricesReader.read(
            files.read(config, "file"), options, negativePrices(entry), counts, lastTrade);
    new EntrySanity(entry, entry.terms(baseCurrency), own, counts).future(prices, sanity.futures());
    return prices;
  }

  /** Where it is not known for sure, quotes may go on for a month after that of the delivery. */
  private static int lastTrade(
      InstrumentEntry entry, Function<LocalDate, ContractDates> dates, int month) {
    LocalDate lastTrade = dates.apply(LocalDate.of(month / 100, month % 100, 1)).lastTrade();
    return entry.hasExactDates() && lastTrade.isBefore(LocalDate.MAX)
        ? Math.toIntExact(lastTrade.toEpochDay())
        : MultiplePricesReader.longAfter(month);
  }

  /** Oil and power settled below zero; nothing else of what is traded ever did. */
  private boolean negativePrices(InstrumentEntry entry) {
    Config config = entry.config();
    return config.has("negative-prices")
        ? config.flag("negative-prices")
        : entry.terms(baseCurrency).assetClass().equals(AssetClass.COMMODITIES);
  }

  /** A product whose prices were computed. */
  FutureInput theoretical(InstrumentEntry entry, TheoreticalSeries series, PolicyCounts counts) {
    double lot = entry.config().number("lot");
    FutureInput.Builder builder =
        TheoreticalProduct.of(series, entry.id(), calendar, lot)
            .financing(new FinancedAt(entry.financing(""), 0));
    FutureInput priced = complete(entry, builder.margin(chain(entry, counts)));
    return durations.withYields(entry, priced);
  }

  /** A product that rests on a security, priced already. */
  FutureInput onSpot(InstrumentEntry entry, FutureInput.Builder builder, PolicyCounts counts) {
    return complete(entry, builder.margin(chain(entry, counts)));
  }

  /** What products have in common, wherever their prices come from. */
  private FutureInput complete(InstrumentEntry entry, FutureInput.Builder builder) {
    Config config = entry.config();
    builder
        .rollWeight(RollWeight.valueOf(SecurityLoader.constant(config.text("roll-weight"))))
        .maxStaleDays(config.integer("max-stale-days"))
        .costs(entry.costs());
    options(config, builder);
    return builder.build();
  }

  private void options(Config config, FutureInput.Builder builder) {
    components.rollRule(config.component("roll")).ifPresent(builder::rollRule);
    if (config.has("first-notice")) {
      String policy = SecurityLoader.constant(config.text("first-notice"));
      builder.firstNotice(FutureInput.FirstNotice.valueOf(policy));
    }
  }

  private static List<ContractInput> contracts(
      FuturesPrices prices, Function<LocalDate, ContractDates> dates) {
    return prices.contracts().stream()
        .map(c -> new ContractInput(c.delivery(), c.closes(), dates.apply(c.delivery())))
        .toList();
  }

  private MarginChain chain(InstrumentEntry entry, PolicyCounts counts) {
    Config margin = entry.config().group(MarketSchema.MARGIN);
    List<Double> sane = margin.numbers("sane");
    DatedMargins dated = DatedMargins.NONE;
    if (margin.has("file")) {
      dated =
          DatedMargins.read(
              files.read(margin, "file"),
              margin.number("size-ratio"),
              FileOptions.margin(margin).withSanity(sanity.margins(entry.id())),
              counts);
    }
    return new MarginChain(
        entry.chain(), dated.initial(), dated.maintenance(), sane.get(0), sane.get(1));
  }
}
