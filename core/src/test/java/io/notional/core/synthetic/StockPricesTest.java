package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StockPricesTest {
  private static final SyntheticMarket MARKET = SyntheticMarket.builder().years(5).build();

  @Test
  void aTotalReturnSeriesHasNoDistributions() {
    assertThat(MARKET.series().stocks().distributions()).isEmpty();
  }

  @Test
  void distributionsAreQuarterlyAndOfTheYieldAskedFor() {
    DatedSeries paid = distributions();
    DatedSeries closes = paying().stocks().closes();

    assertThat(paid.size()).isEqualTo(20);
    for (int i = 0; i < paid.size(); i++) {
      LocalDate exDate = LocalDate.ofEpochDay(paid.epochDay(i));
      assertThat(exDate.getMonthValue() % 3).isZero();
      assertThat(exDate.getDayOfMonth()).isBetween(15, 19);
      double before = closes.value(closes.rowOf(paid.epochDay(i)) - 1);
      assertThat(paid.value(i)).isCloseTo(0.005 * before, within(1e-12));
    }
  }

  @Test
  void reinvestedDistributionsGiveTheTotalReturn() {
    DatedSeries total = MARKET.series().stocks().closes();
    DatedSeries raw = paying().stocks().closes();
    DatedSeries paid = distributions();
    double value = 100;
    for (int t = 1; t < raw.size(); t++) {
      int row = paid.rowOf(raw.epochDay(t));
      double income = row < 0 ? 0 : paid.value(row);
      value *= (raw.value(t) + income) / raw.value(t - 1);
      assertThat(value).isCloseTo(total.value(t), within(1e-9 * value));
    }
    assertThat(raw.value(raw.size() - 1)).isLessThan(value * 0.93);
  }

  private static SyntheticInputs paying() {
    return SyntheticMarket.builder().years(5).dividendYield(0.02).build().series();
  }

  private static DatedSeries distributions() {
    return paying().stocks().distributions().orElseThrow();
  }
}
