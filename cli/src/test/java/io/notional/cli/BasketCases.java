package io.notional.cli;

import static io.notional.cli.WrongInput.wrong;

import io.notional.core.synthetic.StockUniverse;
import java.util.List;

/** Constituents files, their entries and the sleeves that hold them, each with one thing wrong. */
final class BasketCases {
  private static final String ENTRY = "kind: constituents, file: data/us.csv, costs: none";
  private static final String SLEEVE = "use: largest-names, with: {constituents: US, names: 2}";

  static final List<WrongInput> ALL =
      List.of(
          wrong(
              "an unknown key of constituents",
              input -> basket(input, ENTRY + ", preflx: X", SLEEVE, ""),
              "unknown key 'US.preflx'; did you mean 'prefix'? (known: ...) (market.yaml, line"
                  + " ..."),
          wrong(
              "dividends of a total-return series",
              input -> basket(input, ENTRY + ", prices: total-return, dividends: paid", SLEEVE, ""),
              "US.dividends must be none, since a total-return series has its dividends reinvested,"
                  + " but was paid (market.yaml, line ..."),
          wrong(
              "a constituents file that is not there",
              input -> basket(input, ENTRY.replace("us.csv", "su.csv"), SLEEVE, ""),
              "{folder}/data/su.csv does not exist; did you mean 'us.csv'? (market.yaml, line ..."),
          wrong(
              "a dividend in a total-return file",
              input -> basket(input, ENTRY + ", prices: total-return", SLEEVE, "5,Energy,11,0.1"),
              "dividend must be absent or zero, since prices are those of total return, but was"
                  + " '0.1' (data/us.csv, line 4)"),
          wrong(
              "a price of zero among constituents",
              input -> basket(input, ENTRY, SLEEVE, "5,Energy,0,"),
              "price must be greater than zero but was '0' (data/us.csv, line 4)"),
          wrong(
              "a negative capitalisation",
              input -> basket(input, ENTRY, SLEEVE, "-5,Energy,11,"),
              "capitalisation must be zero or more but was '-5' (data/us.csv, line 4)"),
          wrong(
              "a sector that is not listed",
              input ->
                  basket(input, ENTRY + ", sectors: [Energy, Utilities]", SLEEVE, "5,Enegry,11,"),
              "unknown sector 'Enegry'; did you mean 'Energy'? (known: Energy, Utilities)"
                  + " (data/us.csv, line 4)"),
          wrong(
              "constituents that the market does not have",
              input -> basket(input, ENTRY, SLEEVE.replace("US", "UK"), ""),
              "unknown instrument of market.yaml 'UK'; did you mean 'US'? ..."),
          wrong(
              "a basket of no names",
              input -> basket(input, ENTRY, SLEEVE.replace("names: 2", "names: 0"), ""),
              "...names must be in [1, 100000] but was 0 ..."),
          wrong(
              "a month of reconstitution that is none",
              input -> basket(input, ENTRY, SLEEVE.replace("names: 2", "month: 13"), ""),
              "...month must be in [1, 12] but was 13 ..."),
          wrong(
              "a sample with fewer names than sectors",
              input ->
                  basket(
                      input,
                      ENTRY,
                      "use: representative-sample, with: {constituents: US, names: 1}",
                      ""),
              "names must be at least the number of sectors, 2 on 2015-03-02, but was 1 ..."),
          wrong(
              "a universe held as an instrument",
              input -> basket(input, ENTRY, "use: basket, with: {instruments: [US]}", ""),
              "sleeve equity must hold instruments but US is a universe of them"),
          wrong(
              "a sleeve of futures in place of equity",
              input -> basket(input, ENTRY, "use: ladder, with: {instruments: [ZN]}", ""),
              "equity-sleeve must be paid in full but 'bonds' is of futures (fund.yaml, line ...",
              "equity-sleeve must differ in its name from the collateral and the overlay but is"
                  + " 'bonds' too (fund.yaml, line ..."));

  private BasketCases() {}

  /**
   * Puts a basket in place of the stocks.
   *
   * @param spoilt what stands in the third row after date and name; empty for what may
   */
  private static void basket(ValidInput input, String entry, String sleeve, String spoilt)
      throws java.io.IOException {
    input.replace(ValidInput.SPEC, "with:", "with:\n  equity-sleeve: {" + sleeve + "}");
    input.replace(
        ValidInput.MARKET,
        "instruments:\n",
        "instruments:\n  - {id: US, haircut: 1, " + entry + "}\n");
    StringBuilder rows = new StringBuilder(StockUniverse.HEADER).append('\n');
    java.time.LocalDate date = java.time.LocalDate.of(2015, 1, 2);
    for (int i = 0; date.getYear() < 2019; date = date.plusDays(1)) {
      if (date.getDayOfWeek().compareTo(java.time.DayOfWeek.FRIDAY) <= 0) {
        rows.append(date)
            .append(",AAA,")
            .append(i == 1 && !spoilt.isEmpty() ? spoilt : "5,Energy,10,");
        rows.append('\n').append(date).append(",BBB,6,Utilities,12,\n");
        i++;
      }
    }
    input.text("data/us.csv", rows.toString());
  }
}
