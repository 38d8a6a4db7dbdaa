package io.notional.cli;

import static io.notional.cli.ValidInput.SPEC;
import static io.notional.cli.WrongInput.spec;
import static io.notional.cli.WrongInput.wrong;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Specs that say what no fund can be. */
final class SpecCases {
  private static final int MANY = 50_000;

  static final List<WrongInput> ALL =
      List.of(
          spec(
              "an unknown strategy",
              "efficient-core",
              "efficient-cor",
              "unknown strategy 'efficient-cor'; did you mean 'efficient-core'? (known: ...)"
                  + " (fund.yaml, line 1, column 11)"),
          spec(
              "an unknown preset",
              "NTSX",
              "NTSK",
              "unknown preset of efficient-core 'NTSK'; did you mean 'NTSX'? (known: NTSX, NTSI,"
                  + " NTSE) (fund.yaml, line 2, column 9)"),
          spec(
              "an unknown section",
              "run:",
              "rnu:",
              "unknown key 'rnu'; did you mean 'run'? (known: strategy, preset, with, run)"
                  + " (fund.yaml, line 9, column 1)"),
          spec(
              "an unknown parameter",
              "band:",
              "bnad:",
              "unknown key 'bnad'; did you mean 'band'? (known: ...) (fund.yaml, line 8, column"
                  + " 9)"),
          spec(
              "a parameter like no other",
              "band: 0.05",
              "leverage: 2",
              "unknown key 'leverage' (known: ...) (fund.yaml, line 8, column 13)"),
          spec(
              "an unknown setting",
              "nav:",
              "navv:",
              "unknown key 'run.navv'; did you mean 'nav'? (known: ...) (fund.yaml, line 10, column"
                  + " 9)"),
          spec(
              "an unknown choice",
              "NEXT_CLOSE",
              "NEXT_CLSE",
              "run.fill must be one of NEXT_CLOSE, SAME_CLOSE but was 'NEXT_CLSE'; did you mean"
                  + " 'NEXT_CLOSE'? (fund.yaml, line 11, column 9)"),
          spec(
              "a weight above its range",
              "equity: 0.9",
              "equity: 1.2",
              "equity must be in [0, 1] but was 1.2 (fund.yaml, line 4, column 11)"),
          spec(
              "a weight below its range",
              "equity: 0.9",
              "equity: -0.1",
              "equity must be in [0, 1] but was -0.1 (fund.yaml, line 4, column 11)"),
          spec(
              "a weight that is no number",
              "equity: 0.9",
              "equity: .nan",
              "equity must be a finite number but was .nan (fund.yaml, line 4, column 11)"),
          spec(
              "an infinite weight",
              "equity: 0.9",
              "equity: -.inf",
              "equity must be a finite number but was -.inf (fund.yaml, line 4, column 11)"),
          spec(
              "a number too large for a double",
              "1e7",
              "1e400",
              "run.nav must be a finite number but was 1e400 (fund.yaml, line 10, column 8)"),
          spec(
              "capital that does not make 1",
              "collateral: 0.1",
              "collateral: 0.2",
              "equity + collateral must be 1 but was 0.9 + 0.2 (fund.yaml, line 5, column 15)"),
          spec(
              "weights that do not sum to 1",
              "[0.5, 0.5]",
              "[0.5, 0.6]",
              "ladder-weights must sum to 1 but sums to 1.1 (fund.yaml, line 7, column 3)"),
          spec(
              "too few weights",
              "[0.5, 0.5]",
              "[1]",
              "ladder-weights must have one weight for each of the 2 instruments of ladder but has"
                  + " 1 (fund.yaml, line 7, column 3)"),
          spec(
              "a weight in a list above its range",
              "[0.5, 0.5]",
              "[1.5, -0.5]",
              "ladder-weights[0] must be in [0, 1] but was 1.5 (fund.yaml, line 7, column 20)",
              "ladder-weights[1] must be in [0, 1] but was -0.5 (fund.yaml, line 7, column 25)"),
          spec(
              "an instrument named twice",
              "[ZN, ZB]",
              "[ZN, ZN]",
              "ladder must name an instrument once but has 'ZN' twice (fund.yaml, line 6, column"
                  + " 3)"),
          spec(
              "no instrument",
              "[ZN, ZB]",
              "[]",
              "ladder must name at least one instrument but is empty (fund.yaml, line 6, column 3)",
              "ladder-weights must have one weight for each of the 0 instruments of ladder but has"
                  + " 2 (fund.yaml, line 7, column 3)"),
          spec(
              "an instrument that the market does not have",
              "[ZN, ZB]",
              "[ZN, ZBB]",
              "unknown instrument of market.yaml 'ZBB'; did you mean 'ZB'? (known: BILLS, IVV, ZN,"
                  + " ZB) (fund.yaml, line 6, column 16)"),
          spec(
              "a stock where a future belongs",
              "[ZN, ZB]",
              "[ZN, IVV]",
              "sleeve bonds holds futures but IVV is no future (fund.yaml, line 6, column 16)"),
          spec(
              "a future where a stock belongs",
              "equity: 0.9",
              "equity: 0.9\n  equity-instruments: ZN",
              "sleeve equity is paid in full but ZN is a future (fund.yaml, line 5, column 23)"),
          wrong(
              "a preset whose instruments the market does not have",
              SpecCases::presetOfAnother,
              "unknown instrument of market.yaml 'EFA' (known: BILLS, IVV, ZN, ZB): notional market"
                  + " init drafts an entry from a file of its prices (preset NTSI)"),
          wrong(
              "a default that the market does not have",
              SpecCases::defaultLadder,
              "unknown instrument of market.yaml 'ZT'; did you mean 'ZN'? (known: BILLS, IVV, ZN,"
                  + " ZB) (fund.yaml, line 1, column 11)",
              "unknown instrument of market.yaml 'ZF'; did you mean 'ZN'? (known: ...) (fund.yaml,"
                  + " line 1, column 11)",
              "unknown instrument of market.yaml 'TN'; did you mean 'ZN'? (known: ...) (fund.yaml,"
                  + " line 1, column 11)"),
          spec(
              "a word in place of a number",
              "band: 0.05",
              "band: wide",
              "band must be a number in [0, 1] but was 'wide' (fund.yaml, line 8, column 9)"),
          spec(
              "a quoted number",
              "band: 0.05",
              "band: '0.05'",
              "band must be a number in [0, 1] but was the quoted text '0.05' (fund.yaml, line 8,"
                  + " column 9)"),
          spec(
              "a per cent sign",
              "band: 0.05",
              "band: 5%",
              "band must be a number in [0, 1] but was '5%' (fund.yaml, line 8, column 9)"),
          spec(
              "a band of nothing",
              "band: 0.05",
              "band: 0",
              "band must be greater than 0 and at most 1 but was 0.0 (fund.yaml, line 8, column"
                  + " 9)"),
          spec(
              "a duration outside of its band",
              "band: 0.05",
              "ladder-duration: {low: 3, years: 9, high: 8}",
              "ladder-duration.years must be in [3.0, 8.0], the band, but was 9.0 (fund.yaml, line"
                  + " 8, column ...)"),
          spec(
              "half a band of durations, and a cap that no ladder keeps",
              "band: 0.05",
              "ladder-duration: {low: 3, most-of-rung: 0.1}",
              "ladder-duration.low and high are given together or not at all (fund.yaml, line 8,"
                  + " column ...)",
              "ladder-duration.most-of-rung must be at least 1 / ... (fund.yaml, line 8, column"
                  + " ...)"),
          spec(
              "a business day without a calendar",
              "band: 0.05",
              "calendar: none\n  calendar-day: 5",
              "calendar-day needs a calendar, of whose period it is a day (fund.yaml, line 9,"
                  + " column ...)"),
          spec(
              "an unknown scope of a band",
              "band: 0.05",
              "scope: bonds-frist",
              "scope must be one of overlay-alone, bonds-first, everything but was 'bonds-frist';"
                  + " did you mean 'bonds-first'? (fund.yaml, line 8, column ...)"),
          spec(
              "nothing in place of a number",
              "band: 0.05",
              "band:",
              "band must be a number in [0, 1] but was nothing (fund.yaml, line 8, column 8)"),
          spec(
              "a list in place of a number",
              "equity: 0.9",
              "equity: [0.9]",
              "equity must be a number in [0, 1] but was a list (fund.yaml, line 4, column 3)"),
          spec(
              "a map in place of a number",
              "equity: 0.9",
              "equity: {us: 0.9}",
              "equity must be a number in [0, 1] but was a map (fund.yaml, line 4, column 3)"),
          spec(
              "nav of nothing",
              "nav: 1e7",
              "nav: 0",
              "run.nav must be in [1, 1000000000000000] but was 0 (fund.yaml, line 10, column 8)"),
          spec(
              "a text in place of a section",
              "run:\n  nav: 1e7\n  fill: NEXT_CLOSE",
              "run: fast",
              "run must be a map but was 'fast' (fund.yaml, line 9, column 6)"),
          spec(
              "no strategy",
              "strategy: efficient-core\n",
              "",
              "strategy must be given: a text (fund.yaml, line 1, column 1)"),
          spec(
              "a strategy that is a map",
              "efficient-core",
              "{use: efficient-core}",
              "strategy must be a text but was a map (fund.yaml, line 1, column 1)"),
          spec(
              "a name with control characters",
              "efficient-core",
              "\"a\\e[31m\\nb\"",
              "unknown strategy 'a?[31m?b' (known: ...) (fund.yaml, line 1, column 11)"),
          spec(
              "a name as long as a text",
              "efficient-core",
              "x".repeat(500),
              "unknown strategy 'xxx...' (known: ...) (fund.yaml, line 1, column 11)"),
          wrong(
              "a portfolio of nothing",
              input -> input.text(SPEC, "# all defaults\nstrategy: portfolio\n"),
              "sleeves must have at least one sleeve but is empty (fund.yaml, line 2, column 11)"),
          wrong("more problems than a reader reads", SpecCases::manyInstruments, manyLines()),
          wrong(
              "a spec that is a list",
              input -> input.text(SPEC, "- strategy\n"),
              "a spec must be a map but was a list (fund.yaml, line 1, column 1)"),
          wrong(
              "a spec that is a word",
              input -> input.text(SPEC, "efficient-core\n"),
              "a spec must be a map but was 'efficient-core' (fund.yaml, line 1, column 1)"));

  private SpecCases() {}

  private static void presetOfAnother(ValidInput input) throws IOException {
    input.replace(SPEC, "preset: NTSX", "preset: NTSI");
  }

  private static void manyInstruments(ValidInput input) throws IOException {
    String names =
        IntStream.range(0, MANY).mapToObj(i -> "X" + i).collect(Collectors.joining(", "));
    input.replace(SPEC, "[ZN, ZB]\n  ladder-weights: [0.5, 0.5]", "[" + names + "]");
  }

  /** Forty of them, and how many there are beside. */
  private static String[] manyLines() {
    Stream<String> first =
        IntStream.range(0, 40)
            .mapToObj(
                i -> "unknown instrument of market.yaml 'X" + i + "'... (fund.yaml, line 6,...)");
    return Stream.concat(first, Stream.of("and " + (MANY - 40) + " problems more"))
        .toArray(String[]::new);
  }

  private static void defaultLadder(ValidInput input) throws IOException {
    input.replace(SPEC, "  ladder: [ZN, ZB]\n  ladder-weights: [0.5, 0.5]\n", "");
  }
}
