package io.notional.core.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class BootstrappedCurveProperties {
  private static final LocalDate DATE = LocalDate.of(1990, 1, 17);

  @Property(tries = 200)
  void parNotesOfEveryHalfYearPriceToPar(
      @ForAll @Size(10) List<@Scale(6) @DoubleRange(min = 0, max = 0.01) Double> above,
      @ForAll @Scale(6) @DoubleRange(min = -0.005, max = 0.05) double level,
      @ForAll @IntRange(min = 1, max = 60) int halfYears) {
    BootstrappedCurve curve =
        Yields.curve(DATE, above.stream().mapToDouble(a -> level + a).toArray());
    double annuity = 0;
    for (int i = 1; i <= halfYears; i++) {
      annuity += curve.discount(BootstrappedCurve.days(6 * i));
    }
    double last = curve.discount(BootstrappedCurve.days(6 * halfYears));

    assertThat(100 * (curve.par().at(6 * halfYears) / 2 * annuity + last))
        .isCloseTo(100, within(1e-10));
  }

  @Property(tries = 100)
  void aFlatCurveCompoundsTwiceAYear(
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.2) double yield,
      @ForAll @IntRange(min = 1, max = 60) int halfYears) {
    double[] flat = new double[10];
    Arrays.fill(flat, yield);

    assertThat(Yields.curve(DATE, flat).discount(BootstrappedCurve.days(6 * halfYears)))
        .isCloseTo(StrictMath.pow(1 + yield / 2, -halfYears), within(1e-13));
  }
}
