package io.notional.cli;

import static io.notional.cli.WrongInput.spec;

import java.util.List;

/** The {@code run} section of a spec: orders of cuts, records and margin models. */
final class RunCases {
  static final List<WrongInput> ALL =
      List.of(
          spec(
              "an unknown preset of a margin model",
              "nav: 1e7",
              "margin:\n    with: {model: exchange}\n    preset: march-2002\n    use: stressed",
              "unknown preset of stressed 'march-2002'; did you mean 'march-2020'? (known:"
                  + " march-2020) (fund.yaml, line 12, column 13)"),
          spec(
              "an unknown margin model in the last line of its map",
              "nav: 1e7",
              "margin:\n    with: {model: exchange}\n    use: stresed",
              "unknown margin-model 'stresed'; did you mean 'stressed'? (known: ...) (fund.yaml,"
                  + " line 12, column 10)"),
          spec(
              "an order of cuts with an unknown product",
              "nav: 1e7",
              "cut-order: [ZN, ZC]",
              "unknown futures product in run.cut-order 'ZC'; did you mean 'ZB'? (known: ZB, ZN)"
                  + " (fund.yaml, line 10, column 19)"),
          spec(
              "an order of cuts with a product twice",
              "nav: 1e7",
              "cut-order: [ZN, ZN]",
              "run.cut-order must name a product once but has ZN twice (fund.yaml, line 10, column"
                  + " 19)"),
          spec(
              "an order of cuts with a stock",
              "nav: 1e7",
              "cut-order:\n    - ZB\n    - IVV",
              "unknown futures product in run.cut-order 'IVV' (known: ZB, ZN) (fund.yaml, line 12,"
                  + " column 7)"),
          spec(
              "a margin of a product that the market does not have",
              "nav: 1e7",
              "margin: {use: percent-of-notional, with: {by-product: [{product: ZNN, initial: 0.1,"
                  + " maintenance: 0.1}]}}",
              "unknown instrument of market.yaml 'ZNN'; did you mean 'ZN'? (known: ...) (fund.yaml,"
                  + " line 10, column 68)"),
          spec(
              "a credit for a product that the market does not have",
              "nav: 1e7",
              "margin: {use: scenario, with: {credits: [{products: [ZN, ZZB], rate: 0.5}]}}",
              "unknown instrument of market.yaml 'ZZB'; did you mean 'ZB'? (known: ...) (fund.yaml,"
                  + " line 10, column 60)"),
          spec(
              "a group with a product that the market does not have",
              "nav: 1e7",
              "margin: {use: stressed, preset: march-2020, with: {model: {use: historical, with:"
                  + " {groups: [{products: [ZN, ZNM]}]}}}}",
              "unknown instrument of market.yaml 'ZNM'; did you mean 'ZN'? (known: ...) (fund.yaml,"
                  + " line 10, column ...)"),
          spec(
              "an unknown margin model",
              "nav: 1e7",
              "margin: exchnge",
              "unknown margin-model 'exchnge'; did you mean 'exchange'? (known: ...) (fund.yaml,"
                  + " line 10, column 11)"),
          spec(
              "an unknown parameter of a margin model",
              "nav: 1e7",
              "margin: {use: historical, with: {windw: 250}}",
              "unknown key 'run.margin.with.windw'; did you mean 'window'? (known: ...)"
                  + " (fund.yaml, line 10, column ...)"),
          spec(
              "a floor of no margin",
              "nav: 1e7",
              "margin: {use: historical, with: {floor: 0}}",
              "run.margin.with.floor must be in [0.000001, 1] but was 0 (fund.yaml, line 10, column"
                  + " ...)"),
          spec(
              "a margin model with maintenance above initial",
              "nav: 1e7",
              "margin: {use: percent-of-notional, with: {initial: 0.05, maintenance: 0.06}}",
              "maintenance must be in (0, initial = 0.05] of notional but was 0.06 (fund.yaml, line"
                  + " 10, column ...)"));

  private RunCases() {}
}
