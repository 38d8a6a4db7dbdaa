package io.notional.core.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.result.Result;
import io.notional.core.settings.DistributionSettings;
import io.notional.core.settings.FlowSchedule;
import io.notional.core.simulation.RandomRun;
import io.notional.core.simulation.RandomRun.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class DistributionsProperties {
  /**
   * Who reinvests each distribution at the nav of its ex-date ends with the total return of {@code
   * nav.csv}, whatever flowed: to 1e-12.
   */
  @Property(tries = 12)
  void aDistributionAndItsReinvestmentLeaveTotalReturnUnchanged(
      @ForAll @LongRange(min = 0, max = 100_000) long seed) {
    Outcome outcome = new RandomRun(seed).synthetic(3);
    Result result = outcome.result();
    DistributionSettings monthly =
        DistributionSettings.builder().every(FlowSchedule.Every.MONTH).build();
    Distributions distributions = Distributions.reckon(result, monthly);
    double units = 1;
    int next = 0;
    double total = Distributions.FIRST_PRICE;
    for (int row = 1; row < result.size(); row++) {
      double price = distributions.priceNav(row);
      if (next < distributions.list().size() && distributions.list().get(next).exRow() == row) {
        units += units * distributions.list().get(next++).perUnit() / price;
      }
      total *= 1 + result.dailyReturn(row);
      if (total > 1) { // of a fund that is all but gone nothing is told by ratios
        assertThat(units * price / total).isCloseTo(1, within(1e-12));
      }
    }
    assertThat(next).isEqualTo(distributions.list().size());
  }
}
