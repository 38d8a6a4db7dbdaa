package io.notional.files.market;

import static io.notional.api.plugin.Parameter.choice;
import static io.notional.api.plugin.Parameter.component;
import static io.notional.api.plugin.Parameter.date;
import static io.notional.api.plugin.Parameter.group;
import static io.notional.api.plugin.Parameter.number;
import static io.notional.api.plugin.Parameter.text;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameters;
import io.notional.core.contract.ContractDateRule;
import java.util.Arrays;

/** What may stand in the entry of a theoretical future. */
final class TheoreticalSchema {
  private TheoreticalSchema() {}

  /** A Treasury futures product that is priced from par yields. */
  static final Parameters TREASURY =
      Parameters.of(
          MarketSchema.kind(),
          text("id"),
          MarketSchema.treasury(),
          text("financing").optional().describedAs("a rate; the one of cash when not given"),
          date("from").optional().describedAs("no prices before"),
          date("to").optional().describedAs("no prices after"),
          number("lot", 0, MarketSchema.MOST, "contracts").withDefault(1),
          component("roll", ComponentKind.ROLL_RULE).withDefault("data"),
          MarketSchema.rollWeight(),
          choice(MarketSchema.FIRST_NOTICE, "fail", "count").optional(),
          group(MarketSchema.MARGIN, MarketSchema.margin()),
          MarketSchema.maxStaleDays(),
          MarketSchema.costs());

  /** A futures product that is priced from a security by cost of carry. */
  static final Parameters ON_SECURITY =
      Parameters.of(
          MarketSchema.kind(),
          text("id"),
          text(SpotFutureTerms.UNDERLYING).describedAs("the security that is delivered"),
          text(SpotFutureTerms.CONTRACT)
              .optional()
              .describedAs("whose terms it has where it states none; the id when not given"),
          number("multiplier", MarketSchema.LEAST, MarketSchema.MOST, "currency units per point")
              .optional(),
          number("tick", MarketSchema.LEAST, MarketSchema.MOST, "points").optional(),
          text(SpotFutureTerms.CYCLE)
              .optional()
              .describedAs("delivery months by their letters, such as HMUZ"),
          choice(MarketSchema.DATES, lastTradeRules()).optional().describedAs("when contracts end"),
          group(SpotFutureTerms.DIVIDENDS, dividends())
              .withShort("yield")
              .describedAs("what the underlying pays besides its price, decimal per year"),
          number("lease", -1, 1, "decimal per year, what it may be lent for").withDefault(0),
          number("storage", -1, 1, "decimal per year, what keeping it costs").withDefault(0),
          text("financing").optional().describedAs("a rate; the one of cash when not given"),
          number("financing-spread", -1, 1, "decimal per year above it, ACT/360").withDefault(0),
          date("from").optional().describedAs("no prices before"),
          date("to").optional().describedAs("no prices after"),
          number("lot", 0, MarketSchema.MOST, "contracts").withDefault(1),
          component("roll", ComponentKind.ROLL_RULE).withDefault("data"),
          MarketSchema.rollWeight(),
          choice(MarketSchema.FIRST_NOTICE, "fail", "count").optional(),
          group(MarketSchema.MARGIN, MarketSchema.margin()),
          MarketSchema.maxStaleDays(),
          MarketSchema.costs());

  private static Parameters dividends() {
    return Parameters.of(
        number("yield", -1, 1, "decimal per year").optional(),
        text("file").optional().describedAs("yields by date"),
        FileOptions.numbers(),
        FileOptions.unit(),
        text(SpotFutureTerms.TOTAL_RETURN)
            .optional()
            .describedAs("the security with the same paid out and reinvested"),
        number(SpotFutureTerms.BEFORE, -1, 1, "decimal per year")
            .optional()
            .describedAs("the yield while there is no year to tell it from"));
  }

  private static String[] lastTradeRules() {
    return Arrays.stream(ContractDateRule.values())
        .filter(ContractDateRule::knowsLastTrade)
        .map(ContractDateRule::id)
        .toArray(String[]::new);
  }
}
