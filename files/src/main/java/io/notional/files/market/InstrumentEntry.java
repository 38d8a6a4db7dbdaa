package io.notional.files.market;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.Component;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.ParameterType;
import io.notional.core.contract.ContractDateRule;
import io.notional.core.cost.Costs;
import io.notional.core.market.MarginPolicy;
import io.notional.core.treasury.TreasuryContract;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One instrument of a market file, checked.
 *
 * @param chain the margin chain of a future; empty for others
 * @param where its place in the market file
 * @param linked other instruments of the file that its price rests on, by the key that names them
 * @param atCashRate whether a theoretical future is financed at the cash rate, whatever it says
 * @param made what the components that it names were made into
 */
record InstrumentEntry(
    String id,
    Kind kind,
    Config config,
    List<MarginPolicy> chain,
    String where,
    Map<String, InstrumentEntry> linked,
    boolean atCashRate,
    MadeComponents made) {

  InstrumentEntry(String id, Kind kind, Config config, List<MarginPolicy> chain, String where) {
    this(id, kind, config, chain, where, Map.of(), false, MadeComponents.NONE);
  }

  /** The kinds of instruments. */
  enum Kind {
    SECURITY,
    /** The names of a constituents file. */
    CONSTITUENTS,
    /** A fund that is quoted. */
    FUND,
    /** A fund that is run first, on the same market. */
    SIMULATED_FUND,
    BILL,
    /** A Treasury bond of constant maturity, from par yields. */
    PAR_BOND,
    FUTURE,
    /** A Treasury future that is priced from par yields. */
    THEORETICAL_FUTURE,
    /** A theoretical future on a security. */
    SPOT_FUTURE;

    /** The word for it in messages. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isFuture() {
      return this == FUTURE || isTheoretical();
    }

    /** Whether its prices are those of one series in a file of their own. */
    boolean isSeries() {
      return this == SECURITY || this == FUND;
    }

    /** Whether it has a file of prices. */
    boolean isQuoted() {
      return isSeries() || this == FUTURE || this == CONSTITUENTS;
    }

    /** Whether its price is made without a rate. */
    boolean needsNoRate() {
      return isSeries() || this == CONSTITUENTS || this == SIMULATED_FUND || this == PAR_BOND;
    }

    /** Whether its price has no ticks: it is a value that follows from others. */
    boolean hasNoTicks() {
      return this == SIMULATED_FUND || this == PAR_BOND;
    }

    boolean isTheoretical() {
      return this == THEORETICAL_FUTURE || this == SPOT_FUTURE;
    }
  }

  /** Whether it is the same of a file, which has no id twice. */
  boolean isSame(InstrumentEntry other) {
    return id.equals(other.id);
  }

  /** The same with the securities that its price rests on, where the file has them. */
  InstrumentEntry linkedTo(Map<String, InstrumentEntry> others) {
    Map<String, InstrumentEntry> links = new TreeMap<>();
    if (kind == Kind.SPOT_FUTURE) {
      link(config, SpotFutureTerms.UNDERLYING, others, links);
      link(config.group(SpotFutureTerms.DIVIDENDS), SpotFutureTerms.TOTAL_RETURN, others, links);
    }
    return new InstrumentEntry(id, kind, config, chain, where, links, atCashRate, made);
  }

  /** The same theoretical future, financed at the cash rate. */
  InstrumentEntry financedAtCashRate() {
    return new InstrumentEntry(id, kind, config, chain, where, linked, true, made);
  }

  /** The rate at which a theoretical future is financed. */
  String financing(String cashRate) {
    return !atCashRate && config.has("financing") ? config.text("financing") : cashRate;
  }

  /** The cost model that it names of a plugin, or of this host by its id. */
  Optional<Component> costComponent() {
    boolean component = config.form(MarketSchema.COSTS) == ParameterType.COMPONENT;
    return component ? Optional.of(config.component(MarketSchema.COSTS)) : Optional.empty();
  }

  /** The same with the cost model that was made of what it names. */
  InstrumentEntry costing(CostModel model) {
    return with(made.with(model));
  }

  /** The instrument of a plugin that says what its terms are. */
  Optional<Component> termsComponent() {
    boolean named = kind.isQuoted() && kind != Kind.CONSTITUENTS && config.has(EntryTerms.TERMS);
    return named ? Optional.of(config.component(EntryTerms.TERMS)) : Optional.empty();
  }

  /** The same with the terms of the instrument that it names. */
  InstrumentEntry withTerms(Terms terms) {
    return with(made.with(terms));
  }

  private InstrumentEntry with(MadeComponents components) {
    return new InstrumentEntry(id, kind, config, chain, where, linked, atCashRate, components);
  }

  /** Its static terms, if it is a security, a quoted fund or a future with a file of its own. */
  Terms terms(String baseCurrency) {
    return made.terms().orElseGet(() -> EntryTerms.written(this, baseCurrency));
  }

  /** The step of the price of a security, a quoted fund or a future with a file of its own. */
  double tick() {
    return made.terms().map(Terms::tickSize).orElseGet(() -> config.number(MarketSchema.TICK));
  }

  private String assetClass() {
    return made.terms()
        .map(terms -> terms.assetClass().id())
        .orElseGet(() -> config.text(MarketSchema.ASSET_CLASS));
  }

  /** What trades of it cost; nothing as long as the component that says so was not made. */
  CostModel costs() {
    return made.costs()
        .orElseGet(
            () ->
                costComponent().isPresent()
                    ? Costs.NONE
                    : Costs.of(config.group(MarketSchema.COSTS)));
  }

  /** The same where it is a commission and a spread, which can be held against its prices. */
  Optional<Costs> spread() {
    return costs() instanceof Costs spread ? Optional.of(spread) : Optional.empty();
  }

  private static void link(
      Config section,
      String key,
      Map<String, InstrumentEntry> others,
      Map<String, InstrumentEntry> links) {
    InstrumentEntry other = section.has(key) ? others.get(section.text(key)) : null;
    if (other != null && other.kind.isSeries()) {
      links.put(key, other);
    }
  }

  /** The security that its price rests on, by the key that names it. */
  Optional<InstrumentEntry> linked(String key) {
    return Optional.ofNullable(linked.get(key));
  }

  /** The currency of its price. */
  String currency(String base) {
    if (kind == Kind.SPOT_FUTURE) {
      return linked(SpotFutureTerms.UNDERLYING).map(other -> other.currency(base)).orElse(base);
    }
    if (made.terms().isPresent()) {
      return made.terms().get().currency();
    }
    boolean written = kind.isQuoted() && termsComponent().isEmpty();
    return written && config.has("currency") ? config.text("currency") : base;
  }

  /** Whether its prices or its durations follow from par yields. */
  boolean needsParYields() {
    return kind == Kind.THEORETICAL_FUTURE
        || kind == Kind.PAR_BOND
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
    boolean priced = kind == Kind.SECURITY || kind == Kind.CONSTITUENTS;
    return priced && assetClass().equals(AssetClass.EQUITY.id());
  }
}
