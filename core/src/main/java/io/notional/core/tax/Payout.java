package io.notional.core.tax;

import io.notional.core.income.Distribution;
import io.notional.core.income.Distributions;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a fund hands to its holders at a close.
 *
 * @param row of the result
 * @param passed as fractions of nav before it
 */
record Payout(int row, PassedOn passed) {
  /**
   * All of them: what a run that was asked for distributions distributes on its ex-dates, gains at
   * the last close of each year, and net income with them where there are no distributions.
   */
  static List<Payout> all(Result result, List<TaxYear> years) {
    List<Distribution> distributed =
        Distributions.of(result).map(Distributions::list).orElse(List.of());
    boolean quarterly = Distributions.areAsked(result);
    List<Payout> payouts = new ArrayList<>();
    for (TaxYear year : years) {
      PassedOn passed = quarterly ? year.passed().withoutIncome() : year.passed();
      double ofNav = result.perNav(1, year.lastRow());
      if (ofNav > 0) {
        payouts.add(new Payout(year.lastRow(), passed.times(ofNav)));
      }
      distributed.stream()
          .filter(paid -> paid.exDate().getYear() == year.year())
          .forEach(paid -> payouts.add(new Payout(paid.exRow(), ofIncome(paid, year))));
    }
    payouts.sort(Comparator.comparingInt(Payout::row));
    return payouts;
  }

  /** A distribution is of the kind that the income of its year is. */
  private static PassedOn ofIncome(Distribution paid, TaxYear year) {
    PassedOn income = year.passed().income();
    double qualified = income.total() > 0 ? income.qualified() / income.total() : 0;
    return new PassedOn(paid.share() * (1 - qualified), paid.share() * qualified, 0, 0);
  }
}
