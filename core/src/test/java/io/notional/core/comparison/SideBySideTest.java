package io.notional.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.lookthrough.Level;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static final double ROUNDING = 1e-9;
  private static final LocalDate START = LocalDate.of(2014, 12, 31);
  private static final LocalDate END = LocalDate.of(2020, 12, 31);

  /** Weekdays; GROWTH doubles in six years at a steady rate, WAVE rises and falls. */
  private final int[] days =
      IntStream.rangeClosed((int) START.toEpochDay(), (int) END.toEpochDay())
          .filter(BusinessCalendar.WEEKDAYS::isBusinessDay)
          .toArray();

  private final double[] growth =
      Arrays.stream(days).mapToDouble(d -> 100 * StrictMath.pow(2, years(d) / 6)).toArray();

  private final double[] wave =
      Arrays.stream(days)
          .mapToDouble(d -> 100 + 20 * StrictMath.sin(2 * Math.PI * years(d)))
          .toArray();

  private final Market market = market(true);

  private static double years(int day) {
    return (day - START.toEpochDay()) / 365.25;
  }

  private Market market(boolean rate) {
    HandMarket market = HandMarket.on(BusinessCalendar.WEEKDAYS, days);
    return (rate ? market.rate(0.02) : market.withoutRate())
        .stock("GROWTH", growth)
        .stock("WAVE", wave)
        .build();
  }

  private static Compared holding(String name, String id, Market market, LocalDate from) {
    TestFund fund =
        TestFund.withCollateral()
            .sleeve(id, AssetClass.EQUITY, Funding.PAID_IN_FULL, id)
            .target(id, id, Target.capital(1));
    Result result =
        Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE).firstDate(from));
    return new Compared(name, () -> fund, result);
  }

  private SideBySide compare(LocalDate asOf) {
    return compare(market, START, asOf);
  }

  private static SideBySide compare(Market market, LocalDate from, LocalDate asOf) {
    return SideBySide.of(
        List.of(holding("wave", "WAVE", market, START), holding("growth", "GROWTH", market, from)),
        asOf);
  }

  private static OptionalDouble value(SideBySide comparison, String blend, String measure) {
    return comparison.figures().stream()
        .filter(f -> f.blend().equals(blend) && f.measure().equals(measure))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private double change(double[] closes, LocalDate from, LocalDate to) {
    return closes[place(to)] / closes[place(from)] - 1;
  }

  private int place(LocalDate date) {
    int found = Arrays.binarySearch(days, (int) date.toEpochDay());
    return found >= 0 ? found : -found - 2;
  }

  @Test
  void periodsAreCountedBackInMonthsFromTheEnd() {
    SideBySide comparison = compare(END);

    for (String measure : List.of("ytd", "1y")) {
      assertThat(value(comparison, "wave", measure).getAsDouble())
          .isCloseTo(change(wave, LocalDate.of(2019, 12, 31), END), within(ROUNDING));
    }
    double doubled = StrictMath.pow(2, 1 / 6.0) - 1;
    for (String measure : List.of("5y", "since")) {
      assertThat(value(comparison, "growth", measure).getAsDouble())
          .as(measure)
          .isCloseTo(doubled, within(ROUNDING));
    }
    // 31 December 2017 is a Sunday: the close before it is the one of that date.
    double three = 1 + change(wave, LocalDate.of(2017, 12, 29), END);
    assertThat(value(comparison, "wave", "3y").getAsDouble())
        .isCloseTo(StrictMath.pow(three, 365.25 / 1096) - 1, within(ROUNDING));
    assertThat(value(comparison, "growth", "10y")).isEmpty();
  }

  @Test
  void theLastCloseOfAMonthStandsForItsEnd() {
    // 31 May 2020 is a Sunday, and so is 31 May 2015.
    LocalDate friday = LocalDate.of(2020, 5, 29);
    SideBySide comparison = compare(friday);

    assertThat(comparison.asOf()).isEqualTo(LocalDate.of(2020, 5, 31));
    assertThat(value(comparison, "wave", "1y").getAsDouble())
        .isCloseTo(change(wave, LocalDate.of(2019, 5, 31), friday), within(ROUNDING));
    double five = 1 + change(wave, LocalDate.of(2015, 5, 29), friday);
    assertThat(value(comparison, "wave", "5y").getAsDouble())
        .isCloseTo(StrictMath.pow(five, 365.25 / 1827) - 1, within(ROUNDING));
    assertThat(compare(LocalDate.of(2020, 5, 31)).figures()).isEqualTo(comparison.figures());
  }

  @Test
  void insideOfAMonthTheDayCounts() {
    LocalDate asOf = LocalDate.of(2020, 5, 14);
    SideBySide comparison = compare(asOf);

    assertThat(value(comparison, "wave", "1y").getAsDouble())
        .isCloseTo(change(wave, LocalDate.of(2019, 5, 14), asOf), within(ROUNDING));
    assertThat(value(comparison, "wave", "ytd").getAsDouble())
        .isCloseTo(change(wave, LocalDate.of(2019, 12, 31), asOf), within(ROUNDING));
  }

  @Test
  void theHistoryInCommonBeginsWithTheLatest() {
    LocalDate later = LocalDate.of(2019, 3, 4);
    SideBySide comparison = compare(market, later, END);

    assertThat(comparison.from()).isEqualTo(later);
    double years = 668 / 365.25;
    double total = 1 + change(wave, later, END);
    assertThat(value(comparison, "wave", "since").getAsDouble())
        .isCloseTo(StrictMath.pow(total, 1 / years) - 1, within(ROUNDING));
    assertThat(value(comparison, "wave", "years").getAsDouble()).isEqualTo(years);
    assertThat(value(comparison, "growth", "1y")).isPresent();
    assertThat(value(comparison, "growth", "3y")).isEmpty();
    assertThat(value(comparison, "wave", "5y")).as("its own history is longer").isPresent();
  }

  @Test
  void riskIsThatOfTheHistoryInCommon() {
    SideBySide comparison = compare(END);

    int n = days.length - 1;
    double[] returns = new double[n];
    Arrays.setAll(returns, i -> wave[i + 1] / wave[i] - 1);
    double mean = Arrays.stream(returns).sum() / n;
    double squares = Arrays.stream(returns).map(r -> (r - mean) * (r - mean)).sum();
    assertThat(value(comparison, "wave", "volatility").getAsDouble())
        .isCloseTo(Math.sqrt(squares / (n - 1) * 252), within(ROUNDING));
    // From 120 to 80, but for where closes fall.
    assertThat(value(comparison, "wave", "drawdown").getAsDouble())
        .isCloseTo(1 / 3.0, within(1e-3));
    assertThat(value(comparison, "growth", "drawdown").getAsDouble()).isLessThan(ROUNDING);
    assertThat(value(comparison, "wave", "correlation").getAsDouble())
        .isCloseTo(1, within(ROUNDING));
    assertThat(value(comparison, "wave", "sharpe").getAsDouble()).isLessThan(0);
  }

  @Test
  void theWorstQuarterIsAWholeOne() {
    SideBySide comparison = compare(LocalDate.of(2020, 11, 30));

    double worst = 0;
    LocalDate end = LocalDate.of(2015, 3, 31);
    while (end.isBefore(LocalDate.of(2020, 10, 1))) {
      LocalDate before = end.plusDays(1).minusMonths(3).minusDays(1);
      worst = Math.min(worst, change(wave, before, end));
      end = end.plusDays(1).plusMonths(3).minusDays(1);
    }
    assertThat(value(comparison, "wave", "worst-quarter").getAsDouble())
        .isCloseTo(worst, within(ROUNDING));
    assertThat(value(compare(market, LocalDate.of(2020, 10, 1), END), "wave", "worst-quarter"))
        .as("the only one begins on its first day, without a close before")
        .isEmpty();
  }

  @Test
  void nothingUnderAYearIsAnnualised() {
    SideBySide comparison = compare(market, LocalDate.of(2020, 6, 30), END);

    assertThat(value(comparison, "wave", "since").getAsDouble())
        .isCloseTo(change(wave, LocalDate.of(2020, 6, 30), END), within(ROUNDING));
    assertThat(value(comparison, "wave", "volatility")).isEmpty();
    assertThat(value(comparison, "wave", "sharpe")).isEmpty();
  }

  @Test
  void withoutARateThereIsNoSharpeRatio() {
    SideBySide comparison = compare(market(false), START, END);

    assertThat(value(comparison, "wave", "sharpe")).isEmpty();
    assertThat(value(comparison, "wave", "volatility")).isPresent();
  }

  @Test
  void allocationsHaveARowForWhateverAnyOfThemHolds() {
    assertThat(value(compare(END), "wave", "allocation:WAVE").getAsDouble())
        .isCloseTo(1, within(ROUNDING));
    assertThat(value(compare(END), "growth", "allocation:WAVE")).hasValue(0);
    assertThat(value(compare(END), "growth", "exposure:funds:equity").getAsDouble())
        .isCloseTo(1, within(ROUNDING));
    assertThat(value(compare(END), "growth", "gross:funds").getAsDouble())
        .isCloseTo(1, within(ROUNDING));
    assertThat(value(compare(END), "growth", "free-capital")).hasValue(0);
    assertThat(value(compare(END), "growth", "fee")).hasValue(0);
    assertThat(value(compare(END), "growth", "tight-margin")).as("no margin is asked").isEmpty();
  }

  @Test
  void tightMarginIsCountedOverTheHistoryInCommon() {
    // Futures of 0.5 at 8% maintenance over cash of 1: headroom is 24 times that as they start,
    // less after a rise, and more after a fall, since maintenance follows the notional.
    Market withFuture =
        HandMarket.on(BusinessCalendar.WEEKDAYS, days)
            .rate(0)
            .stock("WAVE", wave)
            .future("FUT", wave)
            .build();
    TestFund future = TestFund.withCollateral().bonds("FUT");
    future.target("bonds", "FUT", Target.notional(0.5));
    Result result = Runs.run(future, withFuture, Runs.plain().fill(FillTiming.SAME_CLOSE));
    LocalDate later = LocalDate.of(2019, 3, 4);
    List<Compared> both =
        List.of(
            new Compared("future", () -> future, result),
            holding("wave", "WAVE", withFuture, later));
    int first = place(later);
    int tight = 0;
    for (int row = first; row < days.length; row++) {
      tight += result.headroom(row) < 24 * result.maintenance(row) ? 1 : 0;
    }

    SideBySide comparison = SideBySide.of(both, END, new ComparisonSettings(Level.CONTRACTS, 24));

    assertThat(tight).isPositive().isLessThan(days.length - first);
    assertThat(value(comparison, "future", "tight-margin"))
        .hasValue((double) tight / (days.length - first));
    assertThat(value(comparison, "future", "exposure:contracts:bonds").getAsDouble())
        .isBetween(0.45, 0.55);
    assertThat(value(comparison, "wave", "exposure:contracts:bonds")).hasValue(0);
  }

  @Test
  void withoutHistoryInCommonThereIsNoComparison() {
    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> compare(market, LocalDate.of(2020, 6, 30), LocalDate.of(2020, 6, 30)))
        .contains(
            "there is no history in common: the latest begins on 2020-06-30, and the comparison"
                + " ends on 2020-06-30");
  }
}
