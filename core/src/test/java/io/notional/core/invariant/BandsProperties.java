package io.notional.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class BandsProperties {
  private static Market market(long seed) {
    return SyntheticMarket.builder().seed(seed).years(2).stockVolatility(0.4).build().generate();
  }

  private static TestFund fund() {
    return TestFund.withCollateral("BILLS")
        .equity("STOCKS")
        .bonds("ZN", "ZB")
        .target("equity", "STOCKS", Target.capital(0.9))
        .target("bonds", "ZN", Target.notional(0.3))
        .target("bonds", "ZB", Target.notional(0.3));
  }

  private static List<Bands.Band> bands(double halfWidth) {
    return List.of(
        Bands.Band.around(AssetClass.EQUITY, 0.9, halfWidth),
        Bands.Band.around(AssetClass.BONDS, 0.6, halfWidth));
  }

  @Property(tries = 15)
  void aBandedFundIsInsideItsBandsOrOnItsWayBack(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.03, max = 0.1) double halfWidth,
      @ForAll FillTiming fill) {
    RunSettings config = RunSettings.builder().fill(fill).build();

    Result result = new Simulator().run(fund().band(halfWidth), market(seed), config);

    assertThat(Bands.check(result, bands(halfWidth))).isEmpty();
    assertThat(result.trades().stream().filter(t -> t.reason().equals("test")))
        .as("a band that never trips proves nothing")
        .isNotEmpty();
  }

  @Example
  void aFundThatIsLeftAloneLeavesItsBands() {
    Result result = new Simulator().run(fund(), market(3), RunSettings.DEFAULTS);

    List<Finding> findings = Bands.check(result, bands(0.05));
    assertThat(findings).isNotEmpty();
    assertThat(findings.get(0).toString()).contains("invariant 6", "no order pending");
  }

  @Example
  void aBandGoesUp() {
    assertThatThrownBy(() -> new Bands.Band(AssetClass.EQUITY, 0.9, 0.9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
