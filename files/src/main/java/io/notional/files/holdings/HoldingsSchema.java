package io.notional.files.holdings;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a file of holdings. */
final class HoldingsSchema {
  static final String DATE = "date";
  static final String POSITIONS = "positions";
  static final String CASH = "cash";
  static final String LINE = "line-drawn";
  static final String UNSETTLED = "unsettled";
  static final String FEE = "accrued-fee";
  static final String ORDERS = "orders";
  static final String TARGETS = "targets";
  static final String MEMORY = "memory";
  static final String COMMITTED = "committed-nav";
  static final String LAST_SALE = "last-sale";
  static final String SLEEVE = "sleeve";
  static final String INSTRUMENT = "instrument";
  static final String CONTRACT = "contract";
  static final String QUANTITY = "quantity";
  static final String CURRENCY = "currency";
  static final String AMOUNT = "amount";
  static final String DUE = "due";
  static final String PRICE = "price";
  static final String CAPITAL = "capital";
  static final String NOTIONAL = "notional";
  static final String UNITS = "units";
  static final String DECIDED = "decided";
  static final String REASON = "reason";
  static final String COMPONENT = "component";
  static final String NAME = "name";
  static final String VALUES = "values";

  private static final double MOST = 1e15;
  private static final String BASE = "base currency";

  static final Parameters ALL =
      Parameters.of(
          Parameter.date(DATE).optional().describedAs("the close"),
          Parameter.groups(
                  POSITIONS,
                  Parameters.of(
                      Parameter.text(INSTRUMENT).describedAs("a security or futures product"),
                      Parameter.text(CONTRACT).optional().describedAs("the delivery month"),
                      number(QUANTITY, "signed units"),
                      Parameter.text(SLEEVE).optional().describedAs("who holds it")))
              .describedAs("what is held, by trade date"),
          Parameter.groups(
                  CASH,
                  Parameters.of(
                      Parameter.text(CURRENCY).describedAs("such as USD"),
                      number(AMOUNT, "units of the currency")))
              .optional()
              .describedAs("settled cash"),
          amount(LINE).describedAs("drawn on the liquidity line"),
          Parameter.groups(
                  UNSETTLED,
                  Parameters.of(
                      Parameter.date(DUE).describedAs("when it settles"),
                      number(AMOUNT, BASE).describedAs("what comes in is positive"),
                      Parameter.text(INSTRUMENT).optional().describedAs("of a trade"),
                      number(QUANTITY, "units").optional().describedAs("sold when negative"),
                      number(PRICE, "points").optional().describedAs("of the trade"),
                      Parameter.text(SLEEVE).optional().describedAs("whose trade it is")))
              .optional()
              .describedAs("what is agreed and not settled"),
          amount(FEE).describedAs("charged and not paid"),
          Parameter.groups(
                  ORDERS,
                  target(
                      number(UNITS, "units").optional().describedAs("what is to be held"),
                      Parameter.date(DECIDED).describedAs("the decision"),
                      Parameter.text(REASON).describedAs("why")))
              .optional()
              .describedAs("orders that wait for a quote"),
          Parameter.groups(TARGETS, target())
              .optional()
              .describedAs("what the strategy last ordered"),
          Parameter.groups(
                  MEMORY,
                  Parameters.of(
                      Parameter.texts(COMPONENT).optional().describedAs("parts of the strategy"),
                      Parameter.text(NAME).describedAs("of the array"),
                      Parameter.text(VALUES).describedAs("numbers with blanks between")))
              .optional()
              .describedAs("what components remember"),
          Parameter.number(COMMITTED, 0, MOST, BASE)
              .optional()
              .describedAs("the nav on which the line was committed"),
          Parameter.date(LAST_SALE).optional().describedAs("when the latest sale settles"));

  private HoldingsSchema() {}

  private static Parameter number(String name, String unit) {
    return Parameter.number(name, -MOST, MOST, unit);
  }

  private static Parameter amount(String name) {
    return Parameter.number(name, 0, MOST, BASE).withDefault(0.0);
  }

  private static Parameters target(Parameter... more) {
    List<Parameter> own =
        List.of(
            Parameter.text(SLEEVE).describedAs("the sleeve"),
            Parameter.text(INSTRUMENT).describedAs("a security or futures product"),
            Parameter.number(CAPITAL, 0, 1, "fraction of nav").optional(),
            number(NOTIONAL, "fraction of nav").optional(),
            number(QUANTITY, "units").optional());
    return new Parameters(Stream.concat(own.stream(), Stream.of(more)).toList());
  }
}
