package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.MarketView;
import io.notional.api.market.Series;
import io.notional.api.strategy.CollateralView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Target;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a strategy sees beyond prices and weights, and what it may leave behind. */
class WiderViewTest {
  private static final double NAN = Double.NaN;

  private static Market market() {
    return HandMarket.weekdays("2024-06-26", 5)
        .rates(0.01, 0.02, 0.03, 0.04, 0.05)
        .stock("STK", 100, 110, 99, 99, 120)
        .stock("LATE", NAN, NAN, 5, 5, 5)
        .future("FUT", 100, 101, 102, 103, 104)
        .build();
  }

  private static TestFund fund() {
    return TestFund.withCollateral()
        .equity("STK", "LATE?")
        .bonds("FUT")
        .target("equity", "STK", Target.capital(0.5))
        .target("bonds", "FUT", Target.quantity(3));
  }

  private static Result watch(Consumer<DecisionPoint> watcher) {
    return Runs.run(fund().watching(watcher), market());
  }

  @Test
  void collateralIsThatOfTheResult() {
    List<double[]> seen = new ArrayList<>();
    Result result =
        watch(
            point -> {
              CollateralView account = point.fund().collateral();
              seen.add(
                  new double[] {
                    account.cash(),
                    account.eligible(),
                    account.initial(),
                    account.maintenance(),
                    account.headroom()
                  });
            });

    for (int row = 1; row < result.size(); row++) {
      double[] view = seen.get(row - 1);
      assertThat(view)
          .containsExactly(
              new double[] {
                result.cash(row),
                result.eligible(row),
                result.initial(row),
                result.maintenance(row),
                result.headroom(row)
              },
              within(1e-6));
    }
    // Three contracts of 1,000 x 101 at 8%, on the first day on which they are held.
    assertThat(seen.get(0)[3]).isCloseTo(24_240, within(1e-9));
  }

  @Test
  void termsAndMarginsAreKnownOfWhatIsNotQuoted() {
    watch(
        point -> {
          MarketView view = point.market();
          assertThat(view.terms("LATE").assetClass()).isEqualTo(AssetClass.EQUITY);
          assertThat(view.terms("FUT").contractMultiplier()).isEqualTo(1000);
          assertThat(view.margin("STK")).isEmpty();
          double notional = view.quote("FUT").notionalPerUnit();
          assertThat(view.margin("FUT").orElseThrow().initial())
              .isCloseTo(0.10 * notional, within(1e-9));
          assertThat(view.margin("FUT").orElseThrow().maintenance())
              .isCloseTo(0.08 * notional, within(1e-9));
          assertThat(view.cashRate()).isEqualTo(view.rate(HandMarket.RATE));
          Refused.with(ErrorCode.UNKNOWN_NAME, () -> view.terms("LATER")).contains("LATE");
          Refused.with(ErrorCode.UNKNOWN_NAME, () -> view.margin("FUTT")).contains("FUT");
        });
  }

  @Test
  void daysToAnEndAreBusinessDaysThatAreLeft() {
    List<String> left = new ArrayList<>();
    watch(
        point ->
            left.add(
                point.market().daysToEnd(CalendarPeriod.WEEK)
                    + " "
                    + point.market().daysToEnd(CalendarPeriod.MONTH)
                    + " "
                    + point.market().daysToEnd(CalendarPeriod.QUARTER)));
    List<String> passed = new ArrayList<>();
    watch(
        point ->
            passed.add(
                point.market().businessDay(CalendarPeriod.WEEK)
                    + " "
                    + point.market().businessDay(CalendarPeriod.MONTH)
                    + " "
                    + point.market().businessDay(CalendarPeriod.QUARTER)
                    + " "
                    + point.market().businessDay(CalendarPeriod.YEAR)));

    // Thursday 27 June, Friday 28 June, Monday 1 July, Tuesday 2 July 2024, by weekdays alone.
    assertThat(left).containsExactly("1 1 1", "0 0 0", "4 22 65", "3 21 64");
    assertThat(passed).containsExactly("4 19 64 129", "5 20 65 130", "1 1 1 131", "2 2 2 132");
  }

