package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.result.Result;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PerformanceTest {
  private static final LocalDate[] TWO_YEARS = {
    LocalDate.parse("2018-12-31"), LocalDate.parse("2019-12-31"), LocalDate.parse("2020-12-31")
  };

  @Test
  void annualisesOverCalendarDays() {
    Performance performance = of(0, TWO_YEARS, 100, 110, 121);
    assertThat(performance.totalReturn()).isCloseTo(0.21, within(1e-12));
    // 731 days: 1.21^(365.25/731) - 1
    assertThat(performance.annualReturn()).hasValueCloseTo(0.0999282915, within(1e-9));
  }

  @Test
  void measuresVolatilityAndSharpeByTheSpacingOfCloses() {
    // Returns +10% and -10% around a mean of 0: deviation sqrt(0.02) with n - 1.
    Performance performance = of(0.03, TWO_YEARS, 100, 110, 99);
    assertThat(performance.dailyVolatility()).hasValueCloseTo(0.1414213562, within(1e-9));
    assertThat(performance.volatility())
        .hasValueCloseTo(0.1414213562, within(1e-9)); // a return a year
    // Cash: 3% x 365/360 and 3% x 366/360; the two excess returns are .0695833 and -.1305
    assertThat(performance.sharpeRatio()).hasValueCloseTo(-0.2152832, within(1e-6));
    assertThat(performance.cashReturn()).hasValueCloseTo(1.030416666667 * 1.0305 - 1, within(1e-9));
  }

  @Test
  void aCalendarYearIsAYearAlthoughItHasFewerThan365AndAQuarterDays() {
    LocalDate[] year = {LocalDate.parse("2018-12-31"), LocalDate.parse("2019-12-31")};
    assertThat(of(0, year, 100, 110).annualReturn()).isPresent();
  }

  @Test
  void nothingUnderAYearIsAnnualised() {
    LocalDate[] dates = {
      LocalDate.parse("2019-01-02"), LocalDate.parse("2019-06-03"), LocalDate.parse("2020-01-01")
    };
    Performance performance = of(0, dates, 100, 110, 120);
    assertThat(performance.annualReturn()).isEmpty();
    assertThat(performance.volatility()).isEmpty();
    assertThat(performance.sharpeRatio()).isEmpty();
    assertThat(performance.dailyVolatility()).isPresent();
    assertThat(performance.totalReturn()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void aFundThatOnlyEarnsCashHasNoSharpeRatio() {
    assertThat(of(0, TWO_YEARS, 100, 100, 100).sharpeRatio()).isEmpty();
  }

  @Test
  void losingEverythingIsAYearOfMinusOneHundredPercent() {
    Performance performance = of(0, TWO_YEARS, 100, 50, -10);
    assertThat(performance.annualReturn()).hasValue(-1);
    assertThat(performance.totalReturn()).isCloseTo(-1.1, within(1e-12));
  }

  @Test
  void oneCloseHasNoReturns() {
    LocalDate[] one = {LocalDate.parse("2019-01-02")};
    Performance performance = of(0, one, 100);
    assertThat(performance.totalReturn()).isZero();
    assertThat(performance.dailyVolatility()).isEmpty();
    assertThat(performance.drawdown()).isEmpty();
  }

  @Test
  void beginsWithTheMoneyThatWentIn() {
    // 110 went in, 100 were left after the first close: -10% of it, then back to 110.
    Result result = Runs.ofNav(110, 0, TWO_YEARS, 100, 99, 110);
    Performance performance = Performance.of(result, Period.of(result));
    assertThat(performance.totalReturn()).isCloseTo(0, within(1e-12));
    // Returns -10% and +1/9 around a mean of 1/180: deviation (1/9 + 1/10) / sqrt(2).
    assertThat(performance.dailyVolatility()).hasValueCloseTo(0.1492780983, within(1e-9));
    Drawdown drawdown = performance.drawdown().orElseThrow();
    assertThat(drawdown.depth()).isCloseTo(0.1, within(1e-12));
    assertThat(drawdown.peak()).isEqualTo(TWO_YEARS[0]);
    assertThat(drawdown.recovery()).contains(TWO_YEARS[2]);
  }

  private static Performance of(double cashRate, LocalDate[] dates, double... nav) {
    Result result = Runs.ofNav(cashRate, dates, nav);
    return Performance.of(result, Period.of(result));
  }
}
