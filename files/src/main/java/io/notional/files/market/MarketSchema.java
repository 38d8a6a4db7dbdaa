package io.notional.files.market;

import static io.notional.api.plugin.Parameter.choice;
import static io.notional.api.plugin.Parameter.component;
import static io.notional.api.plugin.Parameter.date;
import static io.notional.api.plugin.Parameter.flag;
import static io.notional.api.plugin.Parameter.forms;
import static io.notional.api.plugin.Parameter.group;
import static io.notional.api.plugin.Parameter.groups;
import static io.notional.api.plugin.Parameter.integer;
import static io.notional.api.plugin.Parameter.number;
import static io.notional.api.plugin.Parameter.numbers;
import static io.notional.api.plugin.Parameter.text;
import static io.notional.api.plugin.Parameter.texts;
import static io.notional.api.plugin.Parameter.variants;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.contract.ContractDateRule;
import io.notional.core.cost.Costs;
import io.notional.core.market.MarginChain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections of a market file and what may stand in them. */
final class MarketSchema {
  static final String DIVIDENDS = "dividends";
  static final String NONE = "none";
  static final String INSTRUMENTS = "instruments";
  static final String ASSET_CLASS = "asset-class";
  static final String KIND = "kind";
  static final String MULTIPLIER = "multiplier";
  static final String TICK = "tick";
  static final String LOT = "lot";
  static final String CASH_RATE = "cash-rate";
  static final String COSTS = "costs";
  static final String HAIRCUTS = "haircuts";
  static final String MARGIN = "margin";
  static final String CHAIN = "chain";
  static final String DURATION = "duration";
  static final String DATES = "dates";
  static final String FIRST_NOTICE = "first-notice";
  static final String PAR_YIELDS = "par-yields";
  static final String RULE = "rule";
  static final String INDICES = "indices";
  static final String UNFINISHED = "unfinished";

  /** What instruments may be listed under. */
  static final List<String> ASSET_CLASSES =
      List.of(
          "equity",
          "bonds",
          "bills",
          "commodities",
          "gold",
          "currencies",
          "crypto",
          "volatility",
          "managed-futures");

  static final double LEAST = 1e-9;
  static final double MOST = 1e12;

  private MarketSchema() {}

  /** The policies of a margin chain. */
  private static final Map<String, Parameters> POLICIES = policies();

  /** Their names, for messages. */
  static String policyNames() {
    return String.join(", ", POLICIES.keySet());
  }

  private static Map<String, Parameters> policies() {
    Map<String, Parameters> policies = new LinkedHashMap<>();
    policies.put(MarginPolicies.DATED, Parameters.NONE);
    policies.put(
        MarginPolicies.CARRY_FORWARD,
        Parameters.of(
            integer("max-age-days", 1, 36_500, "calendar days past the end of coverage")));
    policies.put(
        MarginPolicies.PERCENT,
        Parameters.of(
            number("initial", 1e-6, 1, "fraction of notional"),
            number("maintenance", 1e-6, 1, "fraction of notional")));
    return policies;
  }

  /** The whole file; what stands under {@code instruments} is checked by kind. */
  static final Parameters FILE =
      Parameters.of(
          group("calendar", clock())
              .describedAs("valuation dates: those of an instrument, or of a rule"),
          choice("settlement-calendar", "us-futures", "weekdays").withDefault("us-futures"),
          text("base-currency").withDefault("USD"),
          text(CASH_RATE)
              .optional()
              .describedAs("the rate that cash earns; none in a file without rates"),
          groups("rates", rate()).optional(),
          texts(PAR_YIELDS).optional().describedAs("tables of par yields, earlier ones first"),
          groups("exchange-rates", exchangeRate()),
          groups(INDICES, index()).optional(),
          SanitySchema.sanity(),
          groups(UNFINISHED, Parameters.of(text("series"), text("needs")))
              .optional()
              .describedAs("what is still to be filled in; check names it"),
          texts(INSTRUMENTS).optional());

  private static Parameters clock() {
    return Parameters.of(
        text("dates-of").optional().describedAs("the instrument whose dates they are"),
        choice(RULE, "us-stocks")
            .optional()
            .describedAs("the days on which the New York exchange opened, from 1962 on"));
  }

  /** Something paid in full and quoted. */
  static final Parameters SECURITY =
      Parameters.of(
          kind(),
          text("id"),
          EntryTerms.parameter(),
          text("file"),
          choice("layout", "adjusted", "ohlc", "level", "market-returns", "bill-returns")
              .withDefault("adjusted"),
          FileOptions.numbers(),
          FileOptions.closeTime(),
          FileOptions.splits(),
          FileOptions.maxDistribution(),
          choice(DIVIDENDS, NONE)
              .optional()
              .describedAs(
                  "that it pays none, such as gold: what its closes gain is gain; else a layout"
                      + " without raw closes does not tell"),
          date("from").optional().describedAs("rows before are dropped"),
          date("to").optional().describedAs("rows after are dropped"),
          assetClass(),
          text("currency").optional().describedAs("the base currency when not given"),
          number(TICK, 0, MOST, "points").withDefault(0.01),
          number(LOT, 0, MOST, "units").withDefault(0),
          flag("accretes").withDefault(false),
          haircut().withDefault(1),
          haircuts(),
          concentration(),
          settlement("us-securities"),
          integer("pay-lag", 0, 60, "business days").withDefault(5),
          maxStaleDays(),
          costs());