  /**
   * Weekdays from Monday 15 January 2024; the last of February is a Thursday, 31 March a Sunday.
   */
  @Test
  void monthsAreCalendarMonthsOfTheMarketsCloses() {
    Map<String, List<Integer>> ago = new TreeMap<>();
    double[] flat = new double[60];
    Arrays.fill(flat, 100);
    Market market = HandMarket.weekdays("2024-01-15", 60).rate(0).stock("STK", flat).build();
    TestFund fund =
        TestFund.withCollateral().equity("STK").target("equity", "STK", Target.capital(0.5));
    Runs.run(
        fund.watching(
            point ->
                ago.put(
                    point.market().date().toString(),
                    List.of(point.market().monthsAgo(1), point.market().monthsAgo(2)))),
        market);

    // Wednesday 31 January is 21 closes before the last of February: both end their months.
    assertThat(ago).containsEntry("2024-02-29", List.of(21, Integer.MAX_VALUE));
    // Friday 15 March: Thursday 15 February; Monday 15 January.
    assertThat(ago).containsEntry("2024-03-15", List.of(21, 44));
    // Sunday 18 February has no close, so Friday the 16th counts; Thursday 18 January.
    assertThat(ago).containsEntry("2024-03-18", List.of(21, 42));
    // Friday 29 March is the last of its month: Thursday 29 February; Wednesday 31 January.
    assertThat(ago).containsEntry("2024-03-29", List.of(21, 42));
    // Thursday 28 March is not: Wednesday 28 February; Friday 26 January before the 28th.
    assertThat(ago).containsEntry("2024-03-28", List.of(21, 44));
  }

  @Test
  void quotedIsAskedOfOneOrAll() {
    watch(
        point -> {
          for (String id : List.of("STK", "LATE", "FUT")) {
            assertThat(point.market().isQuoted(id)).isEqualTo(point.market().quoted().contains(id));
          }
          Refused.with(ErrorCode.UNKNOWN_NAME, () -> point.market().isQuoted("STKK"))
              .contains("STK");
        });
  }

  /** Two points over a quarter on a price of 100: 8.02% a year, told a close later. */
  @Test
  void carryIsTheSlopeOfTheCloseBefore() {
    HandMarket hand = HandMarket.weekdays("2024-06-26", 5).rate(0).stock("STK", 1, 1, 1, 1, 1);
    FutureInput.Builder product =
        HandMarket.product("FUT")
            .addContracts(
                new ContractInput(
                    LocalDate.of(2024, 9, 1),
                    hand.series("near", 100, 100, 100, 50, 50),
                    ContractDates.OPEN))
            .addContracts(
                new ContractInput(
                    LocalDate.of(2024, 12, 1),
                    hand.series("far", 98, 98, 98, NAN, 49),
                    ContractDates.OPEN))
            .inUse(hand.series("in use", 0, 0, 0, 0, 0));
    List<Double> carry = new ArrayList<>();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .watching(
                point -> {
                  Series series = point.market().carry("FUT");
                  carry.add(series.ago(0));
                  Refused.with(ErrorCode.UNKNOWN_NAME, () -> point.market().carry("STK"));
                });
    Runs.run(fund, hand.product(product).build());

    double year = 2.0 / 91 * 365 / 100;
    assertThat(carry).hasSize(4);
    assertThat(carry.get(0)).isEqualTo(year, within(1e-12));
    assertThat(carry.get(2)).as("over a weekend and a fall").isEqualTo(year, within(1e-12));
    assertThat(carry.get(3)).as("no second contract the day before").isZero();
  }

  @Test
  void aSeriesIsCopiedOldestFirst() {
    double[] latest = new double[3];
    double[] longer = new double[6];
    List<Integer> copied = new ArrayList<>();
    watch(
        point -> {
          Series series = point.market().returnIndex("STK");
          copied.add(series.copyTo(latest));
          copied.add(series.copyTo(longer));
        });

    assertThat(copied).containsExactly(2, 2, 3, 3, 3, 4, 3, 5);
    assertThat(latest).containsExactly(new double[] {0.99, 0.99, 1.2}, within(1e-12));
    assertThat(longer).containsExactly(new double[] {NAN, 1, 1.1, 0.99, 0.99, 1.2}, within(1e-12));
  }

