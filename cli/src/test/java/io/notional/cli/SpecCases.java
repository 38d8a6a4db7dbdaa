package io.notional.cli;

import static io.notional.cli.ValidInput.SPEC;
import static io.notional.cli.WrongInput.of;
import static io.notional.cli.WrongInput.spec;

import java.util.List;

/** Specs that say what no fund can be. */
final class SpecCases {
  static final List<WrongInput> ALL =
      List.of(
          spec("an unknown strategy", "efficient-core", "efficient-cor", "?"),
          spec("an unknown preset", "NTSX", "NTSK", "?"),
          spec("an unknown section", "run:", "rnu:", "?"),
          spec("an unknown parameter", "band:", "bnad:", "?"),
          spec("a parameter like no other", "band: 0.05", "leverage: 2", "?"),
          spec("an unknown setting", "nav:", "navv:", "?"),
          spec("an unknown choice", "NEXT_CLOSE", "NEXT_CLSE", "?"),
          spec("a weight above its range", "equity: 0.9", "equity: 1.2", "?"),
          spec("a weight below its range", "equity: 0.9", "equity: -0.1", "?"),
          spec("a weight that is no number", "equity: 0.9", "equity: .nan", "?"),
          spec("an infinite weight", "equity: 0.9", "equity: -.inf", "?"),
          spec("a number too large for a double", "1e7", "1e400", "?"),
          spec("capital that does not make 1", "collateral: 0.1", "collateral: 0.2", "?"),
          spec("weights that do not sum to 1", "[0.5, 0.5]", "[0.5, 0.6]", "?"),
          spec("too few weights", "[0.5, 0.5]", "[1]", "?"),
          spec("a weight in a list above its range", "[0.5, 0.5]", "[1.5, -0.5]", "?", "?"),
          spec("an instrument named twice", "[ZN, ZB]", "[ZN, ZN]", "?"),
          spec("no instrument", "[ZN, ZB]", "[]", "?"),
          spec("an instrument that the market does not have", "[ZN, ZB]", "[ZN, ZBB]", "?"),
          spec("a word in place of a number", "band: 0.05", "band: wide", "?"),
          spec("a quoted number", "band: 0.05", "band: '0.05'", "?"),
          spec("a per cent sign", "band: 0.05", "band: 5%", "?"),
          spec("a band of nothing", "band: 0.05", "band: 0", "?"),
          spec("nothing in place of a number", "band: 0.05", "band:", "?"),
          spec("a list in place of a number", "equity: 0.9", "equity: [0.9]", "?"),
          spec("a map in place of a number", "equity: 0.9", "equity: {us: 0.9}", "?"),
          spec("nav of nothing", "nav: 1e7", "nav: 0", "?"),
          spec("a text in place of a section", "run:\n  nav: 1e7\n  fill: NEXT_CLOSE", "run: fast", "?"),
          spec("no strategy", "strategy: efficient-core\n", "", "?"),
          spec("a strategy that is a map", "efficient-core", "{use: efficient-core}", "?"),
          spec("a name with control characters", "efficient-core", "\"a\\e[31m\\nb\"", "?"),
          spec("a name as long as a text", "efficient-core", "x".repeat(500), "?"),
          spec("a record too short for files", "nav: 1e7", "record: NAV", "?"),
          of("a spec that is a list", input -> input.text(SPEC, "- strategy\n"), "?"),
          of("a spec that is a word", input -> input.text(SPEC, "efficient-core\n"), "?"));

  private SpecCases() {}
}
