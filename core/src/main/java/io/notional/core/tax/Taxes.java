package io.notional.core.tax;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.market.DataRequirement;
import io.notional.core.market.KnownIncome;
import io.notional.core.result.Result;
import io.notional.core.settings.TaxSettings;
import java.util.List;
import java.util.Optional;

/**
 * The taxes of a result: years, sales, lots at the last close, and what a holder keeps. The rules
 * are those of the United States for a regulated investment company, which pays no tax itself and
 * passes on all that it earns and realises, with its character. Amounts in the base currency.
 * Immutable, and safe for use by many threads.
 *
 * <pre>{@code
 * Taxes taxes = Taxes.of(result, TaxSettings.DEFAULTS);
 * double kept = taxes.afterTax().beforeLiquidation();
 * }</pre>
 *
 * @param settings by which it was reckoned
 * @param years every calendar year that the run touches
 * @param sales of securities, bills excepted, in the order in which they happened
 * @param lots open at the last close
 * @param afterTax what a holder of a unit keeps
 */
public record Taxes(
    TaxSettings settings,
    List<TaxYear> years,
    List<Sale> sales,
    List<TaxLot> lots,
    AfterTax afterTax) {

  public Taxes {
    years = List.copyOf(years);
    sales = List.copyOf(sales);
    lots = List.copyOf(lots);
  }

  /**
   * Reckons them.
   *
   * @param result a run that has ended, with at least one close
   * @throws io.notional.api.error.NotionalException {@code CONFLICT} if a security does not tell
   *     what it distributed, or a lot is stated that was not held
   */
  public static Taxes of(Result result, TaxSettings settings) {
    requireIncome(result);
    return reckon(result, settings);
  }

  /** Those that a run was asked for; found once and kept with the result. Empty without. */
  public static Optional<Taxes> of(Result result) {
    return result
        .config()
        .taxes()
        .map(settings -> result.following(Taxes.class, r -> of(r, settings)));
  }

  /** Whether a run was asked for them. */
  public static boolean isAsked(Result result) {
    return result.config().taxes().isPresent();
  }

  private static void requireIncome(Result result) {
    List<String> held =
        result.sleeves().stream()
            .flatMap(sleeve -> sleeve.requirements().stream())
            .map(DataRequirement::instrument)
            .toList();
    List<Problem> problems = KnownIncome.problems("taxes", result.market(), held);
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
  }

  /** The same for securities whose income is not told. */
  static Taxes reckon(Result result, TaxSettings settings) {
    LotWalk walk = new LotWalk(result, settings);
    TaxYears reckoned = new TaxYears(result, settings, walk);
    List<TaxYear> years = reckoned.list();
    return new Taxes(
        settings,
        years,
        walk.sales(),
        walk.lots(),
        AfterTax.of(result, settings, Payout.all(result, years)));
  }

  /** All gains that were realised, a loss negative. */
  public double realised() {
    return years.stream().mapToDouble(year -> year.gains().realised()).sum();
  }

  /** Gains of securities that were realised, a loss negative. */
  public double securityGains() {
    return years.stream()
        .mapToDouble(year -> year.gains().shortTerm() + year.gains().longTerm())
        .sum();
  }

  /** The years and the number of closes, in words. */
  String span() {
    TaxYear last = years.get(years.size() - 1);
    return years.get(0).year() + " to " + last.year() + ", " + (last.lastRow() + 1) + " closes";
  }

  /** What holders pay in all years on what the fund passes on. */
  public double tax() {
    return years.stream().mapToDouble(TaxYear::tax).sum();
  }
}
