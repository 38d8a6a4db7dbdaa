package io.notional.core.comparison;

import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.Arrays;

/** Nav at the closes of a run, and what cash earned between them. Immutable. */
final class Track {
  private final int[] epochDays;
  private final double[] nav;
  private final double[] interest;

  private Track(int[] epochDays, double[] nav, double[] interest) {
    this.epochDays = epochDays;
    this.nav = nav;
    this.interest = interest;
  }

  /** A run, from the money that went in. */
  static Track of(Result result) {
    int[] days = new int[result.size()];
    double[] nav = new double[result.size()];
    double[] interest = new double[result.size()];
    for (int row = 0; row < days.length; row++) {
      days[row] = result.market().days().epochDay(result.day(row));
      nav[row] = result.unitNav(row);
      interest[row] = result.market().cashInterest(result.day(row));
    }
    return new Track(days, nav, interest);
  }

  /** The closes from one date to another, both included where they are closes. */
  Track between(LocalDate from, LocalDate to) {
    int first = Math.max(0, place(from, false));
    int end = Math.max(first, place(to, true) + 1);
    return new Track(
        Arrays.copyOfRange(epochDays, first, end),
        Arrays.copyOfRange(nav, first, end),
        Arrays.copyOfRange(interest, first, end));
  }

  int size() {
    return nav.length;
  }

  LocalDate date(int close) {
    return LocalDate.ofEpochDay(epochDays[close]);
  }

  double nav(int close) {
    return nav[close];
  }

  /** The return of a close; there is none of the first. */
  double dailyReturn(int close) {
    return nav[close] / nav[close - 1] - 1;
  }

  /** What cash earned to a close since the one before. */
  double interest(int close) {
    return interest[close];
  }

  /** The last close at or before a date; -1 if there is none. */
  int atOrBefore(LocalDate date) {
    return place(date, true);
  }

  /** Whether both have the same closes. */
  boolean sameDays(Track other) {
    return Arrays.equals(epochDays, other.epochDays);
  }

  private int place(LocalDate date, boolean before) {
    int found = Arrays.binarySearch(epochDays, Math.toIntExact(date.toEpochDay()));
    int after = found >= 0 ? found : -found - 1;
    return found >= 0 || !before ? after : after - 1;
  }
}
