package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawdownTest {
  @Test
  void namesTheHighTheLowAndTheRecovery() {
    Drawdown drawdown = of(100, 120, 90, 96, 120, 119).orElseThrow();
    LocalDate[] dates = Runs.weekdays("2020-01-01", 6);
    assertThat(drawdown.depth()).isCloseTo(0.25, within(1e-12));
    assertThat(drawdown.peak()).isEqualTo(dates[1]);
    assertThat(drawdown.trough()).isEqualTo(dates[2]);
    assertThat(drawdown.recovery()).contains(dates[4]);
  }

  @Test
  void mayNotHaveRecovered() {
    assertThat(of(100, 80, 99).orElseThrow().recovery()).isEmpty();
  }

  @Test
  void takesTheDeepestOfSeveral() {
    Drawdown drawdown = of(100, 90, 200, 120, 210).orElseThrow();
    assertThat(drawdown.depth()).isCloseTo(0.4, within(1e-12));
    assertThat(drawdown.trough()).isEqualTo(Runs.weekdays("2020-01-01", 5)[3]);
  }

  @Test
  void isAbsentWhereNavNeverFalls() {
    assertThat(of(100, 100, 101)).isEmpty();
  }

  private static Optional<Drawdown> of(double... nav) {
    return Drawdown.of(Runs.ofNav(0, Runs.weekdays("2020-01-01", nav.length), nav));
  }
}
