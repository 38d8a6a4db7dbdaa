package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.core.cost.Costs;
import io.notional.core.market.MarginPolicy;
import java.util.List;

/**
 * One instrument of a market file, checked.
 *
 * @param chain the margin chain of a future; empty for others
 * @param where its place in the market file
 */
record InstrumentEntry(
    String id, Kind kind, Config config, Costs costs, List<MarginPolicy> chain, String where) {

  /** The kinds of instruments. */
  enum Kind {
    SECURITY,
    BILL,
    FUTURE
  }

  /** The currency of its price. */
  String currency(String base) {
    return kind != Kind.BILL && config.has("currency") ? config.text("currency") : base;
  }

  boolean isEquity() {
    return kind == Kind.SECURITY && config.text("asset-class").equals("equity");
  }
}
