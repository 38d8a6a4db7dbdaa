package io.notional.core.theoretical;

import static io.notional.core.curve.Yields.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldTable;
import io.notional.core.curve.Yields;
import io.notional.core.market.DatedSeries;
import io.notional.core.treasury.BondPricing;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParBondTest {
  private static final double NAN = Double.NaN;

  /** Where nothing moves a bond earns its yield, whatever its maturity and the days between. */
  @ParameterizedTest
  @CsvSource({"1, 0.05", "10, 0.05", "10, 0.15", "30, 0.002", "7, -0.004"})
  void earnsItsYieldOnAFlatCurveThatStays(int years, double yield) {
    CurveHistory curves = Yields.flat("1990-01-02", "2000-01-03", yield);

    DatedSeries level = all(ParBond.of("B", curves, years));

    double periods = 2 * (day("2000-01-03") - day("1990-01-02")) / 365.25;
    assertThat(level.value(level.size() - 1) / level.value(0))
        .isCloseTo(StrictMath.pow(1 + yield / 2, periods), within(1e-10));
  }

  /** What rolls down a slope is worth more: by hand, two payments and two yields. */
  @Test
  void rollsDownACurveThatStays() {
    CurveHistory curves = table(new int[] {6, 12}, rows("2001-01-01", "2001-04-02"), 0.04, 0.06);
    double half = 1 / 1.02;
    double year = (1 - 0.03 * half) / 1.03;
    double passed = 91 / 182.625;

    double sold =
        0.03 * StrictMath.pow(half, 1 - passed)
            + 1.03 * StrictMath.pow(year, 1 - passed) * StrictMath.pow(half, passed);

    assertThat(step(curves, 1)).isCloseTo(sold, within(1e-14));
  }

  /** The street's price at the yield that a flat curve moves to; its half years are real ones. */
  @ParameterizedTest
  @CsvSource({
    "2003-03-03, 2003-03-04, 10, 0.04, 0.0412",
    "2003-03-03, 2003-03-04, 30, 0.04, 0.0385",
    "2003-03-03, 2003-03-04, 1, 0.04, 0.05",
    "1981-09-30, 1981-10-05, 10, 0.155, 0.149",
    "1999-12-31, 2000-01-31, 5, 0.063, 0.066"
  })
  void isTheStreetPriceOfTheBondThatWasBought(
      LocalDate bought, LocalDate sold, int years, double yield, double later) {
    TreasuryNote note = new TreasuryNote(bought.plusYears(years), yield);
    CurveHistory curves =
        table(
            new int[] {12, 120, 360},
            new int[] {day(bought.toString()), day(sold.toString())},
            new double[][] {{yield, yield, yield}, {later, later, later}});

    assertThat(100 * step(curves, years))
        .isCloseTo(BondPricing.dirtyPrice(note, sold, later), within(0.01));
  }

  @Test
  void aReturnDependsOnTwoCurvesAndNothingElse() {
    CurveHistory curves = Yields.moving("1990-01-02", "1992-12-31", 0.06);
    DatedSeries whole = all(ParBond.of("B", curves, 10));

    DatedSeries part =
        ParBond.of("B", curves, 10)
            .totalReturn(LocalDate.of(1991, 2, 1), LocalDate.of(1991, 2, 28));

    assertThat(part.value(0)).isEqualTo(100);
    int offset = whole.rowOf(part.epochDay(0));
    for (int i = 1; i < part.size(); i++) {
      assertThat(part.value(i) / part.value(i - 1))
          .isCloseTo(whole.value(offset + i) / whole.value(offset + i - 1), within(1e-14));
    }
    assertThat(part.size()).isEqualTo(20);
  }

  /** A day that lacks the long quote has no price; the bond bought before is held over it. */
  @Test
  void isHeldOverDaysWhoseCurveIsTooShort() {
    int[] days = {day("2001-01-01"), day("2001-01-02"), day("2001-01-03")};
    double[][] yields = {{0.05, 0.05, 0.05}, {0.05, 0.05, NAN}, {0.05, 0.05, 0.05}};
    ParBond bond = ParBond.of("B", table(new int[] {12, 120, 360}, days, yields), 20);

    DatedSeries level = all(bond);

    assertThat(level.epochDays()).containsExactly(days[0], days[2]);
    assertThat(level.value(1)).isCloseTo(100 * StrictMath.pow(1.025, 2 / 182.625), within(1e-12));
    assertThat(bond.daysBeyondQuotes(LocalDate.MIN, LocalDate.MAX)).isEqualTo(1);
    assertThat(bond.daysBeyondQuotes(LocalDate.of(2001, 1, 3), LocalDate.MAX)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void aMaturityOutsideOfAllQuotesIsRefused(int years) {
    CurveHistory curves = table(new int[] {18, 120}, rows("2001-01-01", "2001-01-02"), 0.04, 0.05);

    refused(
        () -> all(ParBond.of("LONG", curves, years)),
        "LONG.maturity must be between the shortest and the longest par yield, 1.5 and 10 years,"
            + " but was "
            + years);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 31})
  void aMaturityThatNoBondHasIsRefused(int years) {
    CurveHistory curves = Yields.flat("2001-01-02", "2001-01-03", 0.05);

    refused(
        () -> ParBond.of("B", curves, years),
        "B.maturity must be in [1, 30] years but was " + years);
  }

  @Test
  void datesWithoutACurveAreRefused() {
    ParBond bond = ParBond.of("B", Yields.flat("2001-01-02", "2001-03-01", 0.05), 10);

    refused(
        () -> bond.totalReturn(LocalDate.of(2001, 3, 2), LocalDate.MAX),
        "B: there are no par yields between its dates; they are of 2001-01-02 to 2001-03-01");
    refused(
        () -> bond.totalReturn(LocalDate.MIN, LocalDate.of(2001, 1, 1)),
        "B: there are no par yields between its dates; they are of 2001-01-02 to 2001-03-01");
  }

  @Test
  void aGapOfHalfAYearIsRefused() {
    CurveHistory held = table(new int[] {6, 120}, rows("2001-01-01", "2001-07-02"), 0.04, 0.05);
    CurveHistory longer = table(new int[] {6, 120}, rows("2001-01-01", "2001-07-03"), 0.04, 0.05);

    assertThat(step(held, 10)).isGreaterThan(1);
    refused(
        () -> step(longer, 10),
        "B: no par yields reach to 10 years between 2001-01-01 and 2001-07-03, and a par bond is"
            + " held over at most 182 days; from or to leaves out what is on one side");
  }

  private static void refused(Runnable made, String message) {
    assertThatThrownBy(made::run).isInstanceOf(NotionalException.class).hasMessage(message);
  }

  private static double step(CurveHistory curves, int years) {
    return all(ParBond.of("B", curves, years)).value(1) / 100;
  }

  private static DatedSeries all(ParBond bond) {
    return bond.totalReturn(LocalDate.MIN, LocalDate.MAX);
  }

  private static int[] rows(String... dates) {
    return Arrays.stream(dates).mapToInt(Yields::day).toArray();
  }

  private static CurveHistory table(int[] tenors, int[] days, double... yields) {
    double[][] rows = new double[days.length][];
    Arrays.fill(rows, yields);
    return table(tenors, days, rows);
  }

  private static CurveHistory table(int[] tenors, int[] days, double[][] yields) {
    return CurveHistory.of(ParYieldTable.of(tenors, days, yields));
  }
}
