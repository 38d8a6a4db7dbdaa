package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.cost.Costs;
import io.notional.core.simulation.HandMarket;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rate of 3.6% earns 0.01% a calendar day. */
class BillPricesTest {
  private static double[] prices(String from, int days, String hundredOn) {
    HandMarket hand = HandMarket.weekdays(from, days).rate(0.036);
    hand.builder()
        .bill(
            new BillInput(
                "T",
                HandMarket.RATE,
                0,
                Optional.empty(),
                1,
                Optional.of(hundredOn).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                SettlementLag.SAME_DAY,
                Costs.NONE));
    return hand.build().securities().get("T").column();
  }

  @Test
  void goesBothWaysFromItsHundred() {
    double[] prices = prices("2024-06-03", 4, "2024-06-05");

    assertThat(prices[2]).isEqualTo(100);
    assertThat(prices[3]).isCloseTo(100.01, within(1e-10));
    assertThat(prices[1]).isCloseTo(100 / 1.0001, within(1e-10));
    assertThat(prices[0]).isCloseTo(100 / 1.0001 / 1.0001, within(1e-10));
  }

  /** To the last bit, so that earlier days in a market change nothing of a fund. */
  @Test
  void earlierDaysDoNotChangeLaterPrices() {
    double[] later = prices("2024-06-03", 20, "");
    double[] all = prices("2024-05-06", 40, "2024-06-03");

    for (int t = 0; t < later.length; t++) {
      assertThat(all[20 + t]).isEqualTo(later[t]);
    }
  }
}
