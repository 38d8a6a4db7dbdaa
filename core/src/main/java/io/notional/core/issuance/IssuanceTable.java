package io.notional.core.issuance;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Treasury's schedule of new notes and bonds since issues became regular, with its gaps: no
 * 20-year bond from 1986-02 to 2020-04, no 30-year one from 2001-11 to 2006-01, no 7-year note from
 * 1993-05 to 2009-01, no 3-year note from 1998-06 to 2003-04 and from 2007-06 to 2008-10, no 4-year
 * one after 1990. From the timelines of notes and of bonds that the Treasury publishes, and its
 * announcements of quarterly refundings; notes that came on one of the first fifteen days of a
 * month are put on its first or fifteenth. Refundings before 1981 offered some of 3, 10 and 30
 * years in turn; they are taken to have offered all.
 */
final class IssuanceTable {
  private static final List<Integer> MONTHLY = IntStream.rangeClosed(1, 12).boxed().toList();
  private static final List<Integer> REFUNDINGS = List.of(2, 5, 8, 11);
  private static final List<Integer> QUARTER_STARTS = List.of(1, 4, 7, 10);
  private static final List<Integer> QUARTER_ENDS = List.of(3, 6, 9, 12);
  private static final int MONTH_END = 31;
  private static final int MID_MONTH = 15;
  private static final String OPEN = "9999-12";

  /** All rows, shortest term first. */
  static final List<IssuanceRule> RULES =
      List.of(
          atMonthEnd(24, "1972-12", "1974-09", QUARTER_ENDS),
          atMonthEnd(24, "1974-10", OPEN, MONTHLY),
          midMonth(36, "1976-02", "1998-05", REFUNDINGS),
          midMonth(36, "2003-05", "2007-05", REFUNDINGS),
          midMonth(36, "2008-11", OPEN, MONTHLY),
          atMonthEnd(48, "1975-12", "1990-12", QUARTER_ENDS),
          early(61, 60, "1976-01", "1978-10", QUARTER_STARTS),
          early(62, 60, "1979-03", "1990-12", QUARTER_ENDS),
          atMonthEnd(60, "1991-01", "1998-06", MONTHLY),
          midMonth(60, "1998-08", "2003-05", REFUNDINGS, "2000-02 2000-08 2001-02 2001-08 2002-02"),
          midMonth(60, "2003-08", "2006-01", MONTHLY),
          atMonthEnd(60, "2006-02", OPEN, MONTHLY),
          early(84, 84, "1981-01", "1993-04", QUARTER_STARTS),
          atMonthEnd(84, "2009-02", OPEN, MONTHLY),
          midMonth(120, "1976-08", "1996-05", REFUNDINGS, "1992-02 1992-11 1993-05 1993-11"),
          midMonth(120, "1996-07", "1996-10", List.of(7, 10)),
          midMonth(
              120,
              "1997-02",
              OPEN,
              REFUNDINGS,
              "1997-11 1998-08 1999-02 1999-11 2000-05 2000-11 2001-05 2001-11 2002-05"),
          early(241, 240, "1981-01", "1986-01", QUARTER_STARTS),
          midMonth(240, "2020-05", OPEN, REFUNDINGS),
          callable(240, 300, "1974-05", "1976-11"),
          callable(300, 360, "1977-02", "1984-11"),
          midMonth(
              360,
              "1985-02",
              "1993-08",
              REFUNDINGS,
              "1985-05 1986-08 1987-02 1987-11 1988-02 1988-08 1989-05 1989-11 1990-11 1992-02"
                  + " 1992-05 1993-05"),
          midMonth(360, "1994-08", "1996-02", List.of(2, 8)),
          midMonth(
              360,
              "1996-08",
              "2001-08",
              List.of(2, 8, 11),
              "1998-02 1999-11 2000-08 2000-11 2001-08"),
          midMonth(360, "2006-02", "2008-11", List.of(2, 8), "2006-08"),
          midMonth(360, "2009-02", OPEN, REFUNDINGS));

  private IssuanceTable() {}

  private static IssuanceRule atMonthEnd(
      int term, String first, String last, List<Integer> months) {
    return rule(term, term, first, last, months, MONTH_END, MONTH_END, "");
  }

  private static IssuanceRule midMonth(
      int term, String first, String last, List<Integer> months, String... reopened) {
    String all = String.join(" ", reopened);
    return rule(term, term, first, last, months, MID_MONTH, MID_MONTH, all);
  }

  /** Settled early in a month, to mature in the middle of one. */
  private static IssuanceRule early(
      int term, int parTerm, String first, String last, List<Integer> months) {
    return rule(term, parTerm, first, last, months, 1, MID_MONTH, "");
  }

  /** Bonds that could be called five years before they matured, sold at the yield of the longer. */
  private static IssuanceRule callable(int toCall, int parTerm, String first, String last) {
    return rule(toCall, parTerm, first, last, REFUNDINGS, MID_MONTH, MID_MONTH, "");
  }

  private static IssuanceRule rule(
      int term,
      int parTerm,
      String first,
      String last,
      List<Integer> months,
      int issueDay,
      int maturityDay,
      String reopened) {
    List<YearMonth> none =
        Arrays.stream(reopened.split(" ")).filter(m -> !m.isEmpty()).map(YearMonth::parse).toList();
    return new IssuanceRule(
        term,
        parTerm,
        YearMonth.parse(first),
        YearMonth.parse(last),
        months,
        issueDay,
        maturityDay,
        none);
  }
}
