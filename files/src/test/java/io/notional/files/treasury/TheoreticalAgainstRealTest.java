package io.notional.files.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.calendar.UsCalendars;
import io.notional.core.curve.CurveHistory;
import io.notional.core.market.RateQuote;
import io.notional.core.theoretical.Financing;
import io.notional.core.theoretical.FuturesDuration;
import io.notional.core.theoretical.ParCurveDurations;
import io.notional.core.theoretical.TheoreticalBaskets;
import io.notional.core.theoretical.TheoreticalFutures;
import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.core.theoretical.TheoreticalTerms;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.MonthlyFit;
import io.notional.files.RealData;
import io.notional.files.csv.DateRange;
import io.notional.files.csv.FuturesPrices;
import io.notional.files.csv.MultiplePricesReader;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.SeriesReader;
import io.notional.files.input.InputFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Theoretical futures against real ones, by month from 1990 (ZT from 2000) to 2020; skipped where
 * there is no data. Seen: correlations 0.982 ZT, 0.989 ZF, 0.986 ZN, 0.991 ZB, slopes of real on
 * theoretical returns 1.00, 1.02, 1.01, 0.97, real less theoretical -0.05, 0.00, +0.17, -0.21
 * percent a year.
 */
class TheoreticalAgainstRealTest {
  private static final LocalDate FIRST = LocalDate.of(1962, 1, 2);
  private static final LocalDate LAST = LocalDate.of(2024, 4, 30);
  private static final YearMonth FIRST_MONTH = YearMonth.of(1990, 1);
  private static final YearMonth LAST_MONTH = YearMonth.of(2020, 12);

  private static CurveHistory curves;
  private static List<TheoreticalSeries> theoretical;

  @BeforeAll
  static void price() {
    curves =
        CurveHistory.of(YieldFolder.read(RealData.root().resolve("yields"), new PolicyCounts()));
    Financing bills =
        new Financing(
            SeriesReader.rate(file("rates/DTB3.csv"), new PolicyCounts()), RateQuote.DISCOUNT_91D);
    theoretical =
        TheoreticalFutures.of(curves, bills, TheoreticalTerms.DEFAULT)
            .price(List.of(TreasuryContract.values()), FIRST, LAST);
  }

  @ParameterizedTest
  @CsvSource({"ZT, US2, 0.975", "ZF, US5, 0.985", "ZN, US10, 0.981", "ZB, US20, 0.984"})
  void monthlyExcessReturnsFollowTheRealContract(
      TreasuryContract product, String market, double correlation) {
    MonthlyFit fit = MonthlyFit.of(written(series(product)), real(market), FIRST_MONTH, LAST_MONTH);

    assertThat(fit.months()).isGreaterThan(240);
    assertThat(fit.correlation()).isGreaterThanOrEqualTo(correlation);
    assertThat(fit.slope()).isBetween(0.93, 1.07);
    assertThat(fit.meanDifference() * 12).isBetween(-0.003, 0.003);
  }

  @ParameterizedTest
  @EnumSource(TreasuryContract.class)
  void thereIsAPriceOfTwoContractsForEveryDaySince1962(TreasuryContract product) {
    TheoreticalSeries series = series(product);

    assertThat(series.rows()).hasSizeGreaterThan(15_500);
    assertThat(LocalDate.ofEpochDay(series.rows().get(0).epochDay())).isEqualTo(FIRST);
    assertThat(series.rows())
        .allSatisfy(
            row -> {
              assertThat(row.inUse().price()).isBetween(40.0, 260.0);
              assertThat(row.next().price()).isBetween(40.0, 260.0);
            });
  }

  /** How far the duration by tenor may be off, on average, since 1977. */
  @ParameterizedTest
  @CsvSource({"ZT, 0.03", "ZF, 0.03", "ZN, 0.05", "TN, 0.02", "ZB, 0.09", "UB, 0.05"})
  void theDurationByTenorIsNearThatOfTheCheapestNote(TreasuryContract product, double error) {
    double sum = 0;
    int days = 0;
    for (TheoreticalSeries.Row row : series(product).rows()) {
      if (row.epochDay() > LocalDate.of(1977, 1, 1).toEpochDay() && row.epochDay() % 7 == 0) {
        double exact = row.inUse().duration();
        double byTenor =
            FuturesDuration.approximate(
                product, row.inUse().delivery(), curves.par(curves.atOrBefore(row.epochDay())));
        sum += Math.abs(byTenor / exact - 1);
        days++;
      }
    }

    assertThat(sum / days).isLessThan(error);
  }

  /** What a basket says by itself, financed at the curve's short rate and not at the bill rate. */
  @ParameterizedTest
  @EnumSource(TreasuryContract.class)
  void theDurationByBasketIsThatOfTheCheapestNote(TreasuryContract product) {
    ParCurveDurations durations =
        new ParCurveDurations(product, TheoreticalBaskets.of(curves, UsCalendars.FUTURES));
    double sum = 0;
    int days = 0;
    for (TheoreticalSeries.Row row : series(product).rows()) {
      if (row.epochDay() > LocalDate.of(1992, 1, 1).toEpochDay() && row.epochDay() % 7 == 0) {
        TheoreticalSeries.Quote quote = row.inUse();
        sum += Math.abs(durations.years(quote.delivery(), row.epochDay()) / quote.duration() - 1);
        days++;
      }
    }

    assertThat(sum / days).isLessThan(0.005);
  }

  @Test
  void curvesRestOnPoliciesThatAreCounted() {
    assertThat(curves.policyCounts())
        .containsKeys(
            "doubtful-20y",
            "doubtful-30y",
            "holiday-without-yields",
            "long-end-flat",
            "short-end-flat",
            "tenor-interpolated:2y");
  }

  private static TheoreticalSeries series(TreasuryContract product) {
    return theoretical.get(product.ordinal());
  }

  private static FuturesPrices real(String market) {
    return read(file("futures/multiple_prices/" + market + ".csv"));
  }

  private static FuturesPrices written(TheoreticalSeries series) {
    return read(InputFile.of(series.contract().name(), TheoreticalFiles.csv(series)));
  }

  private static FuturesPrices read(InputFile file) {
    return MultiplePricesReader.read(file, DateRange.ALL, new PolicyCounts());
  }

  private static InputFile file(String name) {
    return InputFile.read(RealData.root().resolve(name), name, 1 << 28);
  }
}
