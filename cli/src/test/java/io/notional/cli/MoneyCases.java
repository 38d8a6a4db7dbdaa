package io.notional.cli;

import static io.notional.cli.WrongInput.spec;
import static io.notional.cli.WrongInput.wrong;

import java.util.List;

/** Taxes, distributions and what goes in and out. */
final class MoneyCases {
  static final List<WrongInput> ALL =
      List.of(
          spec(
              "taxes of a total-return series",
              "nav: 1e7",
              "taxes: {}",
              "run.taxes must know what IVV pays but its series is a total return, which has no"
                  + " dividends: name one of raw and adjusted closes (layout: ohlc), or say that it"
                  + " pays none (dividends: none) (fund.yaml, line 10, column ...)"),
          spec(
              "distributions of a total-return series",
              "nav: 1e7",
              "distributions: {}",
              "run.distributions must know what IVV pays but its series is a total return, which"
                  + " has no dividends: name one of raw and adjusted closes (layout: ohlc), or say"
                  + " that it pays none (dividends: none) (fund.yaml, line 10, column ...)"),
          spec(
              "distributions every week",
              "nav: 1e7",
              "distributions: {every: week}",
              "run.distributions.every must be one of month, quarter, year but was 'week'..."
                  + " (fund.yaml, line 10, column ...)"),
          spec(
              "an ex-date long before the end",
              "nav: 1e7",
              "distributions: {ex-days-before-end: 16}",
              "run.distributions.ex-days-before-end must be in [0, 15] but was 16 (fund.yaml, line"
                  + " 10, column ...)"),
          spec(
              "an unknown way to take lots",
              "nav: 1e7",
              "taxes: {lots: lifo}",
              "run.taxes.lots must be one of fifo, hifo, lowest-gain, stated but was 'lifo'..."
                  + " (fund.yaml, line 10, column ...)"),
          spec(
              "a rate in percent",
              "nav: 1e7",
              "taxes: {short-rate: 37}",
              "run.taxes.short-rate must be in [0, 1] but was 37 (fund.yaml, line 10, column ...)"),
          spec(
              "an unknown key of taxes",
              "nav: 1e7",
              "taxes: {lot: fifo}",
              "unknown key 'run.taxes.lot'; did you mean 'lots'? (known: ...) (fund.yaml, line 10,"
                  + " column ...)"),
          spec(
              "stated lots without a file",
              "nav: 1e7",
              "taxes: {lots: stated}",
              "run.taxes.lots: stated needs the file run.taxes.stated-lots (fund.yaml, line 10,"
                  + " column ...)"),
          spec(
              "a file of lots that nothing reads",
              "nav: 1e7",
              "taxes: {stated-lots: lots.csv}",
              "...lots.csv does not exist (fund.yaml, line 10, column ...)",
              "run.taxes.stated-lots is read for lots: stated but lots is fifo (fund.yaml, line 10,"
                  + " column ...)"),
          wrong(
              "a lot that was sold before it was acquired",
              input -> {
                input.replace(
                    ValidInput.SPEC, "nav: 1e7", "taxes: {lots: stated, stated-lots: lots.csv}");
                input.text(
                    "lots.csv", "sold,instrument,acquired,quantity\n2016-01-04,IVV,2017-01-04,5\n");
              },
              "a lot acquired on 2017-01-04 must not be sold before but was on 2016-01-04"
                  + " (lots.csv, line 2, column sold)"),
          spec(
              "identical securities that the market does not have",
              "nav: 1e7",
              "taxes: {identical: [{instruments: [IVV, VOOO]}]}",
              "unknown instrument of market.yaml 'VOOO'... (fund.yaml, line 10, column ...)"),
          spec(
              "a future that is no contract and none of the market",
              "nav: 1e7",
              "taxes: {not-section-1256: [ZNN]}",
              "unknown instrument of market.yaml 'ZNN'; did you mean 'ZN'? (known: ...) (fund.yaml,"
                  + " line 10, column ...)"),
          spec(
              "a security that is no section 1256 contract anyway",
              "nav: 1e7",
              "taxes: {not-section-1256: [IVV]}",
              "run.taxes.not-section-1256 must name futures but IVV is none (fund.yaml, line 10,"
                  + " column ...)"),
          spec(
              "a future that is identical to a security",
              "nav: 1e7",
              "taxes: {identical: [{instruments: [IVV, ZN]}]}",
              "run.taxes.identical must name securities but ZN is a future (fund.yaml, line 10,"
                  + " column ...)"),
          spec(
              "identical to nothing, and twice",
              "nav: 1e7",
              "taxes: {identical: [{instruments: [IVV]}, {instruments: [IVV, BILLS]}]}",
              "run.taxes.identical must name two or more in a group but names [IVV] (fund.yaml,"
                  + " line 10, column ...)",
              "run.taxes.identical must name an instrument once but has IVV twice (fund.yaml, line"
                  + " 10, column ...)"));

  private MoneyCases() {}
}
