package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.DatedSeries;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Margins of a contract in euros are amounts in euros, and what they require is in dollars. */
class ForeignMarginTest {
  private static final double CENT = 1e-6;

  private static Result run(MarginChain margin) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 4).rate(0);
    hand.builder().exchangeRate("EUR", hand.series("EUR", 1.1, 1.25, 0.8, 1.5));
    Market market =
        hand.future(
                "FUT",
                input -> input.terms(HandMarket.future(1).currency("EUR").build()).margin(margin),
                100,
                100,
                100,
                100)
            .build();
    return Runs.run(Fixtures.holding(3), market);
  }

  @Test
  void datedAmountsAreConvertedAtTheRateOfTheDay() {
    int[] dates = {HandMarket.epochDay("2024-06-03")};
    Result result =
        run(
            new MarginChain(
                List.of(new MarginPolicy.Dated(), new MarginPolicy.CarryForward(30)),
                DatedSeries.of("initial", dates, new double[] {11_000}),
                DatedSeries.of("maintenance", dates, new double[] {10_000}),
                MarginChain.MIN_FRACTION,
                MarginChain.MAX_FRACTION));

    double[] rates = {1.25, 0.8, 1.5};
    for (int row = 1; row <= 3; row++) {
      assertThat(result.initial(row)).isCloseTo(3 * 11_000 * rates[row - 1], within(CENT));
      assertThat(result.maintenance(row)).isCloseTo(3 * 10_000 * rates[row - 1], within(CENT));
    }
  }

  @Test
  void aFractionOfNotionalIsOneOfNotionalInDollars() {
    Result result = run(MarginChain.percentOfNotional(0.10, 0.08));

    double[] rates = {1.25, 0.8, 1.5};
    for (int row = 1; row <= 3; row++) {
      assertThat(result.initial(row)).isCloseTo(3 * 10_000 * rates[row - 1], within(CENT));
      assertThat(result.maintenance(row)).isCloseTo(3 * 8_000 * rates[row - 1], within(CENT));
    }
  }
}