  @Test
  void everySecondValueIsCopiedOldestFirst() {
    double[] few = new double[2];
    double[] many = new double[4];
    List<Integer> copied = new ArrayList<>();
    watch(
        point -> {
          Series series = point.market().returnIndex("STK");
          copied.add(series.copyTo(few, 2));
          copied.add(point.market().adjustedPrice("STK").copyTo(new double[4], 2));
          copied.add(series.copyTo(many, 2));
        });

    assertThat(copied).containsExactly(1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3);
    assertThat(few).containsExactly(new double[] {0.99, 1.2}, within(1e-12));
    assertThat(many).containsExactly(new double[] {NAN, 1, 0.99, 1.2}, within(1e-12));
  }

  @Test
  void theLastTargetIsTheOneThatWasPut() {
    List<Object> targets = new ArrayList<>();
    watch(point -> targets.add(point.fund().sleeve("bonds").lastTarget("FUT").orElseThrow()));

    assertThat(targets).containsOnly(Target.quantity(3)).hasSize(4);
  }

  @Test
  void partsRememberApart() {
    List<Double> seen = new ArrayList<>();
    TestFund fund =
        fund()
            .rule(
                point -> {
                  point.memory().array("n", 1)[0] += 100;
                  return Rebalance.all("again");
                })
            .deciding(
                (point, orders) -> {
                  point.memory().array("n", 1)[0] += 1;
                  point.within("equity").memory().array("n", 1)[0] += 10;
                  point.within("equity").within("inner").memory().array("n", 2)[1] += 1000;
                  seen.add(point.memory().array("n", 1)[0]);
                  seen.add(point.within("equity").memory().array("n", 1)[0]);
                });
    Runs.run(fund, market());

    assertThat(seen).containsExactly(1.0, 10.0, 2.0, 20.0, 3.0, 30.0, 4.0, 40.0, 5.0, 50.0);
  }

  @Test
  void diagnosticsAreKeptInTheirOrder() {
    TestFund fund =
        fund()
            .on("2024-06-28")
            .deciding(
                (point, orders) -> {
                  point.diagnose("gross", "", 1.5);
                  point.within("bonds").diagnose("forecast", "FUT", NAN);
                });
    Result result = Runs.run(fund, market());

    assertThat(result.diagnostics())
        .containsExactly(
            new Diagnostic(0, "", "gross", "", 1.5),
            new Diagnostic(0, "bonds", "forecast", "FUT", NAN),
            new Diagnostic(2, "", "gross", "", 1.5),
            new Diagnostic(2, "bonds", "forecast", "FUT", NAN));
  }

  @Test
  void aCostModelSeesVolatilityOfThePast() {
    double[] closes = new double[30];
    for (int t = 0; t < closes.length; t++) {
      closes[t] = t % 2 == 0 ? 100 : 110; // returns of +10% and -1/11 in turn
    }
    List<OptionalDouble> seen = new ArrayList<>();
    Market market =
        HandMarket.weekdays("2024-01-01", 30)
            .rate(0)
            .stock(
                "STK",
                input ->
                    input.costs(
                        fill -> {
                          seen.add(fill.dailyVolatility());
                          assertThat(fill.isRollLeg()).isFalse();
                          return 0;
                        }),
                closes)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .deciding(
                (point, orders) ->
                    orders.sleeve("equity").target("STK", Target.quantity(seen.size() + 1)))
            .on("2024-01-25", "2024-01-29");
    Runs.run(fund, market);

    // 1, 19 and 21 returns were known at the fills; 11 of the 21 are +10%.
    double mean = (11 * 0.1 - 10 / 11.0) / 21;
    double squares = 11 * Math.pow(0.1 - mean, 2) + 10 * Math.pow(-1 / 11.0 - mean, 2);
    assertThat(seen.get(0)).isEmpty();
    assertThat(seen.get(1)).isEmpty();
    assertThat(seen.get(seen.size() - 1).orElseThrow())
        .isCloseTo(Math.sqrt(squares / 20), within(1e-12));
  }
}
