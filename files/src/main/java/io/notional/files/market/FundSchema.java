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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a market file says of a fund. */
final class FundSchema {
  static final String FILE = "file";
  static final String EXPOSURES = "exposures";
  static final String FEE = "fee";

  private static final String BOND = "bond";
  private static final String OF_NAV = "fraction of nav";

  /** More of one class than this is a percentage. */
  private static final double MOST = 20;

  private FundSchema() {}

  /** A fund that is quoted. */
  static final Parameters FUND =
      Parameters.of(
          MarketSchema.kind(),
          text("id"),
          text(FILE),
          choice("layout", "adjusted", "ohlc", "level").withDefault("adjusted"),
          FileOptions.numbers(),
          FileOptions.closeTime(),
          FileOptions.splits(),
          FileOptions.maxDistribution(),
          date("from").optional().describedAs("rows before are dropped"),
          date("to").optional().describedAs("rows after are dropped"),
          group(EXPOSURES, exposures())
              .describedAs("what a unit of its nav is exposed to, by asset class"),
          number(FEE, 0, 0.1, "decimal per year")
              .optional()
              .describedAs("its expense ratio, for information: the price has paid it"),
          text("currency").optional().describedAs("the base currency when not given"),
          number("tick", 0, 1e12, "points").withDefault(0.01),
          number("lot", 0, 1e12, "units").withDefault(0),
          MarketSchema.haircut().withDefault(1),
          MarketSchema.haircuts(),
          MarketSchema.concentration(),
          MarketSchema.settlement("us-securities"),
          integer("pay-lag", 0, 60, "business days").withDefault(5),
          MarketSchema.maxStaleDays(),
          MarketSchema.costs());

  private static Parameters exposures() {
    List<Parameter> classes = new ArrayList<>();
    names().forEach(name -> classes.add(number(name, -MOST, MOST, OF_NAV).optional()));
    return new Parameters(classes);
  }

  /** Both words for bonds are read. */
  private static List<String> names() {
    List<String> names = new ArrayList<>(MarketSchema.ASSET_CLASSES);
    names.add(BOND);
    return names;
  }

  /** The exposures that an entry declares. */
  static Exposures exposures(Config entry) {
    Config group = entry.group(EXPOSURES);
    Map<AssetClass, Double> amounts = new HashMap<>();
    for (String name : names()) {
      if (group.has(name) && group.number(name) != 0) {
        amounts.put(new AssetClass(name.equals(BOND) ? "bonds" : name), group.number(name));
      }
    }
    return Exposures.of(amounts);
  }

  /** Whether bonds are named twice, by both words. */
  static boolean repeatsBonds(Config entry) {
    Config group = entry.group(EXPOSURES);
    return group.has(BOND) && group.has("bonds");
  }

  /** The fee that an entry declares. */
  static OptionalDouble fee(Config entry) {
    return entry.has(FEE) ? OptionalDouble.of(entry.number(FEE)) : OptionalDouble.empty();
  }
}
