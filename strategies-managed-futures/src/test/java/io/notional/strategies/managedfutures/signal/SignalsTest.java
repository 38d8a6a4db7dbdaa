package io.notional.strategies.managedfutures.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Signal;
import io.notional.testkit.Components;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The values were computed by a short Python program from the definitions, weights written out as
 * powers and summed, over the pattern of {@link KnownMarket}.
 */
class SignalsTest {
  @Test
  void momentumIsTheMeanOfSigns() {
    Signal signal = made("momentum", "months", List.of(1.0, 3.0, 12.0));

    assertThat(KnownMarket.at(300).asked(signal)).isEqualTo(-10);
    assertThat(KnownMarket.at(500).asked(signal)).isEqualTo(-10.0 / 3, within(1e-12));
    assertThat(KnownMarket.at(700).asked(signal)).isEqualTo(10);
    assertThat(KnownMarket.at(252).asked(signal)).isNaN();
    assertThat(KnownMarket.at(253).asked(signal)).isNotNaN();
  }

  @Test
  void momentumOverItsVolatility() {
    Signal signal = made("momentum", "months", List.of(1.0, 3.0, 12.0), "form", "scaled");

    assertThat(KnownMarket.at(300).asked(signal)).isEqualTo(-6.715422930118475, within(1e-9));
    assertThat(KnownMarket.at(500).asked(signal)).isEqualTo(-1.4961881977434892, within(1e-9));
    assertThat(KnownMarket.at(620).asked(signal)).isEqualTo(-2.329702156970368, within(1e-9));
    assertThat(KnownMarket.at(700).asked(signal)).isEqualTo(10.427506148765234, within(1e-9));
  }

  @Test
  void momentumStopsAtItsCap() {
    double[] steep = new double[300];
    Arrays.setAll(steep, i -> StrictMath.pow(1.01, i) * (1 + 0.001 * (i % 2)));

    assertThat(KnownMarket.of(steep).asked(made("momentum", "form", "scaled"))).isEqualTo(20);
  }

  /** Of 3, 6 and 12 months: all down at 300, one up and two down at 500, all up at 700. */
  @Test
  void aVoteIsCutByAThirdWhereItIsNotUnanimous() {
    Signal signal = made("momentum-vote");

    assertThat(KnownMarket.at(300).asked(signal)).isEqualTo(-10);
    assertThat(KnownMarket.at(500).asked(signal)).isEqualTo(-20.0 / 3, within(1e-12));
    assertThat(KnownMarket.at(700).asked(signal)).isEqualTo(10);
    assertThat(KnownMarket.at(252).asked(signal)).isNaN();
  }

  @Test
  void crossovers() {
    Signal slow = made("ewmac");
    Signal quick = made("ewmac", "fast", 8, "slow", 32, "scalar", 5.3);

    assertThat(KnownMarket.at(100).asked(slow)).isEqualTo(6.119898134473841, within(1e-9));
    assertThat(KnownMarket.at(300).asked(slow)).isEqualTo(-8.370025029883974, within(1e-9));
    assertThat(KnownMarket.at(700).asked(slow)).isEqualTo(5.763246163310542, within(1e-9));
    assertThat(KnownMarket.at(100).asked(quick)).isEqualTo(10.912225129289398, within(1e-9));
    assertThat(KnownMarket.at(300).asked(quick)).isEqualTo(-5.299506156759561, within(1e-9));
    assertThat(KnownMarket.at(700).asked(quick)).isEqualTo(11.408342580261547, within(1e-9));
    assertThat(KnownMarket.at(63).asked(slow)).isNaN();
  }

  @Test
  void breakouts() {
    Signal slow = made("breakout");
    Signal quick = made("breakout", "closes", 20);

    assertThat(KnownMarket.at(100).asked(slow)).isEqualTo(2.945921185966194, within(1e-9));
    assertThat(KnownMarket.at(300).asked(slow)).isEqualTo(-14.411218930575652, within(1e-9));
    assertThat(KnownMarket.at(700).asked(slow)).isEqualTo(1.251378581487973, within(1e-9));
    assertThat(KnownMarket.at(100).asked(quick)).isEqualTo(16.98534851617674, within(1e-9));
    assertThat(KnownMarket.at(300).asked(quick)).isEqualTo(-0.5198549670955667, within(1e-9));
    assertThat(KnownMarket.at(79).asked(slow)).isNaN();
  }

  @Test
  void trendStatistics() {
    Signal year = made("trend-statistic");
    Signal half = made("trend-statistic", "months", 6, "full", 0.1);

    assertThat(KnownMarket.at(300).asked(year)).isEqualTo(0.3680613762865284, within(1e-9));
    assertThat(KnownMarket.at(500).asked(year)).isEqualTo(-1.558579742001707, within(1e-9));
    assertThat(KnownMarket.at(500).asked(half)).isEqualTo(1.2857549581932508, within(1e-9));
    assertThat(KnownMarket.at(700).asked(half)).isEqualTo(10);
    assertThat(KnownMarket.at(252).asked(year)).isNaN();
  }

  @Test
  void carries() {
    Signal signal = made("carry");

    assertThat(KnownMarket.at(100).asked(signal)).isEqualTo(-0.17265565128213467, within(1e-9));
    assertThat(KnownMarket.at(300).asked(signal)).isEqualTo(-0.09197254753929354, within(1e-9));
    assertThat(KnownMarket.at(700).asked(signal)).isEqualTo(0.29409297787236716, within(1e-9));
    assertThat(KnownMarket.at(35).asked(signal)).isNaN();
  }

  /** Asked at many closes or at the last alone: the same bits. */
  @Test
  void whatIsRememberedChangesNothing() {
    for (Provider<?> provider : Signals.providers()) {
      Signal signal = made(provider.id());
      KnownMarket.Remembered memory = new KnownMarket.Remembered();
      for (int closes = 2; closes < 700; closes += 1 + closes % 37) {
        double remembered = KnownMarket.at(closes).asked(signal, memory);
        assertThat(remembered)
            .as(provider.id() + " at " + closes)
            .isEqualTo(Double.valueOf(KnownMarket.at(closes).asked(signal)));
      }
    }
  }

  @Test
  void aMarketThatDoesNotMoveHasNoStrongForecast() {
    double[] flat = new double[700];
    Arrays.fill(flat, 5);
    for (Provider<?> provider : Signals.providers()) {
      double forecast = KnownMarket.of(flat).asked(made(provider.id()));
      assertThat(Double.isNaN(forecast) || forecast == 0).as(provider.id()).isTrue();
    }
  }

  @Test
  void contradictionsAreToldTogether() {
    assertThatThrownBy(() -> made("ewmac", "fast", 64, "slow", 16))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("slow must be longer than fast, 64, but was 16");
    assertThatThrownBy(() -> made("momentum-vote", "months", List.of(1.5, 3.0)))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("months must be whole but one was 1.5")
        .hasMessageContaining("months must be an odd number of lookbacks for a majority but are 2");
  }

  static Signal made(String id, Object... values) {
    for (Provider<?> provider : Signals.providers()) {
      if (provider.id().equals(id)) {
        return (Signal) Components.make(provider, values);
      }
    }
    throw new IllegalArgumentException("no signal " + id);
  }
}
