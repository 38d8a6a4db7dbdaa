package io.notional.core.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.treasury.BondPricing;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class BootstrappedCurveProperties {
  @Property(tries = 200)
  void parNotesOfEveryHalfYearPriceToPar(
      @ForAll @Size(10) List<@Scale(6) @DoubleRange(min = 0, max = 0.03) Double> above,
      @ForAll @Scale(6) @DoubleRange(min = -0.005, max = 0.15) double level,
      @ForAll @IntRange(max = 3650) int later,
      @ForAll @IntRange(min = 1, max = 60) int halfYears) {
    LocalDate settlement = LocalDate.of(1990, 1, 1).plusDays(later);
    LocalDate date = settlement.withDayOfMonth(Math.min(28, settlement.getDayOfMonth()));
    LocalDate start =
        date.getMonthValue() == 2 && date.getDayOfMonth() == 28 ? date.minusDays(1) : date;
    BootstrappedCurve curve =
        Yields.curve(start, above.stream().mapToDouble(a -> level + a).toArray());
    double coupon = curve.par().at(6 * halfYears);

    if (coupon >= 0) {
      TreasuryNote note = new TreasuryNote(start.plusMonths(6L * halfYears), coupon);
      assertThat(BondPricing.dirtyPrice(note, start, curve)).isCloseTo(100, within(1e-10));
    }
  }

  @Property(tries = 100)
  void aFlatCurveCompoundsTwiceAYear(
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.2) double yield,
      @ForAll @IntRange(min = 1, max = 60) int halfYears) {
    LocalDate settlement = LocalDate.of(1990, 1, 17);
    BootstrappedCurve curve =
        Yields.curve(settlement, DoubleStream.generate(() -> yield).limit(10).toArray());
    long days = settlement.plusMonths(6L * halfYears).toEpochDay() - settlement.toEpochDay();

    assertThat(curve.discount(Math.toIntExact(days)))
        .isCloseTo(StrictMath.pow(1 + yield / 2, -halfYears), within(1e-13));
  }
}
