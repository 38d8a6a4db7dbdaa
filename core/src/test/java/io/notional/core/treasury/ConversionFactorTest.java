package io.notional.core.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.core.treasury.ConversionFactor.Rounding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionFactorTest {
  @ParameterizedTest
  @CsvSource({
    "MONTH,   2011-09-01, 2013-06-15, 1.125, 0.9201",
    "MONTH,   2011-09-01, 2013-06-30, 3.375, 0.9569",
    "MONTH,   2011-09-01, 2013-07-31, 0.375, 0.9037",
    "MONTH,   2011-12-01, 2013-09-15, 0.75,  0.9140",
    "MONTH,   2008-12-01, 2010-10-31, 1.5,   0.9229",
    "MONTH,   2008-12-01, 2013-10-31, 2.75,  0.8653",
    "MONTH,   2011-09-01, 2015-11-30, 1.375, 0.8317",
    "QUARTER, 2011-09-01, 2018-03-31, 2.875, 0.8338",
    "QUARTER, 2008-12-01, 2018-11-15, 3.75,  0.8357",
    "QUARTER, 2011-09-01, 2026-11-15, 6.5,   1.0490",
    "QUARTER, 2008-12-01, 2038-05-15, 4.5,   0.7943",
    "QUARTER, 2026-03-01, 2035-08-15, 4.25,  0.8771",
  })
  void reproducesThePublishedFactors(
      Rounding rounding, LocalDate delivery, LocalDate maturity, double percent, double factor) {
    TreasuryNote note = new TreasuryNote(maturity, percent / 100);

    assertThat(ConversionFactor.of(note, delivery, rounding)).isCloseTo(factor, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2030-06-15",
    "MONTH, 2030-12-31",
    "QUARTER, 2034-06-30",
    "QUARTER, 2050-12-15",
  })
  void isOneForTheNotionalCouponOnWholeHalfYears(Rounding rounding, LocalDate maturity) {
    LocalDate now = LocalDate.of(2012, 6, 1);
    LocalDate old = LocalDate.of(1999, 12, 1);

    assertThat(ConversionFactor.of(new TreasuryNote(maturity, 0.06), now, rounding))
        .isCloseTo(1, within(1e-12));
    assertThat(ConversionFactor.of(new TreasuryNote(maturity, 0.08), old, rounding))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void turnsFromEightToSixPercentWithTheDeliveryOfMarch2000() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2010, 3, 15), 0.06);

    assertThat(ConversionFactor.of(note, LocalDate.of(2000, 3, 1), Rounding.QUARTER))
        .isCloseTo(1, within(1e-12));
    // By hand: 1.04^-0.5 (0.03 + 0.456387 + 0.75 x 0.543613) - 0.015.
    assertThat(ConversionFactor.of(note, LocalDate.of(1999, 12, 1), Rounding.QUARTER))
        .isCloseTo(0.8617, within(1e-12));
  }

  @Test
  void refusesANoteThatHasMaturedBeforeTheDeliveryMonth() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2020, 2, 15), 0.02);

    assertThatThrownBy(() -> ConversionFactor.of(note, LocalDate.of(2020, 3, 1), Rounding.MONTH))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("2020-02-15");
  }
}
