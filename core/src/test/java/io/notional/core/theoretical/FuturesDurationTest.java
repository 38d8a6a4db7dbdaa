package io.notional.core.theoretical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldCurve;
import io.notional.core.curve.Yields;
import io.notional.core.treasury.BondPricing;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuturesDurationTest {
  private static final LocalDate DELIVERY = LocalDate.of(2012, 6, 1);

  @ParameterizedTest
  @ValueSource(doubles = {0.0001, 0.02, 0.06, 0.15})
  void aParNoteHasTheDurationOfItsPrice(double yield) {
    LocalDate settlement = LocalDate.of(2010, 5, 17);
    TreasuryNote note = new TreasuryNote(settlement.plusYears(10), yield);

    assertThat(FuturesDuration.ofParNote(10, yield))
        .isCloseTo(BondPricing.modifiedDuration(note, settlement, yield), within(1e-9));
  }

  @Test
  void withoutAYieldTheDurationIsTheTerm() {
    assertThat(FuturesDuration.ofParNote(7, 0)).isEqualTo(7);
    assertThat(FuturesDuration.ofParNote(7, 2e-9)).isCloseTo(7, within(1e-6));
  }

  @Test
  void durationIsDv01OverThePrice() {
    assertThat(FuturesDuration.of(0.08, 125)).isCloseTo(6.4, within(1e-12));
  }

  /** The shortest note below the notional yield, the longest above, half way at it. */
  @ParameterizedTest
  @CsvSource({"0.02, 6.5", "0.055, 6.5", "0.06, 8.25", "0.065, 10", "0.12, 10"})
  void theCheapestNoteDependsOnTheNotionalYield(double yield, double years) {
    assertThat(FuturesDuration.approximate(TreasuryContract.ZN, DELIVERY, flat(yield)))
        .isCloseTo(FuturesDuration.ofParNote(years, yield), within(1e-12));
  }

  @Test
  void theNotionalYieldWasEightPercentBeforeMarch2000() {
    LocalDate before = LocalDate.of(1999, 12, 1);

    assertThat(FuturesDuration.approximate(TreasuryContract.ZN, before, flat(0.07)))
        .isCloseTo(FuturesDuration.ofParNote(6.5, 0.07), within(1e-12));
    assertThat(FuturesDuration.approximate(TreasuryContract.ZN, DELIVERY, flat(0.07)))
        .isCloseTo(FuturesDuration.ofParNote(10, 0.07), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(TreasuryContract.class)
  void longerContractsHaveMoreDuration(TreasuryContract contract) {
    if (contract != TreasuryContract.ZT) {
      TreasuryContract shorter = TreasuryContract.values()[contract.ordinal() - 1];
      assertThat(FuturesDuration.approximate(contract, DELIVERY, flat(0.03)))
          .isGreaterThan(FuturesDuration.approximate(shorter, DELIVERY, flat(0.03)));
    }
  }

  private static ParYieldCurve flat(double yield) {
    return CurveHistory.of(Yields.row("2012-03-01", new int[] {12, 360}, yield, yield)).par(0);
  }
}
