package io.notional.core.income;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.market.DataRequirement;
import io.notional.core.market.KnownIncome;
import io.notional.core.result.Result;
import io.notional.core.settings.DistributionSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a fund distributes, and a unit with and without it. Nav per unit of a fund falls at the
 * ex-date by what it distributes: its net income that was earned and not distributed, that of the
 * ex-date included, which is known the day before. Who reinvests it at that nav has what a unit
 * would be worth that never distributed, which is what {@code nav.csv} and all measures are of. A
 * unit is worth {@value #FIRST_PRICE} when the run begins. By row; immutable, and safe for use by
 * many threads.
 */
public final class Distributions {
  /** Nav per unit when the run begins. */
  public static final double FIRST_PRICE = 100;

  private final DistributionSettings settings;
  private final List<Distribution> list = new ArrayList<>();
  private final double[] prices;
  private final double[] totals;
  private final double[] accrued;

  private Distributions(Result result, DistributionSettings settings) {
    this.settings = settings;
    this.prices = new double[result.size()];
    this.totals = new double[result.size()];
    this.accrued = new double[result.size()];
    walk(result);
  }

  /**
   * Reckons them.
   *
   * @param result a run that has ended, with at least one close
   * @throws NotionalException {@code CONFLICT} if a security does not tell what it distributed
   */
  public static Distributions of(Result result, DistributionSettings settings) {
    List<String> held =
        result.sleeves().stream()
            .flatMap(sleeve -> sleeve.requirements().stream())
            .map(DataRequirement::instrument)
            .toList();
    List<Problem> problems = KnownIncome.problems("distributions", result.market(), held);
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
    return reckon(result, settings);
  }

  /** The same for securities whose income is not told. */
  static Distributions reckon(Result result, DistributionSettings settings) {
    return new Distributions(result, settings);
  }

  /** Those that a run was asked for; found once and kept with the result. Empty without. */
  public static Optional<Distributions> of(Result result) {
    return result
        .config()
        .distributions()
        .map(settings -> result.following(Distributions.class, r -> of(r, settings)));
  }

  /** Whether a run was asked for them. */
  public static boolean areAsked(Result result) {
    return result.config().distributions().isPresent();
  }

  private void walk(Result result) {
    ExDates dates = new ExDates(result, settings);
    SortedMap<Integer, LocalDate> exDates = dates.rows();
    NetIncome income = NetIncome.of(result);
    prices[0] = FIRST_PRICE;
    totals[0] = FIRST_PRICE;
    for (int row = 1; row < prices.length; row++) {
      double before = prices[row - 1];
      double with = before * (result.unitNav(row) / result.unitNav(row - 1));
      // What is earned on a day follows from what was held at the close before, and is known then.
      double earned = accrued[row - 1] + income.net(row) / result.reportedNav(row - 1) * before;
      double paid = exDates.containsKey(row) ? Math.max(0, earned) : 0;
      if (paid > 0 && paid < with) {
        list.add(distribution(result, dates, row, paid, paid / with));
      } else {
        paid = 0;
      }
      prices[row] = with - paid;
      totals[row] = FIRST_PRICE * (result.unitNav(row) / result.initialNav());
      accrued[row] = earned - paid;
    }
  }

  private static Distribution distribution(
      Result result, ExDates dates, int row, double paid, double share) {
    LocalDate record = dates.recordDate(result.date(row));
    double amount = share * (result.nav(row) - result.flow(row));
    return new Distribution(
        row, result.date(row), record, dates.payDate(record), paid, share, amount);
  }

  /** By which they were reckoned. */
  public DistributionSettings settings() {
    return settings;
  }

  /** All of them, by ex-date. */
  public List<Distribution> list() {
    return List.copyOf(list);
  }

  /** Nav of a unit whose holder takes what it distributes: its change is the price return. */
  public double priceNav(int row) {
    return prices[row];
  }

  /** Nav of a unit whose holder reinvests what it distributes: its change is the total return. */
  public double totalNav(int row) {
    return totals[row];
  }

  /** What a unit of {@link #priceNav} has earned and not distributed; may be negative. */
  public double accrued(int row) {
    return accrued[row];
  }

  /** The number of rows. */
  public int size() {
    return prices.length;
  }
}
