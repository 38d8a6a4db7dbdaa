package io.notional.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.core.identity.LookThrough.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookThroughTest {
  private static final double EXACT = 1e-12;
  private static final LookThrough NTSX =
      LookThrough.of(AssetClass.EQUITY, 0.9).plus(AssetClass.BONDS, 0.6);
  private static final LookThrough STOCKS = LookThrough.of(AssetClass.EQUITY, 1);
  private static final LookThrough BONDS = LookThrough.of(AssetClass.BONDS, 1);
  private static final LookThrough TREND = LookThrough.of(AssetClass.MANAGED_FUTURES, 1);

  private static void assertExposure(
      LookThrough blend, double equity, double bonds, double managed, double gross) {
    assertThat(blend.exposure(AssetClass.EQUITY)).isCloseTo(equity, within(EXACT));
    assertThat(blend.exposure(AssetClass.BONDS)).isCloseTo(bonds, within(EXACT));
    assertThat(blend.exposure(AssetClass.MANAGED_FUTURES)).isCloseTo(managed, within(EXACT));
    assertThat(blend.gross()).isCloseTo(gross, within(EXACT));
  }

  @Test
  void oneFundIsItself() {
    assertExposure(LookThrough.blend(List.of(new Part(1, NTSX))), 0.9, 0.6, 0, 1.5);
  }

  @Test
  void twoThirdsMakeSixtyForty() {
    LookThrough blend =
        LookThrough.blend(List.of(new Part(2.0 / 3, NTSX), new Part(1.0 / 3, LookThrough.none())));

    assertExposure(blend, 0.6, 0.4, 0, 1.0);
  }

  @Test
  void theEfficientBlend() {
    LookThrough blend =
        LookThrough.blend(
            List.of(
                new Part(0.24, STOCKS),
                new Part(0.40, NTSX),
                new Part(0.16, BONDS),
                new Part(0.20, TREND)));

    assertExposure(blend, 0.6, 0.4, 0.2, 1.2);
  }

  @Test
  void theTraditionalBlend() {
    LookThrough blend =
        LookThrough.blend(
            List.of(new Part(0.5, STOCKS), new Part(0.3, BONDS), new Part(0.2, TREND)));

    assertExposure(blend, 0.5, 0.3, 0.2, 1.0);
  }

  @Test
  void blendsOfBlendsAreLinear() {
    LookThrough gold = STOCKS.plus(AssetClass.GOLD, 1);
    LookThrough ninety = LookThrough.blend(List.of(new Part(0.9, gold)));
    assertThat(ninety.gross()).isCloseTo(1.8, within(EXACT));

    LookThrough inner = LookThrough.blend(List.of(new Part(0.5, ninety), new Part(0.5, NTSX)));
    LookThrough nested = LookThrough.blend(List.of(new Part(0.4, inner), new Part(0.6, TREND)));
    LookThrough flat =
        LookThrough.blend(
            List.of(new Part(0.2, ninety), new Part(0.2, NTSX), new Part(0.6, TREND)));
    flat.exposures()
        .forEach(
            (assetClass, exposure) ->
                assertThat(nested.exposure(assetClass)).isCloseTo(exposure, within(EXACT)));
  }

  @Test
  void cashAndBillsAreNoExposureAndShortsCountGross() {
    LookThrough fund =
        LookThrough.of(AssetClass.BILLS, 0.1)
            .plus(AssetClass.CASH, 0.3)
            .plus(AssetClass.BONDS, -0.5);

    assertThat(fund.exposures()).containsOnlyKeys(AssetClass.BONDS);
    assertThat(fund.gross()).isCloseTo(0.5, within(EXACT));
    assertThatThrownBy(() -> LookThrough.of(AssetClass.EQUITY, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
