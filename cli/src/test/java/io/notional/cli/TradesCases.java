package io.notional.cli;

import static io.notional.cli.WrongInput.wrong;

import java.io.IOException;
import java.util.List;

/** Holdings and closes for which nobody can say what to trade. */
final class TradesCases {
  private static final String HELD = "held.csv";

  private static final String TABLE =
      """
      instrument,contract,quantity
      IVV,,40000
      ZN,2015-06,20
      cash,USD,1000000
      """;

  static final List<WrongInput> ALL =
      List.of(
          wrong(
              "no holdings named",
              input -> trades(input).without("--holdings"),
              "trades needs --holdings FILE"),
          wrong(
              "no close named",
              input -> trades(input).without("--as-of"),
              "trades needs --as-of D"),
          wrong(
              "holdings that are not there",
              input -> trades(input).delete(HELD),
              "{folder}/held.csv does not exist"),
          wrong(
              "holdings whose name is misspelt",
              input -> trades(input).option("--holdings", input.path("hled.csv")),
              "{folder}/hled.csv does not exist; did you mean 'held.csv'?"),
          wrong(
              "holdings that are empty",
              input -> trades(input).text(HELD, ""),
              "holdings must begin with a row of names: instrument,contract,quantity (held.csv,"
                  + " line 1)"),
          wrong(
              "a close that is no date",
              input -> trades(input).option("--as-of", "yesterday"),
              "--as-of must be a date such as 2018-08-02 but was 'yesterday'"),
          wrong(
              "a close after the market",
              input -> trades(input).option("--as-of", "2030-01-04"),
              "--as-of must be in [2015-01-02, 2018-12-31], the valuation days of the market, but"
                  + " was 2030-01-04"),
          wrong(
              "a close on a weekend",
              input -> trades(input).option("--as-of", "2015-05-02"),
              "there is no valuation day from 2015-05-02 to 2015-05-02: the last before is"
                  + " 2015-05-01, the first after 2015-05-04"),
          held(
              "a column that is misspelt",
              "quantity\n",
              "quantty\n",
              "unknown column 'quantty'; did you mean 'quantity'? (known: instrument, contract,"
                  + " quantity, sleeve) (held.csv, line 1)",
              "the column quantity is missing (held.csv, line 1)"),
          held(
              "a column twice",
              "contract,",
              "contract,contract,",
              "the column contract is there twice (held.csv, line 1)"),
          held(
              "a column that is missing",
              "instrument,contract,quantity",
              "instrument,quantity",
              "the column contract is missing (held.csv, line 1)"),
          held(
              "a quantity that is a word",
              "40000",
              "many",
              "quantity must be a number but was 'many' (held.csv, line 2)"),
          held(
              "a quantity with thousands separators",
              "40000",
              "\"40,000\"",
              "quantity must be a number but was '40,000': write it with a decimal point and"
                  + " without thousands, since a comma may be either (held.csv, line 2)"),
          held(
              "an instrument that the market has not",
              "IVV",
              "IVW",
              "unknown instrument of the fund 'IVW'; did you mean 'IVV'? (known: BILLS, IVV, ZB,"
                  + " ZN) (held.csv, line 2)"),
          held(
              "an instrument that no sleeve holds",
              "IVV",
              "AGG",
              "unknown instrument of the fund 'AGG' (known: BILLS, IVV, ZB, ZN) (held.csv, line"
                  + " 2)"),
          held("an empty instrument", "IVV", "", "the instrument is empty (held.csv, line 2)"),
          held(
              "a contract that does not exist",
              "2015-06",
              "2015-07",
              "unknown contract of ZN '2015-07'; did you mean '2015-06'? (known: 2015-06, 2015-09)"
                  + " (held.csv, line 3)"),
          held(
              "a contract that is no month",
              "2015-06",
              "next",
              "unknown contract of ZN 'next' (known: 2015-06, 2015-09) (held.csv, line 3)"),
          held(
              "a contract of a security",
              "IVV,",
              "IVV,2015-06",
              "IVV is no future and has no contract 2015-06 (held.csv, line 2)"),
          held(
              "a future without its contract",
              "ZN,2015-06",
              "ZN,",
              "the contract of ZN must be given, such as 2015-06 (held.csv, line 3)"),
          held(
              "a currency that the market has not",
              "USD",
              "XXX",
              "unknown currency of a fund that keeps no other 'XXX' (known: USD) (held.csv, line"
                  + " 4)"),
          held(
              "nothing but a header",
              "IVV,,40000\nZN,2015-06,20\ncash,USD,1000000\n",
              "",
              "what is held must be worth between 1 and 1e15 but comes to 0.00 on 2015-05-01"),
          held(
              "a fund that owes more than it has",
              "1000000",
              "-900000000",
              "what is held must be worth between 1 and 1e15 but comes to -... on 2015-05-01"),
          wrong(
              "orders to a file",
              input -> trades(input).option("--out", input.path(HELD)),
              "results cannot be written to {folder}/held.csv: {folder}/held.csv is a file"));

  private TradesCases() {}

  private static WrongInput held(String name, String before, String after, String... messages) {
    return wrong(name, input -> trades(input).replaceFirst(HELD, before, after), messages);
  }

  private static ValidInput trades(ValidInput input) throws IOException {
    input.text(HELD, TABLE);
    input.command("trades", input.path(ValidInput.SPEC));
    input.option("--market", input.path(ValidInput.MARKET));
    input.option("--holdings", input.path(HELD));
    input.option("--as-of", "2015-05-01");
    return input;
  }
}
