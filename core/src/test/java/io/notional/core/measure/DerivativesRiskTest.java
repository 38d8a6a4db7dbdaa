package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Value at risk over a window of a few days, against what a pencil makes of it. */
class DerivativesRiskTest {
  private static final double[] STOCK = {100, 101, 99, 98, 102, 100, 97, 99, 103, 101, 100, 104};
  private static final double[] NOTE = {50, 51, 50.5, 49, 50, 52, 51, 50, 49, 51, 52, 50};

  private static Market market(OptionalDouble duration) {
    return HandMarket.weekdays("2020-01-06", STOCK.length)
        .rate(0)
        .stock("STOCK", STOCK)
        .bill("BILL", SettlementLag.SAME_DAY)
        .future("NOTE", input -> input.duration(duration), NOTE)
        .build();
  }

  private static Result run(double equity, double notional) {
    return run(equity, notional, OptionalDouble.of(6));
  }

  private static Result run(double equity, double notional, OptionalDouble duration) {
    TestFund fund =
        TestFund.withCollateral("BILL")
            .equity("STOCK")
            .bonds("NOTE")
            .target("equity", "STOCK", Target.capital(equity))
            .target("bonds", "NOTE", Target.notional(notional));
    return Runs.run(fund, market(duration));
  }

  private static DerivativesRiskSettings.Builder settings(int window, int horizon) {
    return DerivativesRiskSettings.builder()
        .windowDays(window)
        .horizonDays(horizon)
        .confidence(0.75);
  }

  private static double change(double[] prices, int day, int horizon) {
    return prices[day] / prices[day - horizon] - 1;
  }

  /** Of four outcomes at 75% the third loss counts: the second worst. */
  @Test
  void isTheEmpiricalQuantile() {
    SortedMap<String, Double> book = new TreeMap<>();
    book.put("STOCK", 0.5);
    book.put("NOTE", -1.0);
    HistoricalVar var = new HistoricalVar(market(OptionalDouble.of(6)), 2, 4, 0.75);
    double[] losses = new double[4];
    for (int i = 0; i < 4; i++) {
      losses[i] = -0.5 * change(STOCK, 8 + i, 2) + change(NOTE, 8 + i, 2);
    }
    Arrays.sort(losses);
    assertThat(var.of(book, 11)).isCloseTo(losses[2], within(1e-12)).isPositive();
    assertThat(var.of(book, 4)).isNaN(); // the first return of two days ends on day 2
    assertThat(var.of(book, 5)).isNotNaN();
    assertThat(var.of(book, 2)).isNaN();
  }

  /** A fund of stocks alone has the reference's own risk: half of the relative limit. */
  @Test
  void withoutDerivativesItUsesHalfOfTheLimit() {
    Result result = run(1, 0);
    DerivativesRisk risk = DerivativesRisk.of(result, settings(4, 2).build());
    DerivativesRisk.Day day = risk.days().get(7);
    assertThat(day.limit()).isEqualTo(DerivativesRisk.Limit.RELATIVE);
    assertThat(day.var()).isCloseTo(day.referenceVar(), within(1e-12)).isPositive();
    assertThat(DerivativesRisk.use(day)).isCloseTo(0.5, within(1e-12));
    assertThat(day.exposure()).isZero();
    assertThat(risk.breaches()).isEmpty();
  }

  /** Half in stocks, half in bills that do not move, and futures of twice nav. */
  private static Result halfInBills() {
    TestFund fund =
        TestFund.withCollateral("BILL")
            .equity("STOCK")
            .bonds("NOTE")
            .target("equity", "STOCK", Target.capital(0.5))
            .target("bonds", "NOTE", Target.notional(2));
    return Runs.run(fund, market(OptionalDouble.of(6)));
  }

  @Test
  void theReferenceIsTheSecuritiesAsHeldWithTheirBills() {
    Result result = halfInBills();
    DerivativesRisk.Day day = DerivativesRisk.of(result, settings(4, 2).build()).days().get(7);

    double stock = 0;
    double securities = 0;
    PositionCursor cursor = new PositionCursor(result);
    for (int row = 0; row <= 7; row++) {
      cursor.next();
    }
    for (Position position : cursor.positions()) {
      if (position.security().isPresent()) {
        double value = position.notional(result.day(7));
        securities += value;
        stock += position.instrument().equals("STOCK") ? value : 0;
      }
    }
    assertThat(stock / securities).isBetween(0.4, 0.6);
    double[] losses = new double[4];
    for (int i = 0; i < 4; i++) {
      losses[i] = -stock / securities * change(STOCK, 4 + i, 2);
    }
    Arrays.sort(losses);
    assertThat(day.limit()).isEqualTo(DerivativesRisk.Limit.RELATIVE);
    assertThat(day.referenceVar()).isCloseTo(losses[2], within(1e-12)).isPositive();
    assertThat(day.mostVar()).isCloseTo(2 * losses[2], within(1e-12));
  }

