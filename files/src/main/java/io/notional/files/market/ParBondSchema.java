package io.notional.files.market;

import static io.notional.api.plugin.Parameter.date;
import static io.notional.api.plugin.Parameter.integer;
import static io.notional.api.plugin.Parameter.number;
import static io.notional.api.plugin.Parameter.text;

import io.notional.api.plugin.Parameters;

/** What a market file says of a Treasury bond of constant maturity. */
final class ParBondSchema {
  static final String MATURITY = "maturity";

  /** A bond whose total return follows from the par yields of the file. */
  static final Parameters PAR_BOND =
      Parameters.of(
          MarketSchema.kind(),
          text("id"),
          integer(MATURITY, 1, 30, "years").describedAs("of the bond that is bought anew each day"),
          date("from").optional().describedAs("no prices before"),
          date("to").optional().describedAs("no prices after"),
          number("lot", 0, MarketSchema.MOST, "units").withDefault(0),
          MarketSchema.haircut().withDefault(1),
          MarketSchema.haircuts(),
          MarketSchema.concentration(),
          MarketSchema.settlement("next-day"),
          MarketSchema.maxStaleDays(),
          MarketSchema.costs());

  private ParBondSchema() {}
}
