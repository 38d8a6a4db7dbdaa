package io.notional.files.market;

import static io.notional.api.plugin.Parameter.choice;
import static io.notional.api.plugin.Parameter.date;
import static io.notional.api.plugin.Parameter.integer;
import static io.notional.api.plugin.Parameter.number;
import static io.notional.api.plugin.Parameter.text;
import static io.notional.api.plugin.Parameter.texts;

import io.notional.api.plugin.Parameters;

/** What a market file may say of a constituents file. */
final class ConstituentsSchema {
  static final String PREFIX = "prefix";
  static final String PRICES = "prices";
  static final String TOTAL_RETURN = "total-return";
  static final String DIVIDENDS = "dividends";
  static final String PAID = "paid";
  static final String SECTORS = "sectors";

  static final Parameters CONSTITUENTS =
      Parameters.of(
          MarketSchema.kind(),
          text("id"),
          text("file").describedAs("date,name,capitalisation,sector,price,dividend by date"),
          text(PREFIX)
              .optional()
              .describedAs("what the ids of its names begin with; the id and a colon if absent"),
          choice(PRICES, "raw", TOTAL_RETURN)
              .withDefault("raw")
              .describedAs("whether prices have dividends reinvested"),
          choice(DIVIDENDS, PAID, "none")
              .optional()
              .describedAs("paid in cash, by default where prices are raw; or not read"),
          texts(SECTORS)
              .optional()
              .describedAs("the sectors that there are; any in the file if absent"),
          date("from").optional().describedAs("rows before are dropped"),
          date("to").optional().describedAs("rows after are dropped"),
          FileOptions.maxDistribution(),
          choice(MarketSchema.ASSET_CLASS, MarketSchema.ASSET_CLASSES.toArray(String[]::new))
              .withDefault("equity"),
          text("currency").optional().describedAs("the base currency when not given"),
          number(MarketSchema.TICK, 0, MarketSchema.MOST, "points").withDefault(0.01),
          number(MarketSchema.LOT, 0, MarketSchema.MOST, "units").withDefault(0),
          MarketSchema.haircut().withDefault(1),
          MarketSchema.haircuts(),
          MarketSchema.concentration(),
          MarketSchema.settlement("us-securities"),
          integer("pay-lag", 0, 60, "business days").withDefault(5),
          MarketSchema.maxStaleDays(),
          MarketSchema.costs());

  private ConstituentsSchema() {}
}
