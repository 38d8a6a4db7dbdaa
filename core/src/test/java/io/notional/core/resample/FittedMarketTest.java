package io.notional.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.market.SignalColumns;
import io.notional.core.simulation.Refused;
import io.notional.core.synthetic.Regime;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FittedMarketTest {
  private static final Set<String> IDS = Set.of("STOCKS", "BILLS", "ZN", "ZB");

  private static SyntheticMarket.Builder known() {
    return SyntheticMarket.builder()
        .seed(2)
        .years(40)
        .stockVolatility(0.2)
        .rateVolatility(0.012)
        .growth(new Regime(-0.5, 0.04, 6))
        .inflation(new Regime(0.5, 0.05, 6));
  }

  private static FittedMarket fitted(Market market, OptionalDouble correlation) {
    return FittedMarket.of(market, IDS, 3, 0, 5, Optional.empty(), Optional.empty(), correlation);
  }

  /** What a market was made of is found in it, as well as forty years tell. */
  @Test
  void aModelFittedToItsOwnMarketIsTheModel() {
    SyntheticMarket model = fitted(known().build().generate(), OptionalDouble.empty()).model();

    // wild days make the error of a deviation of 10,000 days about two in a hundred
    assertThat(model.stockVolatility()).isCloseTo(0.2, within(0.012));
    // a mean over forty years is known to 0.2 / sqrt(40)
    assertThat(model.equityPremium()).isCloseTo(0.065, within(3 * 0.032));
    // nobody knows the durations of its futures, so that the usual volatility of rates stays
    assertThat(model.rateVolatility()).isEqualTo(0.009);
    // years in which a regime changes are of both
    assertThat(model.growth().stockBondCorrelation()).isBetween(-0.6, -0.25);
    assertThat(model.inflation().stockBondCorrelation()).isBetween(0.25, 0.6);
    assertThat(model.growth().meanYears()).isBetween(1.0, 20.0);
  }

  @Test
  void aPathIsDecidedByItsNumber() {
    FittedMarket fitted = fitted(known().years(5).build().generate(), OptionalDouble.empty());
    double[] path = fitted.path(4).securities().get("STOCKS").column();

    assertThat(fitted.path(4).securities().get("STOCKS").column()).isEqualTo(path);
    assertThat(fitted.path(5).securities().get("STOCKS").column()).isNotEqualTo(path);
  }

  @Test
  void theCorrelationThatIsAskedForIsThatOfPaths() {
    Market market = known().years(5).build().generate();
    FittedMarket fitted = fitted(market, OptionalDouble.of(0.4));
    double sum = 0;
    for (long path = 0; path < 10; path++) {
      sum += correlation(fitted.path(path)) / 10;
    }
    assertThat(sum).isCloseTo(0.4, within(0.04));
  }

  private static double correlation(Market market) {
    SignalColumns stocks = market.signals("STOCKS");
    SignalColumns bonds = market.signals("ZN");
    double[] sums = new double[5];
    int n = market.days().size() - 1;
    for (int t = 1; t <= n; t++) {
      double s = stocks.returnIndex(t) / stocks.returnIndex(t - 1) - 1;
      double b = bonds.returnIndex(t) / bonds.returnIndex(t - 1) - 1;
      sums[0] += s;
      sums[1] += b;
      sums[2] += s * s;
      sums[3] += b * b;
      sums[4] += s * b;
    }
    double covariance = sums[4] / n - sums[0] / n * sums[1] / n;
    double one = sums[2] / n - sums[0] / n * sums[0] / n;
    double other = sums[3] / n - sums[1] / n * sums[1] / n;
    return covariance / Math.sqrt(one * other);
  }

  /** Margins are fractions of notional: those that the market asked for last. */
  @Test
  void marginsAndCostsAreTheMarkets() {
    Market market = known().years(5).build().generate();
    Market path = fitted(market, OptionalDouble.empty()).path(1);
    int last = market.days().size() - 1;
    var own = market.futures().get("ZN");
    var asked = own.margins().chain().policies();

    assertThat(asked)
        .contains(
            new MarginPolicy.PercentOfNotional(
                path.futures().get("ZN").margins().on(50).initialFraction(),
                path.futures().get("ZN").margins().on(50).maintenanceFraction()));
    assertThat(path.futures().get("ZN").costs()).isSameAs(own.costs());
    assertThat(path.securities().get("BILLS").haircut(9))
        .isEqualTo(market.securities().get("BILLS").haircut(last));
  }

  @Test
  void whatTheModelDoesNotHaveIsRefused() {
    Market market = SyntheticMarket.builder().years(3).trendMarkets(1).build().generate();
    Refused.with(
            ErrorCode.CONFLICT,
            () ->
                FittedMarket.of(
                    market,
                    Set.of("STOCKS", "SYN01"),
                    1,
                    0,
                    5,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty()))
        .contains("but the fund may hold SYN01 besides");
  }
}
