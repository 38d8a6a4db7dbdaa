package io.notional.api.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExposuresTest {
  private static final double ROUNDING = 1e-15;

  private final Exposures stocks = Exposures.of(AssetClass.EQUITY);
  private final Exposures bonds = Exposures.of(AssetClass.BONDS);
  private final Exposures efficient =
      Exposures.of(Map.of(AssetClass.EQUITY, 0.9, AssetClass.BONDS, 0.6));
  private final Exposures trend = Exposures.of(AssetClass.MANAGED_FUTURES);

  @Test
  void twoThirdsOfAnEfficientFundMakeASixtyForty() {
    Exposures blend = efficient.times(2.0 / 3);

    assertThat(blend.to(AssetClass.EQUITY)).isCloseTo(0.6, within(ROUNDING));
    assertThat(blend.to(AssetClass.BONDS)).isCloseTo(0.4, within(ROUNDING));
    assertThat(blend.gross()).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void fourFundsAddManagedFuturesOnTop() {
    Exposures blend =
        stocks
            .times(0.24)
            .plus(efficient.times(0.40))
            .plus(bonds.times(0.16))
            .plus(trend.times(0.20));

    assertThat(blend.to(AssetClass.EQUITY)).isCloseTo(0.6, within(ROUNDING));
    assertThat(blend.to(AssetClass.BONDS)).isCloseTo(0.4, within(ROUNDING));
    assertThat(blend.to(AssetClass.MANAGED_FUTURES)).isCloseTo(0.2, within(ROUNDING));
    assertThat(blend.gross()).isCloseTo(1.2, within(ROUNDING));
    assertThat(blend.largest()).isEqualTo(AssetClass.EQUITY);
  }

  @Test
  void shortsCountInGrossAndAgainstNet() {
    Exposures hedged = stocks.plus(Exposures.of(AssetClass.BONDS, -0.4));

    assertThat(hedged.gross()).isEqualTo(1.4);
    assertThat(hedged.net()).isEqualTo(0.6);
  }

  @Test
  void cashAndBillsAreNoExposure() {
    Exposures idle = Exposures.of(Map.of(AssetClass.CASH, 0.5, AssetClass.BILLS, 0.5));

    assertThat(idle.gross()).isZero();
    assertThat(idle.to(AssetClass.BILLS)).isEqualTo(0.5);
    assertThat(Exposures.NONE.to(AssetClass.BILLS)).isZero();
    assertThatThrownBy(Exposures.NONE::largest).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void amountsAreFinite() {
    assertThatThrownBy(() -> Exposures.of(AssetClass.EQUITY, Double.NaN))
        .hasMessage("equity must be finite but was NaN");
    assertThatThrownBy(() -> stocks.times(Double.POSITIVE_INFINITY))
        .hasMessage("equity must be finite but was Infinity");
  }

  @Test
  void termsAreExposedToTheirAssetClassUnlessTheySayOtherwise() {
    Terms.Builder terms =
        Terms.builder().assetClass(AssetClass.EQUITY).funding(Funding.PAID_IN_FULL);

    assertThat(terms.build().exposures()).isEqualTo(stocks).hasSameHashCodeAs(stocks);
    assertThat(terms.exposures(efficient).build().exposures()).isEqualTo(efficient);
    assertThatThrownBy(() -> terms.exposures(bonds).build())
        .isInstanceOf(NotionalException.class)
        .hasMessage("exposures must name the asset class equity but were {bonds=1.0}");
  }
}
