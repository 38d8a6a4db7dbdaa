package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.core.contract.ContractDateRule;
import io.notional.core.cost.Costs;
import io.notional.core.market.MarginPolicy;
import io.notional.core.treasury.TreasuryContract;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    FUND,
    BILL,
    FUTURE,
    THEORETICAL_FUTURE;

    boolean isFuture() {
      return this == FUTURE || this == THEORETICAL_FUTURE;
    }

    /** Whether its prices are those of one series in a file of their own. */
    boolean isSeries() {
      return this == SECURITY || this == FUND;
    }
  }

  /** The currency of its price. */
  String currency(String base) {
    boolean mayBeForeign = kind.isSeries() || kind == Kind.FUTURE;
    return mayBeForeign && config.has("currency") ? config.text("currency") : base;
  }

  /** Whether its prices or its durations follow from par yields. */
  boolean needsParYields() {
    return kind == Kind.THEORETICAL_FUTURE
        || (kind == Kind.FUTURE && config.group(MarketSchema.DURATION).has("from"));
  }

  /**
   * The Treasury contract that a section names, or else the one that has the id of the entry.
   *
   * @param section one with a parameter {@code contract}
   */
  Optional<TreasuryContract> treasury(Config section) {
    String name = section.has("contract") ? section.text("contract") : id;
    return Arrays.stream(TreasuryContract.values()).filter(c -> c.name().equals(name)).findFirst();
  }

  /** The rule that a future's entry names for when its contracts end. */
  Optional<ContractDateRule> dateRule() {
    Config dates = config.group(MarketSchema.DATES);
    return dates.has("rule") ? ContractDateRule.of(dates.text("rule")) : Optional.empty();
  }

  /** Whether last trade dates are those that contracts had, and not what a rule of today makes. */
  boolean hasExactDates() {
    return config.group(MarketSchema.DATES).has("file")
        || dateRule().filter(ContractDateRule::holdsForAllYears).isPresent();
  }

  /** Whether anything is said of when a future's contracts end. */
  boolean hasContractDates() {
    return config.group(MarketSchema.DATES).has("file")
        || dateRule().filter(rule -> rule != ContractDateRule.NONE).isPresent();
  }

  boolean isEquity() {
    return kind == Kind.SECURITY && config.text("asset-class").equals("equity");
  }
}
