package io.notional.files.market;

import static io.notional.api.plugin.Parameter.choice;
import static io.notional.api.plugin.Parameter.date;
import static io.notional.api.plugin.Parameter.group;
import static io.notional.api.plugin.Parameter.integer;
import static io.notional.api.plugin.Parameter.number;
import static io.notional.api.plugin.Parameter.text;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.lookthrough.DeclaredFund;
import io.notional.core.market.PricedFund;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What a market file says of a fund. */
final class FundSchema {
  static final String FILE = "file";
  static final String SPEC = "spec";
  static final String FIRST_DATE = "first-date";
  static final String EXPOSURES = "exposures";
  static final String CAPITAL = "capital";
  static final String FEE = "fee";
  static final String ON_STOP = "on-stop";
  static final String SELL = "sell";

  private static final String OF_NAV = "fraction of nav";

  private FundSchema() {}

  /** A fund that is quoted. */
  static final Parameters PRICED =
      Parameters.of(
          MarketSchema.kind(),
          text("id"),
          EntryTerms.parameter(),
          text(FILE),
          choice("layout", "adjusted", "ohlc", "level").withDefault("adjusted"),
          FileOptions.numbers(),
          FileOptions.closeTime(),
          FileOptions.splits(),
          FileOptions.maxDistribution(),
          date("from").optional().describedAs("rows before are dropped"),
          date("to").optional().describedAs("rows after are dropped"),
          exposures(),
          capital(),
          number(FEE, 0, DeclaredFund.MOST_FEE, "decimal per year")
              .optional()
              .describedAs("its expense ratio, for information: the price has paid it"),
          text("currency").optional().describedAs("the base currency when not given"),
          number(MarketSchema.TICK, 0, 1e12, "points").withDefault(0.01),
          number(MarketSchema.LOT, 0, 1e12, "units").withDefault(0),
          MarketSchema.haircut().withDefault(1),
          MarketSchema.haircuts(),
          MarketSchema.concentration(),
          MarketSchema.settlement("us-securities"),
          integer("pay-lag", 0, 60, "business days").withDefault(5),
          MarketSchema.maxStaleDays(),
          MarketSchema.costs());

  /** A fund that is run first, on the same market. */
  static final Parameters SIMULATED =
      Parameters.of(
          MarketSchema.kind(),
          text("id"),
          text(SPEC).describedAs("a spec, from the market file's folder or that of who holds it"),
          Parameter.date(FIRST_DATE)
              .optional()
              .describedAs("its first close; by default the first that all data covers"),
          exposures(),
          capital(),
          choice(ON_STOP, "fail", SELL)
              .withDefault("fail")
              .describedAs("whether its holders stop with it, or are paid out and go on"),
          number(MarketSchema.LOT, 0, 1e12, "units").withDefault(0),
          MarketSchema.settlement("us-securities"),
          MarketSchema.costs());

  private static Parameter exposures() {
    return group(EXPOSURES, classes(-DeclaredFund.MOST_EXPOSURE, DeclaredFund.MOST_EXPOSURE))
        .describedAs("what a unit of its nav is exposed to, by asset class");
  }

  private static Parameter capital() {
    return group(CAPITAL, classes(0, 1))
        .describedAs("what a unit of its nav is spent on, by asset class; sums to 1");
  }

  private static Parameters classes(double low, double high) {
    return Parameters.of(
        AssetClass.shipped().stream()
            .map(assetClass -> number(assetClass.id(), low, high, OF_NAV).optional())
            .toArray(Parameter[]::new));
  }

  /** The exposures that an entry declares; none where it declares none. */
  static Exposures exposures(Config entry) {
    return Exposures.of(amounts(entry, EXPOSURES));
  }

  /**
   * What an entry says that its capital is spent on, or what follows from its exposures.
   *
   * @param exposures those that it declares, or its instrument for it
   */
  static Exposures capital(Config entry, Exposures exposures) {
    Map<AssetClass, Double> declared = declaredCapital(entry);
    return Exposures.of(
        declared.isEmpty()
            ? DeclaredFund.of(entry.text("id"), exposures.byClass(), 0).capital()
            : declared);
  }

  static Map<AssetClass, Double> declaredCapital(Config entry) {
    return amounts(entry, CAPITAL);
  }

  private static Map<AssetClass, Double> amounts(Config entry, String key) {
    Config group = entry.group(key);
    Map<AssetClass, Double> amounts = new HashMap<>();
    for (AssetClass assetClass : AssetClass.shipped()) {
      if (group.has(assetClass.id()) && group.number(assetClass.id()) != 0) {
        amounts.put(assetClass, group.number(assetClass.id()));
      }
    }
    return amounts;
  }

  /** The fund that an entry with a price declares. */
  static PricedFund priced(Config entry, Exposures exposures) {
    OptionalDouble fee =
        entry.has(FEE) ? OptionalDouble.of(entry.number(FEE)) : OptionalDouble.empty();
    return new PricedFund(exposures, capital(entry, exposures), fee);
  }
}