  /** A bill that accretes at a rate. */
  static final Parameters BILL =
      Parameters.of(
          kind(),
          text("id"),
          text("rate"),
          date("hundred-on")
              .optional()
              .describedAs("when its price is 100; the first valuation day if absent"),
          haircut().withDefault(0.005),
          haircuts(),
          concentration(),
          settlement("next-day"),
          costs());

  /** A futures product. */
  static final Parameters FUTURE =
      Parameters.of(
          kind(),
          text("id"),
          EntryTerms.parameter(),
          text("file"),
          text("adjusted").optional().describedAs("a back-adjusted series, for gaps at rolls"),
          FileOptions.numbers(),
          FileOptions.closeTime(),
          FileOptions.lastDay(),
          date("from").optional().describedAs("rows before are dropped"),
          date("to").optional().describedAs("rows after are dropped"),
          assetClass(),
          text("currency").optional().describedAs("the base currency when not given"),
          number(MULTIPLIER, LEAST, MOST, "currency units per point"),
          number(TICK, LEAST, MOST, "points"),
          number(LOT, 0, MOST, "contracts").withDefault(1),
          group(DATES, dates())
              .withShort("rule")
              .describedAs("when contracts end: a rule's name, or a map"),
          component("roll", ComponentKind.ROLL_RULE).withDefault("data"),
          choice(FIRST_NOTICE, "fail", "count").optional(),
          group(MARGIN, margin()),
          number("face", LEAST, MOST, "currency units").optional(),
          flag("negative-prices")
              .optional()
              .describedAs("whether prices may be zero or less; true for commodities if absent"),
          group(DURATION, duration()).withShort("from", "years"),
          rollWeight(),
          maxStaleDays(),
          costs());

  static Parameters margin() {
    return Parameters.of(
        text("file").optional(),
        FileOptions.numbers(),
        number("size-ratio", 1e-6, 1e6, "contract size over that of the file").withDefault(1),
        date("from").optional().describedAs("dated margins before are dropped"),
        numbers("sane", 0, 10, "fraction of notional")
            .withDefault(List.of(MarginChain.MIN_FRACTION, MarginChain.MAX_FRACTION)),
        variants(CHAIN, "margin policy", POLICIES)
            .optional()
            .describedAs("asked in this order until one of them knows the margin"));
  }

  private static Parameters dates() {
    return Parameters.of(
        choice("rule", ContractDateRule.ids().toArray(String[]::new)).optional(),
        text("file").optional(),
        text("product").optional().describedAs("its name in the file; the id when not given"));
  }

  private static Parameters duration() {
    return Parameters.of(
        number("years", 0, 100, "years").optional(),
        choice("from", "par-curve").optional(),
        treasury(),
        text("file").optional());
  }

  static Parameter treasury() {
    return choice("contract", "ZT", "Z3N", "ZF", "ZN", "TN", "ZB", "UB")
        .optional()
        .describedAs("the one that the instrument has its id from when not given");
  }

  static Parameter rollWeight() {
    return choice("roll-weight", "one-to-one", "notional", "dv01").withDefault("one-to-one");
  }

  private static Parameters rate() {
    return Parameters.of(
        text("id"),
        text("file"),
        FileOptions.numbers(),
        FileOptions.unit(),
        choice("quote", "discount-91d", "money-market", "bond-equivalent"),
        integer("term-days", 1, 366, "calendar days")
            .optional()
            .describedAs(
                "the term of the quote; 91 for discount-91d and bond-equivalent, 1 for"
                    + " money-market"));
  }

  private static Parameters index() {
    return Parameters.of(
        text("id"),
        text("file"),
        text("column").describedAs("the one that has the levels"),
        FileOptions.numbers(),
        integer("published-after-days", 0, 366, "calendar days")
            .describedAs("from the date of a row until its level was known to everybody"));
  }

  private static Parameters exchangeRate() {
    return Parameters.of(
        text("currency"),
        text("file"),
        FileOptions.numbers(),
        choice("quote", "per-unit", "units-per")
            .withDefault("per-unit")
            .describedAs("per-unit: what a unit of the currency costs; units-per: the inverse"),
        text("via")
            .optional()
            .describedAs("the third currency that it is quoted in; the base currency if absent"),
        integer("max-stale-days", 0, 60, "calendar days").withDefault(10));
  }

  static Parameter kind() {
    return text(KIND).optional();
  }

  private static Parameter assetClass() {
    return choice(ASSET_CLASS, ASSET_CLASSES.toArray(String[]::new));
  }

  static Parameter haircut() {
    return number("haircut", 0, 1, "fraction of market value");
  }

  static Parameter haircuts() {
    return groups(HAIRCUTS, Parameters.of(date("from"), haircut()))
        .optional()
        .describedAs("later haircuts, each from its date on");
  }

  static Parameter concentration() {
    return number("concentration", 0, 1, "fraction of all eligible collateral")
        .withDefault(1)
        .describedAs("the largest part that may come from it");
  }

  static Parameter settlement(String fallback) {
    return choice("settlement", "us-securities", "next-day", "same-day").withDefault(fallback);
  }

  static Parameter maxStaleDays() {
    return integer("max-stale-days", 0, 60, "calendar days").withDefault(7);
  }

  /** A component, or a map of what trades of it cost. */
  static Parameter costs() {
    return forms(COSTS, component(COSTS, ComponentKind.COST_MODEL), group(COSTS, Costs.PARAMETERS))
        .optional()
        .describedAs("what trades cost; must be given, none for nothing");
  }
}
