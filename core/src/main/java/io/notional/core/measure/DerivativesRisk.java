package io.notional.core.measure;

import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tests of Rule 18f-4 on a result, at every close: value at risk against its limit, the
 * backtest of one-day value at risk, and the exposure test of limited users. Positions are those of
 * the close; a contract is taken to move as its product's contract in use. Immutable.
 *
 * @param settings what was tested against
 * @param days by row of the result
 * @param breaches value at risk above its limit, without interruption
 * @param weeks the backtest by week
 */
public record DerivativesRisk(
    DerivativesRiskSettings settings, List<Day> days, List<Breach> breaches, List<Week> weeks) {

  /** Which limit a close was tested against. */
  public enum Limit {
    /** A multiple of the reference portfolio's value at risk. */
    RELATIVE,
    /** A part of net assets. */
    ABSOLUTE
  }

  /**
   * One close. Fractions of nav; NaN is unknown.
   *
   * @param var value at risk over the horizon
   * @param referenceVar that of the reference portfolio, a fraction of its own value; NaN if there
   *     is none
   * @param limit which limit counts
   * @param mostVar the limit itself
   * @param oneDayVar value at risk over one day
   * @param loss what nav lost since the previous close, negative for a gain; NaN for the first row
   * @param exception whether that was more than the previous close's one-day value at risk
   * @param exposure gross notional of futures, those on bonds in ten-year equivalents
   */
  public record Day(
      double var,
      double referenceVar,
      Limit limit,
      double mostVar,
      double oneDayVar,
      double loss,
      boolean exception,
      double exposure) {
    /** Whether value at risk is known and above its limit. */
    public boolean exceeds() {
      return var > mostVar;
    }

    /** Whether both numbers are known. */
    public boolean tested() {
      return !Double.isNaN(var) && !Double.isNaN(mostVar);
    }
  }

  /**
   * Closes in a row at which value at risk was above its limit; a close at which it is not known
   * neither counts nor ends it.
   *
   * @param first the first of them
   * @param last the last of them
   * @param businessDays how many
   * @param cured whether a later close was within the limit
   * @param reported whether it lasted longer than the days it may take to cure it
   */
  public record Breach(
      LocalDate first, LocalDate last, int businessDays, boolean cured, boolean reported) {}

  /**
   * One week of the backtest.
   *
   * @param monday its first day
   * @param days losses that were compared
   * @param exceptions losses above value at risk
   */
  public record Week(LocalDate monday, int days, int exceptions) {}

  public DerivativesRisk {
    days = List.copyOf(days);
    breaches = List.copyOf(breaches);
    weeks = List.copyOf(weeks);
  }

  /**
   * Tests every close.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the reference is not an
   *     instrument of the market, {@code CONFLICT} if closes are not daily
   */
  public static DerivativesRisk of(Result result, DerivativesRiskSettings settings) {
    List<Day> days = new DerivativesRiskWalk(result, settings).days();
    return new DerivativesRisk(
        settings, days, breaches(result, settings, days), weeks(result, days));
  }

  /** The close at which value at risk used most of its limit; empty if none was tested. */
  public Optional<Integer> worstRow() {
    int worst = -1;
    for (int row = 0; row < days.size(); row++) {
      boolean more =
          days.get(row).tested() && (worst < 0 || use(days.get(row)) > use(days.get(worst)));
      worst = more ? row : worst;
    }
    return worst < 0 ? Optional.empty() : Optional.of(worst);
  }

  /** Value at risk over its limit. */
  public static double use(Day day) {
    return day.var() / day.mostVar();
  }

  private static List<Breach> breaches(
      Result result, DerivativesRiskSettings settings, List<Day> days) {
    List<Breach> breaches = new ArrayList<>();
    int first = -1;
    int last = -1;
    int count = 0;
    for (int row = 0; row < days.size(); row++) {
      if (days.get(row).exceeds()) {
        first = count == 0 ? row : first;
        last = row;
        count++;
      } else if (days.get(row).tested() && count > 0) {
        breaches.add(breach(result, settings, first, last, count, true));
        count = 0;
      }
    }
    if (count > 0) {
      breaches.add(breach(result, settings, first, last, count, false));
    }
    return breaches;
  }

  private static Breach breach(
      Result result,
      DerivativesRiskSettings settings,
      int first,
      int last,
      int count,
      boolean cured) {
    return new Breach(
        result.date(first), result.date(last), count, cured, count > settings.cureDays());
  }

  private static List<Week> weeks(Result result, List<Day> days) {
    List<Week> weeks = new ArrayList<>();
    for (int row = 1; row < days.size(); row++) {
      if (Double.isNaN(days.get(row - 1).oneDayVar())) {
        continue;
      }
      LocalDate date = result.date(row);
      LocalDate monday = date.minusDays(date.getDayOfWeek().getValue() - 1L);
      int exceptions = days.get(row).exception() ? 1 : 0;
      int last = weeks.size() - 1;
      if (last >= 0 && weeks.get(last).monday().equals(monday)) {
        Week week = weeks.get(last);
        weeks.set(last, new Week(monday, week.days() + 1, week.exceptions() + exceptions));
      } else {
        weeks.add(new Week(monday, 1, exceptions));
      }
    }
    return weeks;
  }
}
