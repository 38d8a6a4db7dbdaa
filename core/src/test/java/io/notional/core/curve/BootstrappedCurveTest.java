package io.notional.core.curve;

import static io.notional.core.curve.Yields.curve;
import static io.notional.core.curve.Yields.tenors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.treasury.BondPricing;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrappedCurveTest {
  private static final double[] SLOPED = {
    0.051, 0.052, 0.053, 0.055, 0.057, 0.06, 0.062, 0.064, 0.069, 0.066
  };

  @Test
  void parNotesOfEveryHalfYearPriceToPar() {
    BootstrappedCurve curve = curve(LocalDate.of(2001, 3, 14), SLOPED);
    double annuity = 0;
    for (int period = 1; period <= 60; period++) {
      double discount = curve.discount(BootstrappedCurve.days(6 * period));
      annuity += discount;

      assertThat(100 * (curve.par().at(6 * period) / 2 * annuity + discount))
          .as("%d half years", period)
          .isCloseTo(100, within(1e-10));
    }
  }

  /** Half years that are longer or shorter than the curve's cost next to nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001-03-14",
        "1999-02-28",
        "2000-02-29",
        "2003-08-31",
        "2004-04-30",
        "2005-12-30"
      })
  void realNotesPriceToParNearly(String date) {
    LocalDate settlement = LocalDate.parse(date);
    BootstrappedCurve curve = curve(settlement, SLOPED);

    for (int tenor = 2; tenor < tenors().length; tenor++) {
      TreasuryNote note = new TreasuryNote(settlement.plusMonths(tenors()[tenor]), SLOPED[tenor]);
      assertThat(BondPricing.cleanPrice(note, settlement, curve))
          .as("%d months", tenors()[tenor])
          .isCloseTo(100, within(0.035));
    }
  }

  /** By hand: D(1) = 1/1.01, D(2) = (1 - 0.015 D(1)) / 1.015. */
  @Test
  void bootstrapsByHand() {
    BootstrappedCurve curve =
        CurveHistory.of(Yields.row("2001-03-14", new int[] {6, 12}, 0.02, 0.03)).discount(0);

    assertThat(curve.discount(183)).isEqualTo(1 / 1.01);
    assertThat(curve.discount(365)).isCloseTo((1 - 0.015 / 1.01) / 1.015, within(1e-15));
  }

  @Test
  void aShortQuoteIsSimpleInterest() {
    BootstrappedCurve curve = curve(LocalDate.of(2001, 3, 14), SLOPED);

    assertThat(curve.discount(91)).isCloseTo(1 / (1 + 0.051 * 91 / 365), within(1e-15));
  }

  @Test
  void theForwardRateIsConstantBetweenHalfYearsAndAfterTheLast() {
    BootstrappedCurve curve = curve(LocalDate.of(2001, 3, 14), SLOPED);

    for (int day : new int[] {1, 50, 120, 2000, 9000, 11_400, 12_500}) {
      assertThat(curve.discount(day) / curve.discount(day - 1))
          .isCloseTo(curve.discount(day + 1) / curve.discount(day), within(1e-13));
    }
    assertThat(curve.discount(0)).isEqualTo(1);
  }

  @Test
  void aTableHoldsTheSameValuesInWhateverOrderTheyAreAskedFor() {
    BootstrappedCurve curve = curve(LocalDate.of(2001, 3, 14), SLOPED);
    int days = 31 * 366;
    DiscountTable table = new DiscountTable().fill(curve(LocalDate.of(1980, 1, 2), new double[10]));
    assertThat(table.discount(days)).isEqualTo(1);

    table.fill(curve);
    for (int i = 0; i < days; i++) {
      int day = (int) (i * 7919L % days);
      assertThat(table.discount(day)).isCloseTo(curve.discount(day), within(1e-13));
    }
  }
}
