package io.notional.cli;

import static io.notional.cli.ValidInput.MARKET;
import static io.notional.cli.WrongInput.market;
import static io.notional.cli.WrongInput.of;

import java.util.List;

/** Market files that say what no market can be. */
final class MarketCases {
  private static final String ZN = "multiplier: 1000.0\n    tick: 0.015625";

  static final List<WrongInput> ALL =
      List.of(
          market("an unknown market section", "cash-rate:", "cash-rte:", "?", "?"),
          market("an unknown key of an instrument", "haircut:", "hiarcut:", "?"),
          market("an unknown key of costs", "spread-bp:", "spread-pb:", "?"),
          future("an unknown key of margin", "margin: {file:", "margin: {fil:", "?", "?"),
          market("an unknown kind", "kind: bill", "kind: bil", "?"),
          market("no kind", "kind: bill, ", "", "?"),
          market("an unknown asset class", "asset-class: equity", "asset-class: equities", "?"),
          market("an unknown rate of a bill", "rate: RATE,", "rate: RTE,", "?"),
          market("an unknown cash rate", "cash-rate: RATE", "cash-rate: DTB3", "?"),
          market("an unknown quote of a rate", "money-market", "monney-market", "?"),
          market("an unknown instrument for the dates", "dates-of: IVV", "dates-of: IVW", "?"),
          market("a bill for the dates", "dates-of: IVV", "dates-of: BILLS", "?"),
          market("an unknown calendar", "weekdays", "weekends", "?"),
          future("an unknown margin policy", "[dated,", "[dateed,", "?"),
          future("a margin policy without its value", "{max-age-days: 400}", "{}", "?"),
          future("a margin policy out of range", "max-age-days: 400", "max-age-days: 0", "?"),
          future("a margin chain of nothing", "chain: [dated, carry-forward: {max-age-days: 400}]", "chain: []", "?"),
          future("a maintenance margin above initial margin", "carry-forward: {max-age-days: 400}", "percent-of-notional: {initial: 0.02, maintenance: 0.03}", "?"),
          future("a margin file that no policy reads", "dated, carry-forward: {max-age-days: 400}", "percent-of-notional: {initial: 0.03, maintenance: 0.02}", "?"),
          future("a sanity band the wrong way round", "chain:", "sane: [0.5, 0.1], chain:", "?"),
          future("a multiplier of nothing", "multiplier: 1000.0", "multiplier: 0", "?"),
          future("a multiplier that is no number", "multiplier: 1000.0", "multiplier: .nan", "?"),
          future("a half-day", "duration: 7", "max-stale-days: 1.5", "?"),
          future("no costs", "costs: {commission: 2, spread-ticks: 1}", "lot: 1", "?"),
          future("an unknown roll rule", "duration: 7", "roll: fixed-dates", "?"),
          future("a currency without a rate", "duration: 7", "currency: EUR", "?"),
          market("a haircut above its range", "haircut: 0.005", "haircut: 1.5", "?"),
          market("a negative cost", "spread-bp: 2", "spread-bp: -2", "?"),
          market("an id given twice", "id: BILLS", "id: IVV", "?"),
          market("a date that is none", "asset-class: equity", "asset-class: equity, from: 2015-02-30", "?"),
          market("from after to in the market", "asset-class: equity", "asset-class: equity, from: 2016-01-05, to: 2016-01-04", "?"),
          market("a data file above the data root", "data/IVV.csv", "../IVV.csv", "?"),
          market("a data file with an absolute path", "data/IVV.csv", "/etc/passwd", "?"),
          market("a data file that is not there", "data/IVV.csv", "data/IWV.csv", "?"),
          market("a data file that is a folder", "data/IVV.csv", "data", "?"),
          market("a data file with an impossible name", "data/IVV.csv", "\"data/\\0IVV.csv\"", "?"),
          of("no instruments", input -> input.lines(MARKET, l -> l.subList(0, 6)), "?"));

  private MarketCases() {}

  private static WrongInput future(String name, String before, String after, String... messages) {
    return of(name, input -> input.replaceFirst(MARKET, before, after), messages);
  }
}