  /** What is not invested does not dilute: the portfolio's value at risk is of its own value. */
  @Test
  void cashIsNoPartOfTheReference() {
    TestFund fund =
        TestFund.withCollateral().equity("STOCK").target("equity", "STOCK", Target.capital(0.5));
    Result result = Runs.run(fund, market(OptionalDouble.of(6)));
    DerivativesRisk.Day own = DerivativesRisk.of(result, settings(4, 2).build()).days().get(7);
    DerivativesRisk.Day named =
        DerivativesRisk.of(result, settings(4, 2).reference("STOCK").build()).days().get(7);
    assertThat(own.referenceVar()).isCloseTo(named.referenceVar(), within(1e-12)).isPositive();
    assertThat(own.var()).isLessThan(0.6 * own.referenceVar());
  }

  @Test
  void theReferenceMayBeAnInstrument() {
    Result result = halfInBills();
    DerivativesRisk.Day day =
        DerivativesRisk.of(result, settings(4, 2).reference("STOCK").build()).days().get(7);
    double[] losses = new double[4];
    for (int i = 0; i < 4; i++) {
      losses[i] = -change(STOCK, 4 + i, 2);
    }
    Arrays.sort(losses);
    assertThat(day.referenceVar()).isCloseTo(losses[2], within(1e-12));
    assertThatThrownBy(() -> DerivativesRisk.of(result, settings(4, 2).reference("STOK").build()))
        .hasMessageContaining("did you mean 'STOCK'?");
  }

  @Test
  void aFundOfBillsAndCashAloneHasTheAbsoluteLimit() {
    DerivativesRisk risk = DerivativesRisk.of(run(0, 3), settings(4, 2).build());
    DerivativesRisk.Day day = risk.days().get(11);
    assertThat(day.limit()).isEqualTo(DerivativesRisk.Limit.ABSOLUTE);
    assertThat(day.mostVar()).isEqualTo(0.2);
    assertThat(day.referenceVar()).isNaN();
    DerivativesRisk named =
        DerivativesRisk.of(run(0, 3), settings(4, 2).reference("STOCK").build());
    assertThat(named.days().get(11).limit()).isEqualTo(DerivativesRisk.Limit.RELATIVE);
  }

  @Test
  void breachesAreCountedAndReportedWhenTheyLast() {
    DerivativesRisk risk =
        DerivativesRisk.of(run(0, 0.9), settings(4, 2).absoluteLimit(0.001).build());
    assertThat(risk.breaches()).isNotEmpty();
    for (DerivativesRisk.Breach breach : risk.breaches()) {
      assertThat(breach.reported()).isEqualTo(breach.businessDays() > 5);
    }
    int exceeded = (int) risk.days().stream().filter(DerivativesRisk.Day::exceeds).count();
    assertThat(risk.breaches().stream().mapToInt(DerivativesRisk.Breach::businessDays).sum())
        .isEqualTo(exceeded)
        .isGreaterThan(5);
    assertThat(risk.breaches()).anyMatch(DerivativesRisk.Breach::reported);
    assertThat(risk.worstRow()).isPresent();
  }

  /** The backtest compares a loss with what was known at the close before. */
  @Test
  void theBacktestComparesWithThePreviousClose() {
    Result result = run(0.9, 0.6);
    DerivativesRisk risk = DerivativesRisk.of(result, settings(4, 2).build());
    int exceptions = 0;
    int compared = 0;
    for (int row = 1; row < result.size(); row++) {
      double before = risk.days().get(row - 1).oneDayVar();
      boolean worse = -result.dailyReturn(row) > before;
      assertThat(risk.days().get(row).exception()).isEqualTo(worse);
      exceptions += worse ? 1 : 0;
      compared += Double.isNaN(before) ? 0 : 1;
    }
    assertThat(exceptions).isPositive();
    assertThat(risk.weeks().stream().mapToInt(DerivativesRisk.Week::exceptions).sum())
        .isEqualTo(exceptions);
    assertThat(risk.weeks().stream().mapToInt(DerivativesRisk.Week::days).sum())
        .isEqualTo(compared);
    assertThat(risk.weeks()).hasSizeGreaterThan(1);
  }

  /** 0.6 of notional at six years is 0.6 x 6 / 8 of eight-year notes. */
  @Test
  void ratesAreInTenYearEquivalents() {
    Result result = run(0.9, -0.6);
    double expected = 0.6 * 6 / 8;
    DerivativesRisk risk = DerivativesRisk.of(result, settings(4, 2).tenYearDuration(8).build());
    assertThat(risk.days().get(1).exposure()).isCloseTo(expected, within(0.02));
    assertThat(
            DerivativesRisk.of(run(0.9, -0.6, OptionalDouble.empty()), settings(4, 2).build())
                .days()
                .get(1)
                .exposure())
        .isNaN();
  }

  @Test
  void settingsAreCheckedTogether() {
    assertThatThrownBy(() -> settings(1, 0).confidence(Double.NaN).build())
        .hasMessageContaining("window-days must be in")
        .hasMessageContaining("horizon-days must be in")
        .hasMessageContaining("confidence must be in");
    assertThat(DerivativesRiskSettings.DEFAULTS.windowDays()).isEqualTo(756);
  }
}
