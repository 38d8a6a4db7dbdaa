package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.core.market.Spacing;
import io.notional.core.market.TradingDays;
import io.notional.core.result.Result;
import io.notional.core.simulation.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a year has of closes that are not daily. */
class SpacingProperties {
  /**
   * 1% a day is 15.87% a year. A sample of n returns has a standard error of 1 / sqrt(2 n) of its
   * deviation; five of them are let pass, and 4% for 261 weekdays that count as 252.
   */
  @Property(tries = 15)
  void thinningChangesAnnualFiguresBySamplingAlone(@ForAll long seed) {
    double daily = volatility(seed, SpacingProperties::everyDay, 252);
    assertThat(daily).isCloseTo(0.01 * Math.sqrt(252), within(0.01));
    assertThat(volatility(seed, SpacingProperties::fridays, 52)).isCloseTo(daily, within(0.04));
    assertThat(volatility(seed, SpacingProperties::monthEnds, 12)).isCloseTo(daily, within(0.06));
    assertThat(volatility(seed, SpacingProperties::quarterEnds, 4)).isCloseTo(daily, within(0.09));
  }

  /** The 191 returns of sixteen years of month ends, annualised by hand. */
  @Test
  void monthlyReturnsAreAnnualisedByTwelve() {
    Result result = walk(7, SpacingProperties::monthEnds);
    double[] returns = new double[result.size() - 1];
    double mean = 0;
    for (int i = 0; i < returns.length; i++) {
      returns[i] = result.nav(i + 1) / result.nav(i) - 1;
      mean += returns[i] / returns.length;
    }
    double squares = 0;
    for (double value : returns) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / (returns.length - 1));

    Performance performance = Performance.of(result, Period.of(result));

    assertThat(performance.volatility()).hasValueCloseTo(deviation * Math.sqrt(12), within(1e-12));
    assertThat(performance.sharpeRatio())
        .hasValueCloseTo(mean / deviation * Math.sqrt(12), within(1e-10));
  }

  /** Every second day is no daily market; its closes are counted. */
  @Test
  void otherSpacingsAreCounted() {
    TradingDays days = walk(1, (day, next) -> day.toEpochDay() % 2 == 0).market().days();

    assertThat(days.spacing()).isEqualTo(Spacing.IRREGULAR);
    assertThat(days.closesPerYear()).isCloseTo(261 / 2.0, within(1.0));
    Refused.with(ErrorCode.CONFLICT, () -> days.requireDaily("It"))
        .contains("It needs daily closes", "irregular");
  }

  private static double volatility(
      long seed, BiPredicate<LocalDate, LocalDate> kept, double closesPerYear) {
    Result result = walk(seed, kept);
    assertThat(result.market().days().closesPerYear()).isEqualTo(closesPerYear);
    return Performance.of(result, Period.of(result)).volatility().getAsDouble();
  }

  private static boolean everyDay(LocalDate day, LocalDate next) {
    return day.isBefore(next);
  }

  private static boolean fridays(LocalDate day, LocalDate next) {
    return day.plusDays(3).equals(next);
  }

  private static boolean monthEnds(LocalDate day, LocalDate next) {
    return day.getMonthValue() != next.getMonthValue();
  }

  private static boolean quarterEnds(LocalDate day, LocalDate next) {
    return monthEnds(day, next) && day.getMonthValue() % 3 == 0;
  }

  /** Weekdays of 16 years, 1% a day up or down at random, of which some are closes. */
  private static Result walk(long seed, BiPredicate<LocalDate, LocalDate> kept) {
    Random random = new Random(seed);
    List<LocalDate> dates = new ArrayList<>();
    List<Double> navs = new ArrayList<>();
    double nav = 100;
    LocalDate day = LocalDate.of(2005, 1, 3);
    while (day.getYear() < 2021) {
      LocalDate next = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
      nav *= 1 + 0.01 * random.nextGaussian();
      if (kept.test(day, next)) {
        dates.add(day);
        navs.add(nav);
      }
      day = next;
    }
    double[] values = navs.stream().mapToDouble(Double::doubleValue).toArray();
    return Runs.ofNav(0, dates.toArray(LocalDate[]::new), values);
  }
}
