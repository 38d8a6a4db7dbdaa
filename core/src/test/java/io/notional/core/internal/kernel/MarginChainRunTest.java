package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** A run whose contracts have margins by a chain of policies. */
class MarginChainRunTest {
  private static final double CENT = 1e-6;

  @Test
  void marginComesFromTheChainByDate() {
    DatedSeries initial =
        HandMarket.dated("initial", List.of("2024-06-04", "2024-06-06"), 5_000, 6_000);
    DatedSeries maintenance =
        HandMarket.dated("maintenance", List.of("2024-06-04", "2024-06-06"), 4_500, 5_500);
    MarginChain chain =
        new MarginChain(
            List.of(
                new MarginPolicy.Dated(),
                new MarginPolicy.CarryForward(4),
                new MarginPolicy.PercentOfNotional(0.2, 0.15)),
            initial,
            maintenance,
            0.001,
            0.8);
    Market market = marketWith(chain, 8);

    Result result =
        Runs.run(holding(1), market, whole().fill(io.notional.core.settings.FillTiming.SAME_CLOSE));

    // Mon before the file: percent; Tue, Wed dated; Thu to Mon carried for up to four days; Tue
    // percent.
    double[] expected = {20_000, 5_000, 5_000, 6_000, 6_000, 6_000, 20_000, 20_000};
    for (int row = 0; row < expected.length; row++) {
      assertThat(result.initial(row)).as("row " + row).isCloseTo(expected[row], within(CENT));
    }
    assertThat(result.maintenance(2)).isCloseTo(4_500, within(CENT));
  }

  @Test
  void aChainWithoutAnAnswerFailsWhenAPositionNeedsIt() {
    MarginChain chain = dated(0.001, 0.8);
    Market market = marketWith(chain, 6);

    assertThatThrownBy(() -> Runs.run(holding(1), market, whole()))
        .asInstanceOf(InstanceOfAssertFactories.type(NotionalException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_MARGIN))
        .extracting(Throwable::getMessage)
        .asString()
        .contains("FUT", "2024-06-07", "dated");
    assertThat(Runs.run(holding(0), market, whole()).size()).isEqualTo(6);
  }

  @Test
  void aMarginOutsideItsSanityBandIsADataError() {
    Market market = marketWith(dated(0.06, 0.8), 6);

    assertThatThrownBy(() -> Runs.run(holding(1), market, whole()))
        .asInstanceOf(InstanceOfAssertFactories.type(NotionalException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INSANE_VALUE))
        .extracting(Throwable::getMessage)
        .asString()
        .contains("FUT", "0.06");
  }

  private static MarginChain dated(double low, double high) {
    return new MarginChain(
        List.of(new MarginPolicy.Dated()),
        HandMarket.dated("initial", List.of("2024-06-03", "2024-06-06"), 5_000, 5_000),
        HandMarket.dated("maintenance", List.of("2024-06-03", "2024-06-06"), 4_000, 4_000),
        low,
        high);
  }

  private static Market marketWith(MarginChain chain, int days) {
    double[] closes = new double[days];
    java.util.Arrays.fill(closes, 100);
    HandMarket hand = days(days);
    return hand.future("FUT", (FutureInput.Builder input) -> input.margin(chain), closes).build();
  }
}
