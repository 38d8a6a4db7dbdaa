package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EconomyTest {
  private static final int DAYS = 60 * Economy.DAYS_PER_YEAR;
  private static final int TEN_YEARS = 3652;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, SyntheticMarket.DEFAULT_SEED})
  void correlationOfStocksAndBondsChangesSignByRegime(long seed) {
    Economy economy = economy(seed);

    assertThat(correlation(economy, t -> economy.regime(t).equals(Regime.GROWTH)))
        .isBetween(-0.45, -0.2);
    assertThat(correlation(economy, t -> economy.regime(t).equals(Regime.INFLATION)))
        .isBetween(0.2, 0.45);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, SyntheticMarket.DEFAULT_SEED})
  void stocksHaveOrdinaryVolatilityAndFatTails(long seed) {
    Economy economy = economy(seed);
    double second = 0;
    double fourth = 0;
    for (int t = 1; t < DAYS; t++) {
      double square = economy.stockReturn(t) * economy.stockReturn(t);
      second += square / DAYS;
      fourth += square * square / DAYS;
    }

    assertThat(Math.sqrt(second * Economy.DAYS_PER_YEAR)).isCloseTo(0.16, within(0.02));
    assertThat(fourth / (second * second)).isGreaterThan(5);
  }

  @Test
  void stocksHaveVolatilityClusters() {
    Economy economy = economy(3);
    double sum = 0;
    double mean = 0.16 * 0.16 / Economy.DAYS_PER_YEAR;
    double variance = 0;
    for (int t = 11; t < DAYS; t++) {
      double now = capped(economy, t) - mean;
      sum += now * (capped(economy, t - 10) - mean);
      variance += now * now;
    }

    assertThat(sum / variance).isGreaterThan(0.05);
  }

  @Test
  void stocksEarnAboutEightPercent() {
    double sum = 0;
    for (long seed = 1; seed <= 20; seed++) {
      Economy economy = economy(seed);
      for (int t = 1; t < DAYS; t++) {
        sum += StrictMath.log1p(economy.stockReturn(t));
      }
    }

    assertThat(sum / 20 / 60).isCloseTo(0.077, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, SyntheticMarket.DEFAULT_SEED})
  void theTenYearRateMovesByNinetyBasisPointsAYear(long seed) {
    Economy economy = economy(seed);
    double squares = 0;
    for (int t = 1; t < DAYS; t++) {
      double change = change(economy, t);
      squares += change * change;
    }

    assertThat(Math.sqrt(squares / DAYS * Economy.DAYS_PER_YEAR)).isCloseTo(0.009, within(5e-4));
  }

  @Test
  void billRatesStayAboveZeroAndAreOrdinaryOnAverage() {
    double sum = 0;
    for (long seed = 1; seed <= 20; seed++) {
      Economy economy = economy(seed);
      for (int t = 0; t < DAYS; t++) {
        double rate = economy.curve(t).billRate();
        assertThat(rate).isBetween(0.0, 0.15);
        sum += rate;
      }
    }

    assertThat(sum / DAYS / 20).isBetween(0.022, 0.037);
  }

  @Test
  void regimesLastAsLongAsTheySay() {
    int[] days = new int[2];
    int[] ends = new int[2];
    for (long seed = 1; seed <= 40; seed++) {
      Economy economy = economy(seed);
      for (int t = 1; t < DAYS; t++) {
        int regime = economy.regime(t - 1).equals(Regime.GROWTH) ? 0 : 1;
        days[regime]++;
        ends[regime] += economy.regime(t).equals(economy.regime(t - 1)) ? 0 : 1;
      }
    }

    assertThat(days[0] / 252.0 / ends[0]).isCloseTo(4, within(0.6));
    assertThat(days[1] / 252.0 / ends[1]).isCloseTo(2.5, within(0.4));
  }

  private static Economy economy(long seed) {
    return Economy.simulate(SyntheticMarket.builder().seed(seed).build(), DAYS);
  }

  private static double capped(Economy economy, int t) {
    return Math.min(economy.stockReturn(t) * economy.stockReturn(t), 0.001);
  }

  private static double change(Economy economy, int t) {
    return economy.curve(t).zeroRate(TEN_YEARS) - economy.curve(t - 1).zeroRate(TEN_YEARS);
  }

  /** Of stock returns and the fall of the ten-year rate, both with mean about 0. */
  private static double correlation(Economy economy, IntPredicate days) {
    double product = 0;
    double stocks = 0;
    double bonds = 0;
    for (int t = 1; t < DAYS; t++) {
      if (days.test(t)) {
        double stock = economy.stockReturn(t);
        double bond = -change(economy, t);
        product += stock * bond;
        stocks += stock * stock;
        bonds += bond * bond;
      }
    }
    return product / Math.sqrt(stocks * bonds);
  }
}
