package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.curve.BootstrappedCurve;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldCurve;
import io.notional.core.market.DatedSeries;
import io.notional.core.time.DayCount;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * The total return of a Treasury bond of constant maturity. On every day with a curve that reaches
 * to the maturity a new bond is bought at par, with the par yield {@code y} as its coupon, held to
 * the next such day {@code d} days later, sold there at what it pays discounted by the curve of
 * that day, accrued interest included, and rolled into a new one:
 *
 * <pre>{@code V(next) / V = y/2 SUM P(i) + P(n),  P(i) = D(i) (D(i-1) / D(i))^(d/182.625)}</pre>
 *
 * <p>{@code D(i)} is the discount factor of i half years on the day of the sale, {@code P(i)} that
 * of a payment which is d days nearer, at the forward rate of its half year. At d = 0 the sum is 1,
 * since {@link BootstrappedCurve} reprices par bonds; while a flat curve stays as it is, 1 grows to
 * {@code (1 + y/2)^2} in 365.25 days. That is the construction of L. Swinkels, Treasury Bond Return
 * Data Starting in 1962, Data 4(3), 91 (2019), by day, and with the bond priced in full where he
 * approximates by duration and convexity. Left out: costs, which a holder pays by his own trades
 * alone, taxes, and that new issues cost more than the curve says.
 *
 * <p>A return depends on two days' curves and on nothing else. Immutable, and safe for use by many
 * threads.
 */
public final class ParBond {
  /** A day whose curve does not reach to the maturity: no price. */
  public static final String BEYOND_QUOTES = "maturity-beyond-quotes";

  /** Calendar days that a bond may be held over: fewer than there are to its first coupon. */
  public static final int MAX_STEP_DAYS = 182;

  private static final int MONTHS_PER_YEAR = 12;
  private static final int MONTHS_PER_PERIOD = 6;
  private static final double DAYS_PER_PERIOD = DayCount.ACT_36525.daysPerYear() / 2;
  private static final double FIRST_LEVEL = 100;

  private final String name;
  private final CurveHistory curves;
  private final int months;

  private ParBond(String name, CurveHistory curves, int months) {
    this.name = name;
    this.curves = curves;
    this.months = months;
  }

  /**
   * A bond.
   *
   * @param name what it is called in messages
   * @param years its maturity, in [1, 30]
   * @throws NotionalException {@code OUT_OF_RANGE} for a maturity outside of that
   */
  public static ParBond of(String name, CurveHistory curves, int years) {
    if (!(years >= 1 && years <= 30)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, name + ".maturity must be in [1, 30] years but was " + years);
    }
    return new ParBond(name, curves, MONTHS_PER_YEAR * years);
  }

  /**
   * What 100, invested on the first day with a price, has come to by day, from one date to another,
   * both included.
   *
   * @throws NotionalException {@code NOT_COVERED} if no curve between the dates reaches to the
   *     maturity, or two that follow each other are more than {@value #MAX_STEP_DAYS} days apart,
   *     {@code BAD_DATA} for a curve that leaves a payment no value
   */
  public DatedSeries totalReturn(LocalDate from, LocalDate to) {
    int[] priced = priced(from, to);
    if (priced.length == 0) {
      throw NotionalException.of(ErrorCode.NOT_COVERED, uncovered(from, to));
    }
    int[] days = Arrays.stream(priced).map(curves::epochDay).toArray();
    double[] levels = new double[days.length];
    levels[0] = FIRST_LEVEL;
    for (int i = 1; i < days.length; i++) {
      requireStep(days[i - 1], days[i]);
      double coupon = curves.par(priced[i - 1]).at(months);
      levels[i] = levels[i - 1] * sold(coupon, days[i] - days[i - 1], curves.discount(priced[i]));
    }
    return DatedSeries.positive(name, days, levels);
  }

  /** The days with a curve from one date to another that have no price. */
  public long daysBeyondQuotes(LocalDate from, LocalDate to) {
    return Math.max(0L, last(to) - first(from) + 1L) - priced(from, to).length;
  }

  /** What a bond that was bought at 1 is worth some days later, accrued interest included. */
  private double sold(double coupon, int daysHeld, BootstrappedCurve curve) {
    double passed = daysHeld / DAYS_PER_PERIOD;
    double annuity = 0;
    double present = 0;
    double before = 1;
    for (int month = MONTHS_PER_PERIOD; month <= months; month += MONTHS_PER_PERIOD) {
      double discount = curve.discount(BootstrappedCurve.days(month));
      present = discount * StrictMath.pow(before / discount, passed);
      annuity += present;
      before = discount;
    }
    return coupon / 2 * annuity + present;
  }

  /** The places of the curves between two dates that reach to the maturity. */
  private int[] priced(LocalDate from, LocalDate to) {
    int[] places = new int[Math.max(0, last(to) - first(from) + 1)];
    int size = 0;
    for (int i = first(from); i <= last(to); i++) {
      if (reaches(curves.par(i))) {
        places[size++] = i;
      }
    }
    return Arrays.copyOf(places, size);
  }

  private boolean reaches(ParYieldCurve curve) {
    return curve.shortest() <= months && months <= curve.longest();
  }

  private void requireStep(int day, int next) {
    if (next - day > MAX_STEP_DAYS) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          String.format(
              Locale.ROOT,
              "%s: no par yields reach to %d years between %s and %s, and a par bond is held over"
                  + " at most %d days; from or to leaves out what is on one side",
              name,
              months / MONTHS_PER_YEAR,
              LocalDate.ofEpochDay(day),
              LocalDate.ofEpochDay(next),
              MAX_STEP_DAYS));
    }
  }

  private String uncovered(LocalDate from, LocalDate to) {
    if (last(to) < first(from)) {
      return String.format(
          Locale.ROOT,
          "%s: there are no par yields between its dates; they are of %s to %s",
          name,
          LocalDate.ofEpochDay(curves.epochDay(0)),
          LocalDate.ofEpochDay(curves.epochDay(curves.size() - 1)));
    }
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int i = first(from); i <= last(to); i++) {
      shortest = Math.min(shortest, curves.par(i).shortest());
      longest = Math.max(longest, curves.par(i).longest());
    }
    return String.format(
        Locale.ROOT,
        "%s.maturity must be between the shortest and the longest par yield, %s and %s years, but"
            + " was %d",
        name,
        years(shortest),
        years(longest),
        months / MONTHS_PER_YEAR);
  }

  private static String years(int months) {
    return months % MONTHS_PER_YEAR == 0
        ? Integer.toString(months / MONTHS_PER_YEAR)
        : Double.toString(months / (double) MONTHS_PER_YEAR);
  }

  private int first(LocalDate from) {
    return curves.atOrAfter(day(from));
  }

  private int last(LocalDate to) {
    return curves.atOrBefore(day(to));
  }

  private static int day(LocalDate date) {
    return (int) Math.max(-1_000_000, Math.min(10_000_000, date.toEpochDay()));
  }
}
