package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.core.result.Result;
import io.notional.core.simulation.RandomRun;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ShockToBreachProperties {
  /** Put into the closed form, the shock leaves no headroom: to 1e-9 of nav. */
  @Property(tries = 100)
  void theShockLeavesNoHeadroom(@ForAll long seed) {
    assertThat(finiteShocks(new RandomRun(seed).ugly().result())).isNotNegative();
  }

  /** The property is worth something only if there are shocks. */
  @Example
  void thereAreShocks() {
    int finite = 0;
    for (long seed = 0; seed < 20; seed++) {
      finite += finiteShocks(new RandomRun(seed).ugly().result());
    }
    assertThat(finite).isGreaterThan(200);
  }

  private static int finiteShocks(Result result) {
    ShockToBreach shocks = new ShockToBreach(result);
    int finite = 0;
    while (shocks.next()) {
      int row = shocks.row();
      double headroom = Math.max(0, result.headroom(row));
      for (AssetClass assetClass : shocks.assetClasses()) {
        double fall = shocks.fall(assetClass);
        if (Double.isFinite(fall)) {
          finite++;
          double left = headroom - fall * shocks.notional(assetClass);
          assertThat(left).isCloseTo(0, within(1e-9 * Math.abs(result.nav(row))));
          assertThat(fall).isLessThanOrEqualTo(1);
        }
      }
      double rise = shocks.yieldRise();
      if (Double.isFinite(rise)) {
        double left = headroom - rise * shocks.dv01();
        assertThat(left).isCloseTo(0, within(1e-9 * Math.abs(result.nav(row))));
      }
    }
    return finite;
  }
}
