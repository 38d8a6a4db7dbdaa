package io.notional.files.market;

import static io.notional.api.plugin.Parameter.choice;
import static io.notional.api.plugin.Parameter.date;
import static io.notional.api.plugin.Parameter.group;
import static io.notional.api.plugin.Parameter.groups;
import static io.notional.api.plugin.Parameter.integer;
import static io.notional.api.plugin.Parameter.number;
import static io.notional.api.plugin.Parameter.numbers;
import static io.notional.api.plugin.Parameter.text;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.files.csv.SanityCheck;
import io.notional.files.csv.SanityLimits;
import java.util.Arrays;
import java.util.List;

/** The section of a market file that says beyond which limits its data are slips. */
final class SanitySchema {
  static final String SANITY = "sanity";
  static final String PRICES = "prices";
  static final String EXCHANGE_RATES = "exchange-rates";
  static final String RATES = "rates";
  static final String YIELDS = "yields";
  static final String MARGINS = "margins";
  static final String FUTURES = "futures";
  static final String SECURITIES = "securities";
  static final String ALLOW = "allow";

  private SanitySchema() {}

  static Parameter sanity() {
    return group(
            SANITY,
            Parameters.of(
                group(PRICES, factors(SanityLimits.PRICES)),
                group(EXCHANGE_RATES, factors(SanityLimits.EXCHANGE_RATES)),
                group(MARGINS, factors(SanityLimits.MARGINS)),
                group(RATES, differences()),
                group(YIELDS, differences()),
                group(FUTURES, futures()),
                group(SECURITIES, Parameters.of(spread(0.015))),
                groups(ALLOW, allowance()).optional()))
        .describedAs("beyond which data are slips, and what is let through by name");
  }

  private static Parameters factors(SanityLimits limits) {
    return Parameters.of(
        number("back", 1, 1e9, "factor").withDefault(limits.back()),
        integer("rows", 1, 1000, "rows").withDefault(limits.rows()),
        number("move", 1, 1e9, "factor").withDefault(limits.move()));
  }

  private static Parameters differences() {
    SanityLimits limits = SanityLimits.RATES;
    return Parameters.of(
        number("back", 0, 1e9, "decimal").withDefault(limits.back()),
        integer("rows", 1, 1000, "rows").withDefault(limits.rows()),
        number("move", 0, 1e9, "decimal").withDefault(limits.move()),
        number("least", -10, 10, "decimal").withDefault(limits.least()),
        number("most", -10, 10, "decimal").withDefault(limits.most()));
  }

  private static Parameters futures() {
    return Parameters.of(
        spread(0.005),
        number("commission", 0, 1, "fraction of notional").withDefault(0.01),
        numbers("notional", 0, 1e15, "dollars a contract").withDefault(List.of(10.0, 1e6)));
  }

  private static Parameter spread(double most) {
    return number("spread", 0, 1, "fraction of the median price").withDefault(most);
  }

  private static Parameters allowance() {
    String[] checks =
        Arrays.stream(SanityCheck.values()).map(SanityCheck::id).toArray(String[]::new);
    return Parameters.of(
        text("series").describedAs("an instrument, a rate, a currency, or par-yields"),
        choice("check", checks),
        date("from").optional(),
        date("to").optional(),
        text("reason"));
  }
}
