package io.notional.core.lookthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vectors of blends: weighted sums of what their funds are exposed to. */
class BlendsTest {
  private static final double EXACT = 1e-12;
  private static final Exposures NTSX =
      Exposures.of(AssetClass.EQUITY, 0.9).plus(Exposures.of(AssetClass.BONDS, 0.6));
  private static final Exposures STOCKS = Exposures.of(AssetClass.EQUITY, 1);
  private static final Exposures BONDS = Exposures.of(AssetClass.BONDS, 1);
  private static final Exposures TREND = Exposures.of(AssetClass.MANAGED_FUTURES, 1);

  private record Part(double weight, Exposures fund) {}

  private static Exposures blend(List<Part> parts) {
    return parts.stream()
        .map(part -> part.fund().times(part.weight()))
        .reduce(Exposures.NONE, Exposures::plus);
  }

  private static void assertExposure(
      Exposures blend, double equity, double bonds, double managed, double gross) {
    assertThat(blend.to(AssetClass.EQUITY)).isCloseTo(equity, within(EXACT));
    assertThat(blend.to(AssetClass.BONDS)).isCloseTo(bonds, within(EXACT));
    assertThat(blend.to(AssetClass.MANAGED_FUTURES)).isCloseTo(managed, within(EXACT));
    assertThat(blend.gross()).isCloseTo(gross, within(EXACT));
  }

  @Test
  void oneFundIsItself() {
    assertExposure(blend(List.of(new Part(1, NTSX))), 0.9, 0.6, 0, 1.5);
  }

  @Test
  void twoThirdsMakeSixtyForty() {
    Exposures blend = blend(List.of(new Part(2.0 / 3, NTSX), new Part(1.0 / 3, Exposures.NONE)));

    assertExposure(blend, 0.6, 0.4, 0, 1.0);
  }

  @Test
  void theEfficientBlend() {
    Exposures blend =
        blend(
            List.of(
                new Part(0.24, STOCKS),
                new Part(0.40, NTSX),
                new Part(0.16, BONDS),
                new Part(0.20, TREND)));

    assertExposure(blend, 0.6, 0.4, 0.2, 1.2);
  }

  @Test
  void theTraditionalBlend() {
    Exposures blend =
        blend(List.of(new Part(0.5, STOCKS), new Part(0.3, BONDS), new Part(0.2, TREND)));

    assertExposure(blend, 0.5, 0.3, 0.2, 1.0);
  }

  @Test
  void blendsOfBlendsAreLinear() {
    Exposures gold = STOCKS.plus(Exposures.of(AssetClass.GOLD, 1));
    Exposures ninety = blend(List.of(new Part(0.9, gold)));
    assertThat(ninety.gross()).isCloseTo(1.8, within(EXACT));

    Exposures inner = blend(List.of(new Part(0.5, ninety), new Part(0.5, NTSX)));
    Exposures nested = blend(List.of(new Part(0.4, inner), new Part(0.6, TREND)));
    Exposures flat =
        blend(List.of(new Part(0.2, ninety), new Part(0.2, NTSX), new Part(0.6, TREND)));
    flat.byClass()
        .forEach(
            (assetClass, exposure) ->
                assertThat(nested.to(assetClass)).isCloseTo(exposure, within(EXACT)));
  }

  @Test
  void cashAndBillsAreNoExposureAndShortsCountGross() {
    Exposures fund =
        Exposures.of(AssetClass.BILLS, 0.1)
            .plus(Exposures.of(AssetClass.CASH, 0.3))
            .plus(Exposures.of(AssetClass.BONDS, -0.5));

    assertThat(fund.withoutCash().byClass()).containsOnlyKeys(AssetClass.BONDS);
    assertThat(fund.gross()).isCloseTo(0.5, within(EXACT));
    assertThatThrownBy(() -> Exposures.of(AssetClass.EQUITY, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
