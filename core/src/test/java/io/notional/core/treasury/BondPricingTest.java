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
}
