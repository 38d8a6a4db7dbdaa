package io.notional.core.issuance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the schedule: in which months the Treasury sells a new note of a term. A reopening sells
 * more of the note before, so it makes none.
 *
 * @param term original term in months, to the month of maturity (or of the first call)
 * @param parTerm the term in months whose par yield is the coupon
 * @param first the first month of issue
 * @param last the last month of issue
 * @param months the months of the year with an issue, by number
 * @param issueDay the day of the month of issue; 31 stands for the last
 * @param maturityDay the day of the month of maturity; 31 stands for the last
 * @param reopened months with a reopening in place of a new note
 */
record IssuanceRule(
    int term,
    int parTerm,
    YearMonth first,
    YearMonth last,
    List<Integer> months,
    int issueDay,
    int maturityDay,
    List<YearMonth> reopened) {
  IssuanceRule {
    months = List.copyOf(months);
    reopened = List.copyOf(reopened);
  }

  /** The issues up to a date, in order. */
  List<Issue> issues(LocalDate upTo) {
    List<Issue> issues = new ArrayList<>();
    YearMonth end = last.isBefore(YearMonth.from(upTo)) ? last : YearMonth.from(upTo);
    for (YearMonth month = first; !month.isAfter(end); month = month.plusMonths(1)) {
      if (months.contains(month.getMonthValue()) && !reopened.contains(month)) {
        LocalDate maturity = day(month.plusMonths(term), maturityDay);
        issues.add(new Issue(day(month, issueDay), maturity, term, parTerm));
      }
    }
    return issues;
  }

  private static LocalDate day(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
