package io.notional.core.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BondPricingTest {
  private static final LocalDate COUPON_DATE = LocalDate.of(2020, 2, 15);

  @Test
  void isWorthParAtItsCoupon() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2030, 2, 15), 0.05);

    assertThat(BondPricing.cleanPrice(note, COUPON_DATE, 0.05)).isCloseTo(100, within(1e-10));
  }

  @Test
  void discountsTwoPaymentsByHand() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2021, 2, 15), 0.04);

    assertThat(BondPricing.dirtyPrice(note, COUPON_DATE, 0.06))
        .isCloseTo(2 / 1.03 + 102 / (1.03 * 1.03), within(1e-12));
  }

  @Test
  void pricesFromACurveByDays() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2021, 2, 15), 0.04);
    DiscountCurve curve = days -> 1 - days / 10_000.0;

    assertThat(BondPricing.dirtyPrice(note, COUPON_DATE, curve))
        .isCloseTo(2 * (1 - 0.0182) + 102 * (1 - 0.0366), within(1e-12));
  }

  @Test
  void agreesWithAFlatCurve() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2030, 2, 15), 0);
    double years = (LocalDate.of(2030, 2, 15).toEpochDay() - COUPON_DATE.toEpochDay()) / 365.0;

    assertThat(BondPricing.cleanPrice(note, COUPON_DATE, DiscountCurve.flat(0.03)))
        .isCloseTo(100 * StrictMath.exp(-0.03 * years), within(1e-10));
  }

  @Test
  void durationOfAZeroIsItsTermOverOnePeriodOfYield() {
    TreasuryNote zero = new TreasuryNote(LocalDate.of(2030, 2, 15), 0);

    assertThat(BondPricing.modifiedDuration(zero, COUPON_DATE, 0.04))
        .isCloseTo(10 / 1.02, within(1e-12));
  }

  @Test
  void refusesAPriceWithoutYield() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2030, 2, 15), 0.04);

    assertThatThrownBy(() -> BondPricing.yieldOf(note, COUPON_DATE, Double.NaN))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> BondPricing.yieldOf(note, COUPON_DATE, -1))
        .isInstanceOf(NotionalException.class);
  }

  /** 31 CFR 356, Appendix B: {@code dirty (1 + w y/2) = 102}; 88 of 181 days are left. */
  @Test
  void theLastCouponPeriodIsSimpleInterest() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2025, 5, 15), 0.04);
    LocalDate settlement = LocalDate.of(2025, 2, 16);
    double left = 88 / 181.0;
    double dirty = 99.85 + 2 * (93 / 181.0);

    double yield = BondPricing.yieldOf(note, settlement, 99.85);

    assertThat(yield).isCloseTo((102 / dirty - 1) * 2 / left, within(1e-14));
    assertThat(BondPricing.cleanPrice(note, settlement, yield)).isCloseTo(99.85, within(1e-12));
    double growth = 1 + left * yield / 2;
    assertThat(BondPricing.modifiedDuration(note, settlement, yield))
        .isCloseTo(left / 2 / growth, within(1e-14));
    assertThat(BondPricing.dv01(note, settlement, yield))
        .isCloseTo(dirty * left / 2 / growth * 1e-4, within(1e-14));
  }

  @Test
  void theLastPeriodBeginsOnTheLastCouponDateButOne() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2025, 5, 15), 0.04);

    assertThat(BondPricing.dirtyPrice(note, LocalDate.of(2024, 11, 15), 0.05))
        .isCloseTo(102 / 1.025, within(1e-12));
    double periods = 1 + 1 / 184.0;
    assertThat(BondPricing.dirtyPrice(note, LocalDate.of(2024, 11, 14), 0.05))
        .isCloseTo(
            102 / StrictMath.pow(1.025, periods) + 2 / StrictMath.pow(1.025, 1 / 184.0),
            within(1e-12));
  }

  /** A price above all that is still paid has a yield far below zero. */
  @Test
  void aPriceAboveTheLastPaymentHasAYield() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2025, 5, 15), 0.04);
    LocalDate dayBefore = LocalDate.of(2025, 5, 14);
    double dirty = 103 + 2 * 180 / 181.0;

    assertThat(BondPricing.yieldOf(note, dayBefore, 103))
        .isCloseTo((102 / dirty - 1) * 362, within(1e-10));
    assertThatThrownBy(() -> BondPricing.dirtyPrice(note, dayBefore, -400.0))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("-362");
    assertThatThrownBy(() -> BondPricing.yieldOf(note, dayBefore, -3))
        .isInstanceOf(NotionalException.class);
  }
}
