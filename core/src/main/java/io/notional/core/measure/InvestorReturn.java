package io.notional.core.measure;

import io.notional.core.result.CashFlow;
import io.notional.core.result.Result;
import io.notional.core.time.DayCount;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What investors paid in and took out, and what they earned on the money that was at work. {@link
 * Performance} is of a unit, whatever they did.
 *
 * @param flows how often something went in or out after the first close
 * @param contributed the sum of what went in after the first close, base currency
 * @param withdrawn the sum of what was taken out, base currency, not negative
 * @param moneyWeighted the internal rate of return a year: the g for which initial nav and flows,
 *     each grown by (1 + g) ^ (calendar days to the last close / 365.25), come to the last nav; of
 *     several the one nearest to the annual return of a unit, by the logarithm of 1 + g; -1 where
 *     nothing is left; empty under one year, or where there is none
 */
public record InvestorReturn(
    int flows, double contributed, double withdrawn, OptionalDouble moneyWeighted) {

  /** Of a result; empty where nothing went in or out after the first close. */
  static Optional<InvestorReturn> of(Result result, Period period) {
    if (result.flows().isEmpty()) {
      return Optional.empty();
    }
    double in = 0;
    double out = 0;
    for (CashFlow flow : result.flows()) {
      in += Math.max(0, flow.amount());
      out += Math.max(0, -flow.amount());
    }
    OptionalDouble rate =
        period.isAnnualised() ? moneyWeighted(result, period) : OptionalDouble.empty();
    return Optional.of(new InvestorReturn(result.flows().size(), in, out, rate));
  }

  private static OptionalDouble moneyWeighted(Result result, Period period) {
    int last = result.size() - 1;
    double end = result.nav(last);
    if (!(end > 0)) {
      return OptionalDouble.of(-1);
    }
    int count = result.flows().size();
    double[] amounts = new double[count + 2];
    double[] years = new double[count + 2];
    amounts[0] = result.initialNav();
    years[0] = period.years();
    for (int i = 0; i < count; i++) {
      CashFlow flow = result.flows().get(i);
      amounts[i + 1] = flow.amount();
      int days =
          result.market().days().epochDay(result.day(last))
              - result.market().days().epochDay(flow.day());
      years[i + 1] = days / DayCount.ACT_36525.daysPerYear();
    }
    amounts[count + 1] = -end;
    double growth = result.unitNav(last) / result.initialNav();
    return InternalRate.of(amounts, years, StrictMath.log(growth) / period.years());
  }
}
