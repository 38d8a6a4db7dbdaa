package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SkewTest {
  /** By hand 1, 1, 4: mean 2, second moment 2, third 2. */
  @Test
  void isTheAdjustedCoefficient() {
    assertThat(Skew.of(1, 1, 4).getAsDouble())
        .isEqualTo(Math.sqrt(6) / 1 * 2 / (2 * Math.sqrt(2)), within(1e-12));
    // What spreadsheets say of 3, 4, 5, 2, 3, 4, 5, 6, 4, 7.
    assertThat(Skew.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7).getAsDouble())
        .isEqualTo(0.359543071, within(1e-9));
    assertThat(Skew.of(-1, -1, -4).getAsDouble()).isEqualTo(-Skew.of(1, 1, 4).getAsDouble());
  }

  @Test
  void isUnknownWhereThereIsTooLittle() {
    assertThat(Skew.of()).isEmpty();
    assertThat(Skew.of(1, 2)).isEmpty();
    assertThat(Skew.of(0.01, 0.01, 0.01)).isEmpty();
  }

  /** Month ends at rows 1, 2, 3 and 4; what comes before and after is of no whole month. */
  @Test
  void monthlyIsOfWholeMonths() {
    LocalDate[] dates =
        Arrays.stream(
                new String[] {
                  "2024-01-02", "2024-01-31", "2024-02-29", "2024-03-29", "2024-04-30", "2024-05-03"
                })
            .map(LocalDate::parse)
            .toArray(LocalDate[]::new);
    Skew skew = Skew.of(Runs.ofNav(0, dates, 50, 100, 110, 110, 132, 7));
    assertThat(skew.monthly().getAsDouble())
        .isEqualTo(Skew.of(0.1, 0, 132 / 110.0 - 1).orElse(9), within(1e-12));
    assertThat(skew.daily().getAsDouble())
        .isEqualTo(Skew.of(1, 0.1, 0, 0.2, 7 / 132.0 - 1).orElse(9), within(1e-12));
  }
}
