package io.notional.files.market;

import io.notional.api.instrument.Terms;
import io.notional.api.plugin.Config;
import io.notional.core.market.BillInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.ReadOptions;
import io.notional.files.csv.Sanity;
import io.notional.files.csv.SecurityLayout;
import io.notional.files.csv.SecurityPrices;
import io.notional.files.input.InputFile;
import io.notional.files.market.InstrumentEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes securities and bills from their entries and files. */
final class SecurityLoader {
  private SecurityLoader() {}

  static SecurityInput security(
      InstrumentEntry entry,
      InputFile file,
      String baseCurrency,
      MarketSanity sanity,
      PolicyCounts counts) {
    Config config = entry.config();
    Sanity own = sanity.prices(entry.id());
    SecurityPrices prices =
        SecurityLayout.valueOf(constant(config.text("layout")))
            .read(file, FileOptions.security(config).withSanity(own), counts);
    Terms terms = entry.terms(baseCurrency);
    new EntrySanity(entry, terms, own, counts).security(prices.closes(), sanity.securities());
    boolean fund = entry.kind() == Kind.FUND;
    return SecurityInput.builder()
        .id(entry.id())
        .terms(terms)
        .closes(prices.closes())
        .distributions(distributions(entry, prices))
        .accretes(!fund && config.flag("accretes"))
        .fund(fund ? Optional.of(FundSchema.priced(config, terms.exposures())) : Optional.empty())
        .settlement(settlement(config))
        .payLag(config.integer("pay-lag"))
        .haircut(config.number("haircut"))
        .haircuts(haircuts(entry))
        .concentration(config.number("concentration"))
        .maxStaleDays(config.integer("max-stale-days"))
        .costs(entry.costs())
        .build();
  }

  /** Where it is said to pay none, none are known. */
  private static Optional<DatedSeries> distributions(InstrumentEntry entry, SecurityPrices prices) {
    boolean paysNone = entry.kind() == Kind.SECURITY && entry.config().has(MarketSchema.DIVIDENDS);
    return paysNone
        ? Optional.of(DatedSeries.of(entry.id() + " distributions", new int[0], new double[0]))
        : prices.distributions();
  }

  /** The closes of a security that gives its dates and nothing else: no value of it is judged. */
  static DatedSeries clock(InstrumentEntry entry, InputFile file, PolicyCounts counts) {
    Config config = entry.config();
    ReadOptions options = FileOptions.security(config).forDatesOnly();
    return SecurityLayout.valueOf(constant(config.text("layout")))
        .read(file, options, counts)
        .closes();
  }

  static BillInput bill(InstrumentEntry entry) {
    Config config = entry.config();
    return new BillInput(
        entry.id(),
        config.text("rate"),
        config.number("haircut"),
        haircuts(entry),
        config.number("concentration"),
        config.has("hundred-on") ? Optional.of(config.date("hundred-on")) : Optional.empty(),
        settlement(config),
        entry.costs());
  }

  /** Empty where the first haircut never changes; the order of dates is checked before. */
  static Optional<DatedSeries> haircuts(InstrumentEntry entry) {
    List<Config> changes = entry.config().groups(MarketSchema.HAIRCUTS);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    int[] dates = changes.stream().mapToInt(c -> epochDay(c.date("from"))).toArray();
    double[] values = changes.stream().mapToDouble(c -> c.number("haircut")).toArray();
    return Optional.of(DatedSeries.of(entry.id() + " haircuts", dates, values));
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The name of an enum's constant from the word for it in files. */
  static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  static SettlementLag settlement(Config config) {
    return SettlementLag.valueOf(constant(config.text("settlement")));
  }
}
