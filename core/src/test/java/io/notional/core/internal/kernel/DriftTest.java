package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Bands;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A 90/60 fund that is left alone: NAV' = 1 + .9 e + .6 f. */
class DriftTest {
  private static TestFund ninetySixty() {
    return TestFund.withCollateral()
        .equity("STK")
        .bonds("FUT")
        .target("equity", "STK", Target.capital(0.9))
        .target("bonds", "FUT", Target.notional(0.6));
  }

  private static Market market(double e, double f) {
    return HandMarket.weekdays("2024-06-03", 3)
        .rate(0)
        .stock("STK", 100, 100 * (1 + e), 100 * (1 + e))
        .future("FUT", 100, 100 * (1 + f), 100 * (1 + f))
        .build();
  }

  private static RunSettings.Builder sameClose() {
    return Runs.plain().fill(FillTiming.SAME_CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.10, 0, 0.8901, 0.6593, true",
    "0.10, 0, 0.9083, 0.5505, false",
    "-0.30, 0.05, 0.8289, 0.8289, true",
    "-0.05, -0.10, 0.9553, 0.6034, true",
    "-0.08546, 0, 0.8917, 0.6500, false",
    "-0.08548, 0, 0.8917, 0.6500, true",
    "0.10100, 0, 0.9083, 0.5500, false",
    "0.10102, 0, 0.9083, 0.5500, true"
  })
  void exposuresDriftAndTheBandTrips(
      double e, double f, double equity, double bonds, boolean trips) {
    double[] seen = new double[2];
    TestFund watched = ninetySixty();
    watched.rule(
        point -> {
          if (point.market().date().toString().equals("2024-06-04")) {
            seen[0] = point.fund().sleeve("equity").notional();
            seen[1] = point.fund().sleeve("bonds").notional();
            assertThat(
                    point.fund().sleeve("collateral").capital()
                        + point.fund().sleeve("equity").capital())
                .isCloseTo(1, within(1e-12));
            assertThat(point.fund().sleeve("bonds").capital()).isZero();
          }
          return io.notional.api.strategy.Rebalance.NONE;
        });

    Runs.run(watched, market(e, f), sameClose());

    assertThat(seen[0]).isCloseTo(equity, within(0.00005));
    assertThat(seen[1]).isCloseTo(bonds, within(0.00005));
    Result banded = Runs.run(ninetySixty().band(0.05), market(e, f), sameClose());
    assertThat(banded.trades().size() > 2).isEqualTo(trips);
    List<Bands.Band> bands =
        List.of(
            Bands.Band.around(AssetClass.EQUITY, 0.9, 0.05),
            Bands.Band.around(AssetClass.BONDS, 0.6, 0.05));
    assertThat(Bands.check(banded, bands)).isEmpty();
    Result left = Runs.run(ninetySixty(), market(e, f), sameClose());
    assertThat(Bands.check(left, bands).isEmpty()).isNotEqualTo(trips);
  }
}
