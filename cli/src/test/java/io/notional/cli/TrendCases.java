package io.notional.cli;

import static io.notional.cli.ValidInput.SPEC;
import static io.notional.cli.WrongInput.wrong;

import java.util.List;

/** Trend programmes that none can run. */
final class TrendCases {
  private static final String HEAD = "strategy: trend\npreset: tsmom\nwith:\n";
  private static final String MARKETS = "  markets: [ZN, ZB]\n";

  static final List<WrongInput> ALL =
      List.of(
          trend(
              "an unknown preset of a programme",
              "strategy: trend\npreset: tsmon\nwith:\n" + MARKETS,
              "unknown preset of trend 'tsmon'; did you mean 'tsmom'? (known: tsmom, century,"
                  + " ewmac, wtmf-classic, wtmf) (fund.yaml, line 2, column 9)"),
          trend(
              "an unknown signal",
              HEAD + MARKETS + "  signals: [{signal: breakot}]\n",
              "unknown signal 'breakot'; did you mean 'breakout'? (known: ...) (fund.yaml, line 5,"
                  + " column 22)"),
          trend(
              "weights of signals that do not sum to 1",
              HEAD
                  + MARKETS
                  + "  signals: [{signal: breakout, weight: 0.5}, {signal: carry, weight: 0.25}]\n",
              "weights of signals must sum to 1 but sum to 0.75 (fund.yaml, line 5, column 3)"),
          trend(
              "a signal without a weight beside one that has one",
              HEAD + MARKETS + "  signals: [{signal: breakout, weight: 1}, {signal: carry}]\n",
              "signals must have a weight each or none at all but 1 of 2 have one (fund.yaml, line"
                  + " 5, column 3)"),
          trend(
              "no signals",
              HEAD + MARKETS + "  signals: []\n",
              "signals must name at least one but names none (fund.yaml, line 5, column 3)"),
          trend(
              "shares of classes that do not sum to 1",
              HEAD
                  + MARKETS
                  + "  weights: classes\n  class-weights: [{class: bonds, weight: 0.5}]\n",
              "class-weights must sum to 1 but sum to 0.5 (fund.yaml, line 6, column 3)"),
          trend(
              "a class that has a share and no market",
              HEAD
                  + MARKETS
                  + "  weights: classes\n  class-weights:\n"
                  + "    - {class: bonds, weight: 0.5}\n"
                  + "    - {class: currencies, weight: 0.5}\n",
              "class-weights must be of classes that have markets but 'currencies' has none"
                  + " (classes of markets: bonds) (fund.yaml, line 8, column 15)"),
          trend(
              "a group without markets",
              HEAD + MARKETS + "  groups: [{class: energy, markets: []}]\n",
              "groups must have markets each but class energy has none (fund.yaml, line 5, column"
                  + " 28)"),
          trend(
              "a group of a market that the programme does not have",
              HEAD + MARKETS + "  groups: [{sector: energy, markets: [ZNN]}]\n",
              "groups must list markets of the universe but has 'ZNN'; did you mean 'ZN'? (known:"
                  + " ZN, ZB) (fund.yaml, line 5, column 29)"),
          trend(
              "a cap of nothing that is known",
              HEAD
                  + MARKETS
                  + "  groups: [{sector: energy, markets: [ZN]}]\n"
                  + "  caps: [{of: enrgy, notional: 0.5}]\n",
              "of must be a market, a sector or class of groups, or an asset class but was 'enrgy';"
                  + " did you mean 'energy'? (known: ...) (fund.yaml, line 6, column 15)"),
          trend(
              "a sector that a preset needs",
              "strategy: trend\npreset: wtmf-classic\nwith:\n" + MARKETS,
              "long-only must be a market, a sector or class of groups, or an asset class but was"
                  + " 'energy' (known: ...) (preset wtmf-classic)"),
          trend(
              "a programme without markets",
              HEAD + "  buffer: 0.1\n",
              "markets must be given: a list of instruments (fund.yaml, line 3, column 1)"),
          trend(
              "a market that is no future",
              HEAD + "  markets: [ZN, IVV]\n",
              "sleeve trend holds futures but IVV is no future (fund.yaml, line 4, column 17)"),
          trend(
              "a crossover the wrong way round",
              HEAD + MARKETS + "  signals: [{signal: {use: ewmac, with: {fast: 64, slow: 16}}}]\n",
              "slow must be longer than fast, 64, but was 16 (fund.yaml, line 5, column 58)"),
          trend(
              "more history asked for than there is",
              HEAD + MARKETS + "  min-history: 60\n",
              "no market has the 60 months of history before 2016-03-01 that min-history asks for;"
                  + " the one with most, ZN, has 297 closes: a run must begin later, or with start:"
                  + " flat, which holds nothing until then (fund.yaml, line 5, column 16)"),
          trend(
              "a lookback beyond all history",
              HEAD + MARKETS + "  signals: [{signal: {use: momentum, with: {months: [60]}}}]\n",
              "no signal has a forecast of any market on 2016-03-01, since all look back further"
                  + " than there is history; the one with most, ZN, has 297 closes: a run must"
                  + " begin later, or with start: flat, which holds nothing until then (fund.yaml,"
                  + " line 5, column 3)"),
          trend(
              "a lookback that no signal takes",
              HEAD + MARKETS + "  signals: [{signal: {use: momentum, with: {months: [500]}}}]\n",
              "signals[0].signal.with.months[0] must be in [1, 120] but was 500 (fund.yaml, line 5,"
                  + " column 54)"));

  private TrendCases() {}

  /** A year and two months after the data begin. */
  private static WrongInput trend(String name, String spec, String... messages) {
    return wrong(
        name,
        input -> {
          input.text(SPEC, spec);
          input.option("--from", "2016-03-01");
        },
        messages);
  }
}
