package io.notional.core.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.Yields;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssuanceTest {
  private static final CurveHistory CURVES = Yields.moving("1962-01-02", "2024-12-31", 0.04);
  private static final Issuance ISSUANCE = Issuance.of(CURVES);

  /** New notes by the years of their term: first month, last month, how many. */
  @ParameterizedTest
  @CsvSource({
    "24, 1975-01, 2024-12, 600",
    "36, 1998-06, 2003-04, 0",
    "36, 2007-06, 2008-10, 0",
    "36, 2009-01, 2024-12, 192",
    "48, 1991-01, 2024-12, 0",
    "60, 1991-01, 1998-06, 90",
    "60, 1999-01, 1999-12, 4",
    "60, 2004-01, 2024-12, 252",
    "84, 1990-01, 1992-12, 12",
    "84, 1993-05, 2009-01, 0",
    "84, 2010-01, 2024-12, 180",
    "120, 1995-01, 1995-12, 4",
    "120, 2001-01, 2001-12, 2",
    "120, 2003-01, 2024-12, 88",
    "240, 1986-02, 2020-04, 0",
    "240, 2021-01, 2024-12, 16",
    "360, 1986-01, 1986-12, 3",
    "360, 2001-03, 2006-01, 0",
    "360, 2010-01, 2024-12, 60"
  })
  void issuesOnTheTreasurysSchedule(int term, String first, String last, int count) {
    LocalDate from = LocalDate.parse(first + "-01");
    LocalDate until = LocalDate.parse(last + "-01").plusMonths(1);

    assertThat(ISSUANCE.issues())
        .filteredOn(issue -> issue.originalMonths() == term)
        .filteredOn(issue -> !issue.issued().isBefore(from) && issue.issued().isBefore(until))
        .hasSize(count);
  }

  /** Notes that exist. */
  @ParameterizedTest
  @CsvSource({
    "1985-02-15, 2015-02-15",
    "1986-05-15, 2016-05-15",
    "1986-01-01, 2006-02-15",
    "1990-03-01, 1995-05-15",
    "1993-04-01, 2000-04-15",
    "1998-11-15, 2008-11-15",
    "1998-06-30, 2003-06-30",
    "2001-02-15, 2031-02-15",
    "2004-02-29, 2006-02-28",
    "2006-02-15, 2036-02-15",
    "2009-02-28, 2016-02-29",
    "2020-05-15, 2040-05-15",
    "1984-11-15, 2009-11-15" // called then; due 2014
  })
  void makesNotesThatExist(String issued, String maturity) {
    assertThat(ISSUANCE.issues())
        .extracting(issue -> issue.issued() + ", " + issue.maturity())
        .contains(issued + ", " + maturity);
  }

  @Test
  void sellsAtTheParYieldOfTheDayOfIssueOrTheLastBeforeIt() {
    Issue issue = issue("2004-08-15", 120); // a Sunday
    int friday = CURVES.atOrBefore(Yields.day("2004-08-15"));
    TreasuryNote note = ISSUANCE.note(issue).orElseThrow();

    assertThat(CURVES.epochDay(friday)).isEqualTo(Yields.day("2004-08-13"));
    assertThat(note.coupon()).isEqualTo(CURVES.par(friday).at(120));
  }

  @Test
  void knowsTheScheduleButNoCouponsAfterTheLastYields() {
    assertThat(ISSUANCE.note(issue("2024-12-31", 24))).isPresent();
    assertThat(ISSUANCE.note(issue("2025-01-31", 24))).isEmpty();
    assertThat(ISSUANCE.issues())
        .noneMatch(issue -> issue.issued().isAfter(LocalDate.of(2025, 12, 31)));
  }

  @Test
  void seasonedNotesOfOtherTermsDeliver() {
    List<Issue> zt = ISSUANCE.deliverable(TreasuryContract.ZT, LocalDate.of(2012, 6, 1));

    assertThat(zt).extracting(Issue::originalMonths).contains(24, 36, 60).doesNotContain(84, 120);
  }

  /** The 20-year bond of January 1986 had less than eight years left, but is no note. */
  @Test
  void bondsDoNotDeliverIntoNoteContracts() {
    LocalDate delivery = LocalDate.of(1998, 6, 1);

    assertThat(TreasuryContract.ZN.accepts(LocalDate.of(2006, 2, 15), 241, delivery)).isTrue();
    assertThat(ISSUANCE.deliverable(TreasuryContract.ZN, delivery))
        .isNotEmpty()
        .allMatch(issue -> issue.originalMonths() <= 120);
  }

  @Test
  void theBondContractTookAnyBondOfFifteenYearsBeforeMarch2011() {
    LocalDate thirtyYears = LocalDate.of(2040, 11, 15);

    assertThat(maturities(TreasuryContract.ZB, "2010-12-01")).contains(LocalDate.of(2040, 5, 15));
    assertThat(maturities(TreasuryContract.ZB, "2011-03-01"))
        .doesNotContain(LocalDate.of(2040, 5, 15), thirtyYears);
    assertThat(maturities(TreasuryContract.UB, "2011-03-01")).contains(thirtyYears);
  }

  @ParameterizedTest
  @EnumSource(TreasuryContract.class)
  void aHypotheticalNoteCanBeDelivered(TreasuryContract contract) {
    LocalDate delivery = LocalDate.of(1965, 3, 1);
    LocalDate sold = LocalDate.of(1964, 9, 1);
    Issue issue = Issuance.hypothetical(contract, delivery, sold);

    assertThat(ISSUANCE.deliverable(contract, delivery)).isEmpty();
    assertThat(contract.accepts(issue.maturity(), issue.originalMonths(), delivery)).isTrue();
    assertThat(issue.issued()).isEqualTo(sold);
    assertThat(issue.withCoupon(0).couponDates(issue.issued(), issue.maturity()))
        .isNotEmpty()
        .allSatisfy(date -> assertThat(date).isAfter(sold));
  }

  private static List<LocalDate> maturities(TreasuryContract contract, String delivery) {
    return ISSUANCE.deliverable(contract, LocalDate.parse(delivery)).stream()
        .map(Issue::maturity)
        .toList();
  }

  private static Issue issue(String issued, int months) {
    return ISSUANCE.issues().stream()
        .filter(i -> i.issued().equals(LocalDate.parse(issued)) && i.originalMonths() == months)
        .findFirst()
        .orElseThrow();
  }
}
