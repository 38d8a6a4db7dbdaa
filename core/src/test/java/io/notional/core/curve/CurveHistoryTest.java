package io.notional.core.curve;

import static io.notional.core.curve.Yields.day;
import static io.notional.core.curve.Yields.row;
import static io.notional.core.curve.Yields.tenors;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveHistoryTest {
  @Test
  void interpolatesByTermAndIsFlatBeyondTheQuotes() {
    ParYieldCurve par =
        CurveHistory.of(row("2000-01-03", new int[] {12, 36, 60}, 0.03, NaN, 0.05)).par(0);

    assertThat(par.at(36)).isCloseTo(0.04, within(1e-15));
    assertThat(par.at(18)).isCloseTo(0.0325, within(1e-15));
    assertThat(par.at(3)).isEqualTo(0.03);
    assertThat(par.at(360)).isEqualTo(0.05);
    assertThat(par.shortest()).isEqualTo(12);
    assertThat(par.longest()).isEqualTo(60);
  }

  @Test
  void countsEveryPolicyThatACurveRestsOn() {
    int[] days = {day("1963-01-02"), day("1990-01-01"), day("1990-01-02"), day("2003-01-02")};
    double[][] yields = {
      {NaN, NaN, 0.03, NaN, 0.031, 0.032, NaN, 0.034, 0.035, NaN},
      {NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 0.08, NaN},
      {0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08},
      {0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, NaN, 0.05}
    };
    CurveHistory history = CurveHistory.of(ParYieldTable.of(tenors(), days, yields));

    assertThat(history.size()).isEqualTo(3);
    assertThat(history.policyCounts())
        .containsExactly(
            entry("doubtful-20y", 1L),
            entry("doubtful-30y", 1L),
            entry("holiday-without-yields", 1L),
            entry("long-end-flat", 1L),
            entry("short-end-flat", 1L),
            entry("tenor-interpolated:20y", 1L),
            entry("tenor-interpolated:2y", 1L),
            entry("tenor-interpolated:7y", 1L));
  }

  @Test
  void findsCurvesByDate() {
    CurveHistory history = Yields.flat("2000-01-03", "2000-01-14", 0.05);

    assertThat(history.atOrBefore(day("2000-01-02"))).isEqualTo(-1);
    assertThat(history.atOrBefore(day("2000-01-09"))).isEqualTo(4);
    assertThat(history.atOrAfter(day("2000-01-08"))).isEqualTo(5);
    assertThat(history.atOrAfter(day("2000-01-15"))).isEqualTo(history.size());
  }

  @Test
  void refusesATableOfHolidays() {
    assertThatThrownBy(() -> CurveHistory.of(row("2000-01-03", new int[] {12, 36}, NaN, 0.05)))
        .hasMessageContaining("par yields have no date with two quotes");
  }

  @Test
  void refusesYieldsThatNoDiscountFactorsFit() {
    CurveHistory history = CurveHistory.of(row("2000-01-03", new int[] {12, 120, 240}, 0, 0, 0.2));

    assertThatThrownBy(() -> history.discount(0))
        .hasMessageContaining("par yields leave no value to a payment in")
        .hasMessageContaining("12m 0.0, 120m 0.0, 240m 0.2 (2000-01-03)");
  }
}
