package io.notional.cli;

import static io.notional.cli.ValidInput.MARKET;
import static io.notional.cli.WrongInput.market;
import static io.notional.cli.WrongInput.wrong;

import java.util.List;

/** Market files that say what no market can be. */
final class MarketCases {
  private static final String RATES =
      "rates:\n  - {id: RATE, file: data/RATE.csv, quote: money-market}";

  static final List<WrongInput> ALL =
      List.of(
          market(
              "an unknown market section",
              "cash-rate:",
              "cash-rte:",
              "unknown key 'cash-rte'; did you mean 'cash-rate'? (known: calendar,"
                  + " settlement-calendar, base-currency, cash-rate, rates, par-yields,"
                  + " exchange-rates, indices,"
                  + " sanity, unfinished, instruments) (market.yaml, line 4, column 11)",
              "cash-rate must be given: the rate that cash earns (market.yaml, line 5, column 1)"),
          market(
              "an unknown key of an instrument",
              "haircut:",
              "hiarcut:",
              "unknown key 'BILLS.hiarcut'; did you mean 'haircut'? (known: kind, id, rate,"
                  + " hundred-on, haircut, haircuts, concentration, settlement, costs)"
                  + " (market.yaml, line 8, column 50)"),
          market(
              "an unknown key of costs",
              "spread-bp:",
              "spread-pb:",
              "unknown key 'IVV.costs.spread-pb'; did you mean 'spread-bp'? (known: commission,"
                  + " spread-ticks, spread-bp) (market.yaml, line 9, column 91)"),
          future(
              "an unknown key of margin",
              "margin: {file:",
              "margin: {fil:",
              "unknown key 'ZN.margin.fil'; did you mean 'file'? (known: file, numbers, size-ratio,"
                  + " from, sane, chain) (market.yaml, line 17, column 19)"),
          market(
              "an unknown kind",
              "kind: bill",
              "kind: bil",
              "unknown kind 'bil'; did you mean 'bill'? (known: security, constituents, bill,"
                  + " future, theoretical-future, par-bond, fund) (market.yaml, line 8, column"
                  + " 23)"),
          market(
              "no kind",
              "kind: bill, ",
              "",
              "BILLS.kind must be given: one of security, constituents, bill, future,"
                  + " theoretical-future, par-bond, fund (market.yaml, line 8, column"
                  + " 5)"),
          market(
              "an unknown asset class",
              "asset-class: equity",
              "asset-class: equities",
              "IVV.asset-class must be one of equity, bonds, bills, commodities, ... but was"
                  + " 'equities'; did you mean 'equity'? (market.yaml, line 9, column 64)"),
          market(
              "an unknown rate of a bill",
              "rate: RATE,",
              "rate: RTE,",
              "unknown rate 'RTE'; did you mean 'RATE'? (known: RATE) (market.yaml, line 8, column"
                  + " 35)"),
          market(
              "an unknown cash rate",
              "cash-rate: RATE",
              "cash-rate: DTB3",
              "unknown cash rate 'DTB3' (known: RATE) (market.yaml, line 4, column 12)"),
          market(
              "an unknown quote of a rate",
              "money-market",
              "monney-market",
              "rates[0].quote must be one of discount-91d, money-market, bond-equivalent but was"
                  + " 'monney-market'; did you mean 'money-market'? (market.yaml, line 6, column"
                  + " 44)"),
          market(
              "rates that are no list",
              RATES,
              "rates: RATE",
              "rates must be a list of maps but was 'RATE' (market.yaml, line 5, column 8)"),
          market(
              "a rate given twice",
              RATES,
              RATES + "\n" + RATES.lines().toList().get(1),
              "the id RATE is given twice (market.yaml, line 7, column 10)"),
          market(
              "an unknown instrument for the dates",
              "dates-of: IVV",
              "dates-of: IVW",
              "unknown instrument 'IVW'; did you mean 'IVV'? (known: BILLS, IVV, ZN, ZB)"
                  + " (market.yaml, line 1, column 22)"),
          market(
              "a bill for the dates",
              "dates-of: IVV",
              "dates-of: BILLS",
              "calendar.dates-of must be quoted but BILLS is a bill that accretes (market.yaml,"
                  + " line 1, column 22)"),
          market(
              "an unknown calendar",
              "weekdays",
              "weekends",
              "settlement-calendar must be one of us-futures, weekdays but was 'weekends'; did you"
                  + " mean 'weekdays'? (market.yaml, line 2, column 22)"),
          future(
              "an unknown margin policy",
              "[dated,",
              "[dateed,",
              "unknown margin policy 'dateed'; did you mean 'dated'? (known: dated, carry-forward,"
                  + " percent-of-notional) (market.yaml, line 17, column 48)"),
          future(
              "a margin policy without its value",
              "{max-age-days: 400}",
              "{}",
              "ZN.margin.chain[1].carry-forward.max-age-days must be given: a whole number in [1,"
                  + " 36500] (market.yaml, line 17, column 55)"),
          future(
              "a margin policy out of range",
              "max-age-days: 400",
              "max-age-days: 0",
              "ZN.margin.chain[1].carry-forward.max-age-days must be in [1, 36500] but was 0"
                  + " (market.yaml, line 17, column 85)"),
          future(
              "a margin chain of nothing",
              "chain: [dated, carry-forward: {max-age-days: 400}]",
              "chain: []",
              "ZN.margin.chain must be given: a list of dated, carry-forward, percent-of-notional"
                  + " (market.yaml, line 17, column 40)"),
          future(
              "a maintenance margin above initial margin",
              "carry-forward: {max-age-days: 400}",
              "percent-of-notional: {initial: 0.02, maintenance: 0.03}",
              "ZN.margin.chain[1].percent-of-notional.maintenance must be at most initial (0.02)"
                  + " but was 0.03 (market.yaml, line 17, column 105)"),
          future(
              "a margin file that no policy reads",
              "dated, carry-forward: {max-age-days: 400}",
              "percent-of-notional: {initial: 0.03, maintenance: 0.02}",
              "ZN.margin.file must not be given: the chain never asks for dated margins"
                  + " (market.yaml, line 17, column 20)"),
          future(
              "a sanity band the wrong way round",
              "chain:",
              "sane: [0.5, 0.1], chain:",
              "ZN.margin.sane must be two ascending fractions of notional but was [0.5, 0.1]"
                  + " (market.yaml, line 17, column 40)"),
          future(
              "a multiplier of nothing",
              "multiplier: 1000.0",
              "multiplier: 0",
              "ZN.multiplier must be in [1.0E-9, 1000000000000] but was 0 (market.yaml, line 14,"
                  + " column 17)"),
          future(
              "a multiplier that is no number",
              "multiplier: 1000.0",
              "multiplier: .nan",
              "ZN.multiplier must be a finite number but was .nan (market.yaml, line 14, column"
                  + " 17)"),
          future(
              "a half-day",
              "duration: 7",
              "max-stale-days: 1.5",
              "ZN.max-stale-days must be a whole number in [0, 60] but was '1.5' (market.yaml, line"
                  + " 16, column 21)"),
          future(
              "no costs",
              "costs: {commission: 2, spread-ticks: 1}",
              "lot: 1",
              "ZN.costs must be given: commission, spread-ticks or spread-bp, or none (market.yaml,"
                  + " line 10, column 5)"),
          future(
              "no multiplier",
              "    multiplier: 1000.0\n",
              "",
              "ZN.multiplier must be given: a number in [1.0E-9, 1000000000000] (market.yaml, line"
                  + " 10, column 5)"),
          future(
              "no tick",
              "    tick: 0.015625\n",
              "",
              "ZN.tick must be given: a number in [1.0E-9, 1000000000000] (market.yaml, line 10,"
                  + " column 5)"),
          future(
              "no margin",
              "    margin: {file: data/ZN-margin.csv, chain: [dated, carry-forward: {max-age-days:"
                  + " 400}]}\n",
              "",
              "ZN.margin must be given: a map with a chain (market.yaml, line 10, column 5)"),
          future(
              "no asset class",
              "    asset-class: bonds\n",
              "",
              "ZN.asset-class must be given: one of equity, bonds, bills, commodities, ..."
                  + " (market.yaml, line 10, column 5)"),
          future(
              "a currency of nothing",
              "duration: 7",
              "currency:",
              "ZN.currency must be a text but was nothing (market.yaml, line 16, column 14)"),
          future(
              "an empty currency",
              "duration: 7",
              "currency: ''",
              "currency must be a three-letter ISO code but was '' (market.yaml, line 12, column"
                  + " 11)"),
          future(
              "an unknown roll rule",
              "duration: 7",
              "roll: fixed-dates",
              "unknown roll rule 'fixed-dates' (known: data, calendar) (market.yaml, line 16,"
                  + " column 11)"),
          future(
              "a roll rule that is nearly one",
              "duration: 7",
              "roll: calender",
              "unknown roll rule 'calender'; did you mean 'calendar'? (known: data, calendar)"
                  + " (market.yaml, line 16, column 11)"),
          future(
              "a roll over too many days",
              "duration: 7",
              "dates: treasury-long\n    roll: {use: calendar, with: {days: 61}}",
              "ZN.roll.with.days must be in [1, 60] but was 61 (market.yaml, line 17, column 40)"),
          future(
              "a roll before an end that is not known",
              "duration: 7",
              "roll: calendar",
              "ZN.dates must say when a contract ends: roll calendar counts back from there"
                  + " (market.yaml, line 16, column 11)"),
          future(
              "a currency without a rate",
              "duration: 7",
              "currency: EUR",
              "exchange-rates must have an entry for EUR, the currency of ZN (market.yaml, line 16,"
                  + " column 15)"),
          market(
              "a haircut above its range",
              "haircut: 0.005",
              "haircut: 1.5",
              "BILLS.haircut must be in [0, 1] but was 1.5 (market.yaml, line 8, column 50)"),
          market(
              "a negative cost",
              "spread-bp: 2",
              "spread-bp: -2",
              "IVV.costs.spread-bp must be in [0, 10000] but was -2 (market.yaml, line 9, column"
                  + " 91)"),
          market(
              "an id given twice",
              "id: BILLS",
              "id: IVV",
              "two instruments have the id IVV, the first at market.yaml, line 8, column 5"
                  + " (market.yaml, line 9, column 5)"),
          market(
              "a date that is none",
              "asset-class: equity",
              "asset-class: equity, from: 2015-02-30",
              "IVV.from must be a date such as 2020-01-31 but was '2015-02-30' (market.yaml, line"
                  + " 9, column 78)"),
          market(
              "from after to in the market",
              "asset-class: equity",
              "asset-class: equity, from: 2016-01-05, to: 2016-01-04",
              "IVV.from must not be after to (2016-01-04) but was 2016-01-05 (market.yaml, line 9,"
                  + " column 78)"),
          market(
              "a data file above the data root",
              "data/IVV.csv",
              "../IVV.csv",
              "a data file must lie below the data root but is '../IVV.csv' (market.yaml, line 9,"
                  + " column 37)"),
          market(
              "a data file with an absolute path",
              "data/IVV.csv",
              "/etc/passwd",
              "a data file must lie below the data root but is '/etc/passwd' (market.yaml, line 9,"
                  + " column 37)"),
          market(
              "a data file that is not there",
              "data/IVV.csv",
              "data/IWV.csv",
              "{folder}/data/IWV.csv does not exist; did you mean 'IVV.csv'? (market.yaml, line 9,"
                  + " column 37)"),
          market(
              "a data file in a folder that is not there",
              "data/IVV.csv",
              "dta/IVV.csv",
              "{folder}/dta/IVV.csv does not exist (market.yaml, line 9, column 37)"),
          market(
              "a data file without a name",
              "data/IVV.csv",
              "''",
              "a data file must lie below the data root but is '' (market.yaml, line 9, column"
                  + " 37)"),
          market(
              "a market that is its own data",
              "data/IVV.csv",
              "market.yaml",
              "the columns must be 'date,adj_close' (layout adjusted) but are 'calendar:"
                  + " {dates-of:...' (market.yaml, line 1)"),
          market(
              "a data file that is a folder",
              "data/IVV.csv",
              "data",
              "{folder}/data is a directory, not a file (market.yaml, line 9, column 37)"),
          market(
              "a data file with an impossible name",
              "data/IVV.csv",
              "\"data/\\0IVV.csv\"",
              "a data file must have a name that a file can have but is 'data/?IVV.csv': Nul"
                  + " character not allowed (market.yaml, line 9, column 37)"),
          wrong(
              "no instruments",
              input -> input.lines(MARKET, l -> l.subList(0, 6)),
              "instruments must be given: a list of maps (market.yaml, line 1, column 1)"));

  private MarketCases() {}

  private static WrongInput future(String name, String before, String after, String... messages) {
    return wrong(name, input -> input.replaceFirst(MARKET, before, after), messages);
  }
}
