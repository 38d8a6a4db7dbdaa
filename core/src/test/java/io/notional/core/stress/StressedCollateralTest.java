package io.notional.core.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.cost.Costs;
import io.notional.core.market.BillInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.SettlementLag;
import io.notional.core.simulation.HandMarket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a scenario knows of haircuts. */
class StressedCollateralTest {
  @Test
  void onlyChangesUpToTheStartAreKnown() {
    DatedSeries changes =
        HandMarket.dated("haircuts", List.of("2020-01-07", "2020-01-09"), 0.1, 0.9);
    HandMarket hand = HandMarket.weekdays("2020-01-06", 4).rate(0);
    hand.stock("FUND", input -> input.haircut(0.05).haircuts(changes), 50, 50, 50, 50);
    hand.builder().bill(bill(changes));
    Market market = hand.build();

    Market stressed = StressedMarket.of(market, Scenario.builder().name("test").days(2).build(), 2);

    for (String id : List.of("FUND", "BILL")) {
      assertThat(market.securities().get(id).haircut(3)).isEqualTo(0.9);
      Security security = stressed.securities().get(id);
      assertThat(security.haircut(0)).isEqualTo(0.05);
      assertThat(security.haircut(2)).isEqualTo(0.1);
      assertThat(security.haircut(3)).as("the first day of the scenario").isEqualTo(0.1);
    }
    assertThat(stressed.securities().get("BILL").concentration()).isEqualTo(0.5);
  }

  private static BillInput bill(DatedSeries changes) {
    return new BillInput(
        "BILL",
        HandMarket.RATE,
        0.05,
        Optional.of(changes),
        0.5,
        SettlementLag.SAME_DAY,
        Costs.NONE);
  }
}
