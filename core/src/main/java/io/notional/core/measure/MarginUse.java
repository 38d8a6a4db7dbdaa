package io.notional.core.measure;

import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.ResultColumn;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How close margin came to the collateral. Fractions of nav at the same close; a close whose nav is
 * not greater than zero has none and is passed over.
 *
 * @param worstHeadroom the least of (eligible collateral after haircut - maintenance) / nav
 * @param worstHeadroomDate the first close with it
 * @param highestInitial the most of initial margin / nav
 * @param highestInitialDate the first close with it
 * @param daysToBreach the least of {@link DaysToBreach} over the run; empty if collateral never
 *     fell
 * @param days the number of closes by how they ended, best state first, zeros included
 */
public record MarginUse(
    double worstHeadroom,
    LocalDate worstHeadroomDate,
    double highestInitial,
    LocalDate highestInitialDate,
    Optional<LeastShocks.Least> daysToBreach,
    Map<DayState, Integer> days) {
  public MarginUse {
    days = Collections.unmodifiableMap(new EnumMap<>(days));
  }

  /** Whether margin was ever asked for; if not, headroom is collateral that backs nothing. */
  public boolean isAsked() {
    return highestInitial > 0;
  }

  static MarginUse of(Result result) {
    int[] days = new int[DayState.values().length];
    double[] nav = result.column(ResultColumn.NAV);
    double[] headroom = result.column(ResultColumn.ELIGIBLE);
    double[] maintenance = result.column(ResultColumn.MAINTENANCE);
    double[] initial = result.column(ResultColumn.INITIAL);
    int worst = 0;
    int highest = 0;
    for (int row = 0; row < nav.length; row++) {
      days[result.state(row).ordinal()]++;
      headroom[row] = perNav(headroom[row] - maintenance[row], nav[row]);
      initial[row] = perNav(initial[row], nav[row]);
      worst = headroom[row] < headroom[worst] ? row : worst;
      highest = initial[row] > initial[highest] ? row : highest;
    }
    return new MarginUse(
        headroom[worst],
        result.date(worst),
        initial[highest],
        result.date(highest),
        daysToBreach(result),
        byState(days));
  }

  private static Map<DayState, Integer> byState(int[] days) {
    Map<DayState, Integer> byState = new EnumMap<>(DayState.class);
    for (DayState state : DayState.values()) {
      byState.put(state, days[state.ordinal()]);
    }
    return byState;
  }

  private static double perNav(double amount, double nav) {
    return nav > 0 ? amount / nav : Double.NaN;
  }

  private static Optional<LeastShocks.Least> daysToBreach(Result result) {
    LeastShocks.Least least = null;
    double[] days = DaysToBreach.column(result);
    for (int row = DaysToBreach.WINDOW; row < days.length; row++) {
      // a date for every close would cost more than all else
      if (least == null || Math.abs(days[row]) < Math.abs(least.size())) {
        least = LeastShocks.Least.of(least, days[row], result.date(row));
      }
    }
    return Optional.ofNullable(least);
  }
}
