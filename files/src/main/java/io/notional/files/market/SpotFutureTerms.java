package io.notional.files.market;

import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.Config;
import io.notional.core.contract.ContractDateRule;
import io.notional.core.market.MarginPolicy;
import io.notional.core.theoretical.DeliveryCycle;
import io.notional.core.theoretical.SpotProduct;
import io.notional.core.theoretical.TheoreticalTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a theoretical future on a security is, every default filled in. The terms that an entry does
 * not state are those of the contract that it names, or has its id from; without one they are the
 * constants here. Immutable.
 */
record SpotFutureTerms(InstrumentEntry entry, String cashRate) {
  static final String UNDERLYING = "underlying";
  static final String DIVIDENDS = "dividends";
  static final String TOTAL_RETURN = "total-return";
  static final String BEFORE = "before";
  static final String CONTRACT = "contract";
  static final String CYCLE = "cycle";

  private static final double TICK = 0.01;
  private static final ContractDateRule DATES = ContractDateRule.STOCK_INDEX;

  /** The top of what futures ask for, 3% to 12% of notional; initial is 110% of maintenance. */
  private static final MarginPolicy.PercentOfNotional MARGIN =
      new MarginPolicy.PercentOfNotional(0.12, 0.109);

  /**
   * The contract of a name that is no Treasury future.
   *
   * @param name a symbol
   */
  static Optional<KnownFuture> known(String name) {
    return KnownFuture.of(name).filter(future -> !future.isTreasury());
  }

  /** What a contract asks for where an entry does not say it. */
  static List<MarginPolicy> margin(String contract) {
    return List.of(
        known(contract)
            .map(
                future ->
                    new MarginPolicy.PercentOfNotional(
                        Double.parseDouble(future.initial()),
                        Double.parseDouble(future.maintenance())))
            .orElse(MARGIN));
  }

  /** The rate at which the underlying is financed. */
  String financing() {
    return entry.financing(cashRate);
  }

  /** What that costs above the rate, decimal per year. */
  double financingSpread() {
    return entry.atCashRate() ? 0 : config().number("financing-spread");
  }

  /** The product, in the currency of its underlying and with the same exposures. */
  SpotProduct product(Terms underlying) {
    Terms terms =
        Terms.builder()
            .assetClass(underlying.assetClass())
            .exposures(underlying.exposures())
            .funding(Funding.MARGINED)
            .currency(underlying.currency())
            .contractMultiplier(multiplier())
            .lot(config().number("lot"))
            .tickSize(tick())
            .build();
    return new SpotProduct(entry.id(), terms, cycle(), dates());
  }

  /**
   * For the manifest: by the keys of market files, as prices were made.
   *
   * @param distributions whether the underlying has distributions of its own
   */
  Map<String, Object> described(boolean distributions) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(UNDERLYING, config().text(UNDERLYING));
    map.put(CONTRACT, contract().map(KnownFuture::symbol).orElse("none"));
    map.put("multiplier", multiplier());
    map.put("tick", tick());
    map.put(CYCLE, cycle().toString());
    map.put(MarketSchema.DATES, dates().id());
    map.put("financing", financing());
    map.put("financing-spread", financingSpread());
    map.put(DIVIDENDS, dividends(distributions));
    map.put("lease", config().number("lease"));
    map.put("storage", config().number("storage"));
    map.put("roll", roll());
    map.put(MarketSchema.MARGIN, entry.chain().stream().map(SpotFutureTerms::described).toList());
    return map;
  }

  /** As market files have it, with its numbers. */
  private static Object described(MarginPolicy policy) {
    if (policy instanceof MarginPolicy.PercentOfNotional percent) {
      return Map.of(
          policy.id(),
          new TreeMap<>(
              Map.of("initial", percent.initial(), "maintenance", percent.maintenance())));
    }
    return policy instanceof MarginPolicy.CarryForward carry
        ? Map.of(policy.id(), Map.of("max-age-days", carry.maxAgeDays()))
        : policy.id();
  }

  private String roll() {
    String rule = config().component("roll").id();
    return rule.equals("data")
        ? TheoreticalTerms.DEFAULT.rollDays() + " business days before a long must be out"
        : rule;
  }

  private String dividends(boolean distributions) {
    Config section = config().group(DIVIDENDS);
    for (String key : List.of("yield", "file", TOTAL_RETURN)) {
      if (section.has(key)) {
        return key + " " + (key.equals("yield") ? section.number(key) : section.text(key));
      }
    }
    return distributions ? "distributions of the underlying" : "none";
  }

  private double multiplier() {
    return config().has("multiplier")
        ? config().number("multiplier")
        : Double.parseDouble(contract().orElseThrow().multiplier());
  }

  private double tick() {
    return config().has("tick")
        ? config().number("tick")
        : contract().map(future -> Double.parseDouble(future.tick())).orElse(TICK);
  }

  private DeliveryCycle cycle() {
    return config().has(CYCLE)
        ? DeliveryCycle.parse(config().text(CYCLE))
        : contract()
            .map(future -> DeliveryCycle.parse(future.cycle()))
            .orElse(DeliveryCycle.QUARTERLY);
  }

  private ContractDateRule dates() {
    return config().has(MarketSchema.DATES)
        ? ContractDateRule.of(config().text(MarketSchema.DATES)).orElseThrow()
        : contract().flatMap(future -> ContractDateRule.of(future.dates())).orElse(DATES);
  }

  private Optional<KnownFuture> contract() {
    return known(config().has(CONTRACT) ? config().text(CONTRACT) : entry.id());
  }

  private Config config() {
    return entry.config();
  }
}
