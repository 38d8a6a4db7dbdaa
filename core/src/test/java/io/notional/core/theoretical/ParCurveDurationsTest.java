package io.notional.core.theoretical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.calendar.UsCalendars;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.Yields;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.RateQuote;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is delivered decides how long a contract is, and not the shortest par note. */
class ParCurveDurationsTest {
  private static final LocalDate DELIVERY = LocalDate.of(2012, 6, 1);
  private static final int DAY = Math.toIntExact(LocalDate.of(2012, 3, 1).toEpochDay());
  private static final int SATURDAY = Math.toIntExact(LocalDate.of(2012, 3, 3).toEpochDay());
  private static final CurveHistory HIGH_THEN_LOW =
      Yields.stepped("1980-01-01", 0.08, "2004-01-01", 0.03, "2012-03-30");

  private static ParCurveDurations durations(TreasuryContract contract, CurveHistory curves) {
    return new ParCurveDurations(contract, TheoreticalBaskets.of(curves, UsCalendars.FUTURES));
  }

  /**
   * No bond was sold for 20 years, so the shortest that can be delivered is the 8% bond of August
   * 1997, which matures in August 2027. By hand, at 3% on 29 June 2012, the last day of delivery,
   * since carry is positive: with w = 47/182 of the running period left, the present value is SUM 4
   * / 1.015^(w+i) + 100 / 1.015^(w+30), i from 0 to 30, its derivative by yield over that value
   * 10.0415 years, and dirty over clean price 1.01849.
   */
  @Test
  void anOldBondOfAHighCouponIsShort() {
    ParCurveDurations bond = durations(TreasuryContract.ZB, HIGH_THEN_LOW);

    assertThat(bond.years(DELIVERY, DAY)).isCloseTo(10.2272, within(0.02));
    assertThat(bond.maturity(DELIVERY, DAY)).isCloseTo(15.46, within(0.01));
    assertThat(bond.policy(DELIVERY, DAY)).isEqualTo("cheapest-note");
    // A par note of 15 years at 3% is longer.
    assertThat(FuturesDuration.ofParNote(15, 0.03)).isCloseTo(12.01, within(0.01));
  }

  @Test
  void aDayWithoutYieldsTakesTheLastBefore() {
    ParCurveDurations bond = durations(TreasuryContract.ZB, HIGH_THEN_LOW);

    assertThat(bond.policy(DELIVERY, SATURDAY)).isEqualTo("cheapest-note-carried");
    assertThat(bond.years(DELIVERY, SATURDAY)).isEqualTo(bond.years(DELIVERY, DAY + 1));
    assertThat(bond.policy(DELIVERY, SATURDAY + 60)).isEqualTo("unknown");
    assertThat(bond.years(DELIVERY, SATURDAY + 60)).isNaN();
  }

  /** Yields of ten years tell nothing of bonds that were sold before them. */
  @Test
  void aCurveThatIsTooShortLeavesTheApproximation() {
    CurveHistory tenYears = Yields.flat("2002-01-01", "2012-03-30", 0.03);
    ParCurveDurations bond = durations(TreasuryContract.ZB, tenYears);

    assertThat(bond.policy(DELIVERY, DAY)).isEqualTo("par-curve");
    assertThat(bond.years(DELIVERY, DAY))
        .isCloseTo(FuturesDuration.ofParNote(15, 0.03), within(1e-12));
    assertThat(bond.maturity(DELIVERY, DAY)).isCloseTo(15, within(1e-12));
    assertThat(durations(TreasuryContract.ZN, tenYears).policy(DELIVERY, DAY))
        .isEqualTo("cheapest-note");
  }

  /** In the delivery month the approximation goes on. */
  @Test
  void nothingIsCarriedToADeliveryThatHasBegun() {
    CurveHistory curves = Yields.flat("1980-01-01", "2012-06-29", 0.03);
    int june = Math.toIntExact(DELIVERY.toEpochDay());

    assertThat(durations(TreasuryContract.ZN, curves).policy(DELIVERY, june - 1))
        .isEqualTo("cheapest-note");
    assertThat(durations(TreasuryContract.ZN, curves).policy(DELIVERY, june))
        .isEqualTo("par-curve");
  }

  /** Until notes of ten years were sold, both contracts rest on the same made-up one. */
  @Test
  void oneNoteInTwoProductsIsFound() {
    CurveHistory curves = Yields.flat("1975-01-01", "1977-12-30", 0.07);
    Financing financing =
        new Financing(
            DatedSeries.of("BILL", new int[] {curves.epochDay(0)}, new double[] {0.05}),
            RateQuote.MONEY_MARKET);
    LocalDate from = LocalDate.of(1975, 1, 2);
    List<TheoreticalSeries> priced =
        TheoreticalFutures.of(curves, financing, TheoreticalTerms.DEFAULT)
            .price(
                List.of(TreasuryContract.ZN, TreasuryContract.TN, TreasuryContract.ZB),
                from,
                LocalDate.of(1975, 1, 10));

    assertThat(priced.get(0).rows()).hasSize(7);
    assertThat(priced.get(0).rowsOnTheNotesOf(priced.get(1))).isEqualTo(7);
    assertThat(priced.get(0).rowsOnTheNotesOf(priced.get(2))).isZero();
    assertThat(priced.get(0).rowsBeforeListing()).isEqualTo(7);
  }

  /** Of bonds: the 22nd of August 1977 was the first day. */
  @Test
  void daysBeforeTheListingAreCounted() {
    CurveHistory curves = Yields.flat("1975-01-01", "1977-12-30", 0.07);
    int[] days = {curves.epochDay(0), Math.toIntExact(LocalDate.of(1977, 8, 18).toEpochDay())};
    Financing financing =
        new Financing(
            DatedSeries.of("BILL", days, new double[] {0.05, 0.05}), RateQuote.MONEY_MARKET);
    TheoreticalSeries bond =
        TheoreticalFutures.of(curves, financing, TheoreticalTerms.DEFAULT)
            .price(
                List.of(TreasuryContract.ZB), LocalDate.of(1977, 8, 18), LocalDate.of(1977, 8, 24))
            .get(0);

    assertThat(bond.rows()).hasSize(5);
    assertThat(bond.rowsBeforeListing()).isEqualTo(2);
  }
}
