package io.notional.core.tables;

import io.notional.core.measure.DerivativesRisk;
import io.notional.core.result.Result;
import java.util.Locale;

/**
 * {@code derivatives-risk}: the tests of Rule 18f-4 at each close. The reference's value at risk is
 * a fraction of its own value; {@code yes} and {@code no} are empty where it is not known.
 */
final class DerivativesRiskTable {
  private DerivativesRiskTable() {}

  static Table of(Result result, DerivativesRisk risk) {
    TableBuilder table =
        Table.builder("derivatives-risk", risk.days().size())
            .dates("date")
            .numbers(Unit.FRACTION_OF_NAV, "var")
            .numbers(Unit.FRACTION, "reference_var")
            .texts("limit")
            .numbers(Unit.FRACTION_OF_NAV, "most_var")
            .texts("exceeds")
            .integers(Unit.CLOSES, "days_exceeded")
            .numbers(Unit.FRACTION_OF_NAV, "one_day_var", "loss")
            .texts("exception")
            .numbers(Unit.FRACTION_OF_NAV, "derivatives_exposure")
            .texts("limited_user");
    int exceeded = 0;
    for (int row = 0; row < risk.days().size(); row++) {
      DerivativesRisk.Day day = risk.days().get(row);
      exceeded = day.exceeds() ? exceeded + 1 : day.tested() ? 0 : exceeded;
      table
          .date(result.date(row))
          .number(day.var())
          .number(day.referenceVar())
          .text(day.limit().name().toLowerCase(Locale.ROOT))
          .number(day.mostVar())
          .text(flag(day.tested(), day.exceeds()))
          .integer(exceeded)
          .number(day.oneDayVar())
          .number(day.loss())
          .text(flag(backtested(risk, row), day.exception()))
          .number(day.exposure())
          .text(flag(known(day), day.exposure() <= risk.settings().limitedUser()))
          .endRow();
    }
    return table.build();
  }

  private static boolean backtested(DerivativesRisk risk, int row) {
    return row > 0 && !Double.isNaN(risk.days().get(row - 1).oneDayVar());
  }

  private static boolean known(DerivativesRisk.Day day) {
    return !Double.isNaN(day.exposure());
  }

  private static String flag(boolean known, boolean value) {
    return !known ? "" : value ? "yes" : "no";
  }
}
