package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Funds and markets that name the components of the plugin {@code every-kind}, and their results.
 */
final class EveryKindFund {
  /** How the strategy that has sleeves and a rule of others is written. */
  private static final String STACKED =
      """
      strategy: stacked
      with:
        sleeves: [{sleeve: $SLEEVE, capital: 0.6}]
        collateral: bills
        rebalance: $RULE
      """;

  /** How the fund that has signals of others is written. */
  private static final String TREND =
      """
      strategy: trend
      with: {markets: [ZN, ZB], min-history: 2, signals: [{signal: $SIGNAL}]}
      """;

  private final Path folder;
  private final ValidInput input;

  private EveryKindFund(Path folder, ValidInput input) {
    this.folder = folder;
    this.input = input;
  }

  /** One that holds stocks and two futures, and names no component of the plugin yet. */
  static EveryKindFund copy(Path written, Path folder) throws IOException {
    ValidInput input = ValidInput.copy(written, folder);
    input.option("--to", "2016-06-30");
    input.add("--plugin-dir", written.resolve("plugins").toString());
    return new EveryKindFund(folder, input);
  }

  /** Names a component where its kind is named, and tells it what to do wrong. */
  void name(String kind, String fault) throws IOException {
    String with = ", with: {fault: " + fault + "}}";
    switch (kind) {
      case "strategy" ->
          input.text(ValidInput.SPEC, "strategy: half\nwith: {fault: " + fault + "}\n");
      case "sleeve" -> stacked("{use: single" + with, "{use: band-and-calendar}");
      case "rebalance-rule" -> stacked("{use: single}", "{use: fifteenth" + with);
      case "instrument" -> {
        entry("asset-class: bonds", "terms: {use: big-note" + with);
        entry("    multiplier: 1000.0\n", "");
        entry("    tick: 0.015625\n", "");
        entry("id: ZN", "id: BIG");
        input.replace(ValidInput.SPEC, "[ZN, ZB]", "[BIG, ZB]");
      }
      case "margin-model" -> run("margin: {use: flat" + with);
      case "cost-model" -> entry("costs: {spread-bp: 2}", "costs: {use: toll" + with);
      case "roll-rule" ->
          entry(
              "duration: 7", "duration: 7\n    dates: treasury-long\n    roll: {use: early" + with);
      case "signal" -> input.text(ValidInput.SPEC, TREND.replace("$SIGNAL", "{use: seven" + with));
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private void stacked(String sleeve, String rule) throws IOException {
    input.text(ValidInput.SPEC, STACKED.replace("$SLEEVE", sleeve).replace("$RULE", rule));
  }

  private void entry(String before, String after) throws IOException {
    input.replaceFirst(ValidInput.MARKET, before, after);
  }

  private void run(String line) throws IOException {
    input.replace(ValidInput.SPEC, "run:\n", "run:\n  " + line + "\n");
  }

  /** Runs it. */
  Shell.Outcome run() {
    return Shell.run(input.arguments());
  }

  /** Runs it, which must do. */
  EveryKindFund done() {
    Shell.Outcome outcome = run();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return this;
  }

  /** The folder of results. */
  Path out() {
    return folder.resolve(ValidInput.OUT);
  }

  /** A column of a result. */
  List<String> column(String file, String name) throws IOException {
    List<String> rows = Files.readAllLines(out().resolve(file));
    int at = List.of(rows.get(0).split(",", -1)).indexOf(name);
    List<String> values = new ArrayList<>();
    for (String row : rows.subList(1, rows.size())) {
      values.add(row.split(",", -1)[at]);
    }
    return values;
  }
}
