package io.notional.core.lookthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.simulation.TestFund;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatedWeightsTest {
  private static TestFund fund() {
    return TestFund.withCollateral("BILLS").equity("IVV", "NTSX").bonds("ZN");
  }

  @Test
  void areWhatIsOrderedFirst() {
    TestFund fund =
        fund()
            .sleeve("more", AssetClass.EQUITY, Funding.PAID_IN_FULL, "NTSX")
            .deciding(
                (point, orders) -> {
                  assertThat(point.rebalance().triggers()).isTrue();
                  assertThat(point.memory().array("counts", 2)).hasSize(2);
                  orders.sleeve("equity").target("NTSX", Target.capital(0.1));
                  orders.sleeve("equity").target("NTSX", Target.capital(0.25));
                  orders.sleeve("equity").target("IVV", Target.capital(0.5));
                  orders.sleeve("more").target("NTSX", Target.capital(0.125));
                });

    assertThat(StatedWeights.of(fund)).isEqualTo(Map.of("IVV", 0.5, "NTSX", 0.375));
  }

  @Test
  void needNoMarket() {
    String needs = ": its exposures cannot be known without a market";
    TestFund looks = fund().deciding((point, orders) -> point.market().date());
    TestFund weighs = fund().deciding((point, orders) -> point.fund().nav());
    TestFund futures =
        fund()
            .deciding((point, orders) -> orders.sleeve("bonds").target("ZN", Target.notional(0.6)));

    assertThatThrownBy(() -> StatedWeights.of(looks))
        .hasMessage("the strategy looks at the market to decide" + needs);
    assertThatThrownBy(() -> StatedWeights.of(weighs))
        .hasMessage("the strategy looks at the fund to decide" + needs);
    assertThatThrownBy(() -> StatedWeights.of(futures))
        .hasMessage("sleeve bonds does not hold ZN by capital" + needs);
  }
}
