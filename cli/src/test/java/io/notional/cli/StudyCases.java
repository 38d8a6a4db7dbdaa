package io.notional.cli;

import static io.notional.cli.WrongInput.wrong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Studies that ask for what cannot be done. */
final class StudyCases {
  private static final String BAND = "vary:\n  with.band: [0.02, 0.05]\n";

  static final List<WrongInput> ALL =
      List.of(
          wrong(
              "a study that is not there",
              input -> {
                sweep(input, BAND);
                input.delete("study.yaml");
              },
              "{folder}/study.yaml does not exist; did you mean 'fund.yaml'?"),
          wrong(
              "a study of a spec that is not there",
              input -> {
                sweep(input, BAND);
                input.delete(ValidInput.SPEC);
              },
              "{folder}/fund.yaml does not exist; did you mean 'study.yaml'?"),
          wrong(
              "a study that varies what does not exist",
              input -> sweep(input, "vary:\n  with.bnad: [0.1]\n  run.navv: [1e6]\n"),
              "unknown key 'run.navv'; did you mean 'nav'? (known: ...) (study.yaml, line 4, column"
                  + " 14)",
              "unknown key 'bnad'; did you mean 'band'? (known: ...) (study.yaml, line 3, column"
                  + " 15)"),
          wrong(
              "a study that varies nothing known",
              input -> sweep(input, "vary:\n  prset: [NTSX]\n"),
              "unknown thing to vary 'prset'; did you mean 'preset'? (known: ...) (study.yaml, line"
                  + " 3, column 3)"),
          wrong(
              "a study with an instrument that the market lacks",
              input -> sweep(input, "vary:\n  with.ladder: [[ZN, ZB], [ZN, ZX]]\n"),
              "unknown instrument of market.yaml 'ZX'; did you mean 'ZN'? (known: ...) (study.yaml,"
                  + " line 3, column 32)"),
          wrong(
              "a grid of a billion rows",
              input ->
                  sweep(
                      input,
                      """
                      vary:
                        with.band: {from: 0.01, to: 0.1, steps: 100000}
                        with.notional: {from: 0.1, to: 0.6, steps: 10000}
                      """),
              "a study must have 1 to 10000000 rows but the grid has with.band 100000 x"
                  + " with.notional 10000 = 1000000000 (study.yaml, line 3, column 3)"),
          wrong(
              "a measure that does not exist",
              input -> sweep(input, BAND + "measure: [sharp_ratio]\n"),
              "unknown measure 'sharp_ratio'; did you mean 'sharpe_ratio'? (known: ...)"
                  + " (study.yaml, line 4, column 1)"),
          wrong(
              "what varies and what is measured do not exist, told together",
              input -> sweep(input, "vary:\n  with.bnad: [0.1]\nmeasure: [sharp_ratio]\n"),
              "unknown key 'bnad'; did you mean 'band'? (known: ...) (study.yaml, line 3, column"
                  + " 15)",
              "unknown measure 'sharp_ratio'; did you mean 'sharpe_ratio'? (known: ...)"
                  + " (study.yaml, line 4, column 1)"),
          wrong(
              "a study in which nothing varies",
              input -> sweep(input, "vary: {}\n"),
              "vary must be a map of what varies to its values but was empty (study.yaml, line 2,"
                  + " column 1)"),
          wrong(
              "a list without rows",
              input -> sweep(input, "draw: list\nrows: []\n"),
              "rows of a list must be maps, one a row, but was empty (study.yaml, line 3, column"
                  + " 1)"),
          wrong(
              "a column that does not exist",
              input -> sweep(input, BAND + "columns: [margin.hedroom@last]\n"),
              "unknown column of numbers of table margin 'hedroom'; did you mean 'headroom'?"
                  + " (known: ...) (study.yaml, line 4, column 1)"),
          wrong(
              "a study without a market",
              input -> {
                sweep(input, BAND);
                input.without("--market");
              },
              "a study needs a market: --market, vary.market, or synthetic in study.yaml"),
          wrong(
              "a study with two markets",
              input -> sweep(input, BAND + "synthetic: {years: 3}\n"),
              "a study on synthetic markets takes no market from a file"),
          wrong(
              "a seed of a market that is not made up",
              input -> sweep(input, BAND + "  seed: [1, 2]\n"),
              "seed varies markets that are made up, but this study has no synthetic (study.yaml,"
                  + " line 4, column 10)"),
          wrong(
              "no thread at all",
              input -> {
                sweep(input, BAND);
                input.add("--threads", "0");
              },
              "--threads must be in [1, 1024] but was 0"),
          wrong(
              "a walk forward that varies its dates",
              input -> study(input, "walk-forward", "vary:\n  from: [2015-03-02]\n"),
              "a walk forward goes through one history, so its study cannot vary from (study.yaml,"
                  + " line 3, column ...)"),
          wrong(
              "a walk forward over too little",
              input -> study(input, "walk-forward", BAND),
              "a walk forward needs 132 months for its first window but the data goes from"
                  + " 2015-01-02 to 2018-12-31"));

  private StudyCases() {}

  private static void sweep(ValidInput input, String text) throws IOException {
    study(input, "sweep", text);
  }

  private static void study(ValidInput input, String command, String text) throws IOException {
    Files.writeString(Path.of(input.path("study.yaml")), "spec: fund.yaml\n" + text);
    input.command(command, input.path("study.yaml"));
    input.option("--market", input.path(ValidInput.MARKET));
    input.option("--out", input.path(ValidInput.OUT));
  }
}
