package io.notional.core.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreasuryNoteTest {
  private static final TreasuryNote NOTE = new TreasuryNote(LocalDate.of(2035, 8, 15), 0.0425);

  @Test
  void accruesByDaysOfTheRunningPeriod() {
    assertThat(NOTE.accrued(LocalDate.of(2026, 1, 2))).isCloseTo(1.616848, within(5e-7));
    assertThat(NOTE.accrued(LocalDate.of(2026, 3, 31))).isCloseTo(0.516575, within(5e-7));
  }

  @Test
  void accruesNothingOnACouponDate() {
    LocalDate coupon = LocalDate.of(2026, 2, 15);

    assertThat(NOTE.accrued(coupon)).isZero();
    assertThat(NOTE.previousCoupon(coupon)).isEqualTo(coupon);
    assertThat(NOTE.nextCoupon(coupon)).isEqualTo("2026-08-15");
  }

  @Test
  void keepsMonthEnds() {
    TreasuryNote february = new TreasuryNote(LocalDate.of(2027, 2, 28), 0.02);

    assertThat(february.couponDates(LocalDate.of(2023, 8, 30), LocalDate.of(2025, 3, 1)))
        .containsExactly(
            LocalDate.of(2023, 8, 31),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 8, 31),
            LocalDate.of(2025, 2, 28));
  }

  @Test
  void findsThePeriodOnEveryDayOfItsLife() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2027, 8, 31), 0.02);
    for (LocalDate day = LocalDate.of(2019, 1, 1);
        day.isBefore(note.maturity());
        day = day.plusDays(1)) {
      assertThat(note.previousCoupon(day)).isBeforeOrEqualTo(day);
      assertThat(note.nextCoupon(day)).isAfter(day);
      assertThat(note.periodPassed(day)).isBetween(0.0, 1 - 1.0 / 185);
    }
  }

  @Test
  void refusesADateAtMaturity() {
    assertThatThrownBy(() -> NOTE.accrued(NOTE.maturity()))
        .isInstanceOf(NotionalException.class)
        .hasMessage("settlement must be before maturity 2035-08-15 but was 2035-08-15");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 0.51, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesACouponThatNoNotePays(double coupon) {
    assertThatThrownBy(() -> new TreasuryNote(LocalDate.of(2030, 1, 31), coupon))
        .isInstanceOfSatisfying(
            NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUT_OF_RANGE))
        .hasMessageContaining(Double.toString(coupon));
  }
}
