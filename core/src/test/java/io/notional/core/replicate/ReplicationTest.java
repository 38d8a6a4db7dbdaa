package io.notional.core.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Target;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.DurationSource;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.SecurityInput;
import io.notional.core.result.Result;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A fund whose fee, financing, stocks and rungs are known, beside a simulation that has others. */
class ReplicationTest {
  private static final double BASIS_POINT = 1e-4;
  private static final double SPREAD = 0.0030;
  private static final double OWN_FEE = 0.0020;
  private static final double FEE = 0.0045;
  private static final List<String> RUNGS = List.of("ZT", "ZF", "ZN", "TN", "ZB");
  private static final List<Double> EQUAL = List.of(0.12, 0.12, 0.12, 0.12, 0.12);
  private static final List<Double> LONGER = List.of(0.06, 0.06, 0.12, 0.12, 0.24);

  private static final List<Double> YEARS = List.of(1.9, 4.0, 6.0, 8.0, 12.0);

  private static final Market MARKET = market(0);
  private static final Market DEARER = market(SPREAD);

  /** The same economy; stocks of the largest companies go their own way a little. */
  private static Market market(double spread) {
    Market market =
        SyntheticMarket.builder().seed(5).years(8).repoSpread(spread).build().generate();
    SecurityInput stocks = market.inputs().securities().get("STOCKS");
    Random random = new Random(3);
    double[] closes = new double[stocks.closes().size()];
    double apart = 1;
    for (int row = 0; row < closes.length; row++) {
      apart *= 1 + 0.00004 + 0.002 * random.nextGaussian();
      closes[row] = stocks.closes().value(row) * apart;
    }
    DatedSeries large = DatedSeries.of("LARGE", stocks.closes().epochDays(), closes);
    MarketBuilder builder =
        market.toBuilder()
            .security(SecurityInput.builder().from(stocks).id("LARGE").closes(large).build());
    for (int i = 0; i < RUNGS.size(); i++) {
      FutureInput future = market.inputs().futures().get(RUNGS.get(i));
      DurationSource years = DurationSource.stated(YEARS.get(i));
      builder
          .without(future.id())
          .future(FutureInput.builder().from(future).durations(years).build());
    }
    return builder.build();
  }

  private static Result run(Market market, double fee, double large, List<Double> rungs) {
    TestFund fund =
        TestFund.withCollateral("BILLS")
            .equity("STOCKS", "LARGE")
            .bonds(RUNGS.toArray(String[]::new))
            .target("equity", "STOCKS", Target.capital(0.9 * (1 - large)))
            .target("equity", "LARGE", Target.capital(0.9 * large))
            .every(CalendarPeriod.MONTH)
            .expenseRatio(fee);
    for (int i = 0; i < rungs.size(); i++) {
      fund.target("bonds", RUNGS.get(i), Target.notional(rungs.get(i)));
    }
    RunSettings.Builder settings = RunSettings.builder().contracts(LotPolicy.FRACTIONAL);
    return Runs.run(fund, market, settings);
  }

  private static DatedSeries prices(Result result) {
    int[] days = new int[result.size()];
    double[] navs = new double[result.size()];
    for (int row = 0; row < days.length; row++) {
      days[row] = result.market().days().epochDay(result.day(row));
      navs[row] = result.nav(row);
    }
    return DatedSeries.of("the fund", days, navs);
  }

  private static double growth(Result result) {
    int last = result.size() - 1;
    double years = (prices(result).epochDay(last) - prices(result).epochDay(1)) / 365.25;
    return Math.pow(result.nav(last) / result.nav(1), 1 / years) - 1;
  }

  private static Switched switched(Part part, Result result) {
    return new Switched(part, List.of("known"), result);
  }

  @Test
  void thePartsOfAKnownFundAreRecoveredToABasisPointAYear() {
    Result simulation = run(MARKET, OWN_FEE, 0, EQUAL);
    Market dearer = DearerFutures.of(MARKET, SPREAD);
    Result fund = run(DEARER, FEE, 1, LONGER);
    Replication replication =
        Replication.of(
            simulation,
            List.of(
                switched(Part.FEE, run(MARKET, FEE, 0, EQUAL)),
                switched(Part.FINANCING, run(dearer, FEE, 0, EQUAL)),
                switched(Part.EQUITY_INSTRUMENT, run(dearer, FEE, 1, EQUAL)),
                switched(Part.DURATION_AND_RUNGS, run(dearer, FEE, 1, LONGER))),
            prices(fund),
            5);
    Map<Part, Double> parts =
        replication.parts().stream()
            .collect(
                Collectors.toMap(
                    PartDifference::part, PartDifference::yearly, (a, b) -> a, TreeMap::new));
    double years = 1 + growth(simulation);
    assertThat(parts.get(Part.FEE)).isCloseTo(-(FEE - OWN_FEE) * years, within(BASIS_POINT));
    // 60% of notional at the spread, ACT/360.
    assertThat(parts.get(Part.FINANCING))
        .isCloseTo(-0.6 * SPREAD * 365.25 / 360 * years, within(BASIS_POINT));
    assertThat(parts.get(Part.FINANCING))
        .as("as the market that was made with it has it")
        .isCloseTo(
            growth(run(DEARER, FEE, 0, EQUAL)) - growth(run(MARKET, FEE, 0, EQUAL)),
            within(BASIS_POINT));
    assertThat(parts.get(Part.EQUITY_INSTRUMENT))
        .isCloseTo(
            growth(run(DEARER, FEE, 1, EQUAL)) - growth(run(DEARER, FEE, 0, EQUAL)),
            within(BASIS_POINT));
    assertThat(parts.get(Part.DURATION_AND_RUNGS))
        .isCloseTo(
            growth(run(DEARER, FEE, 1, LONGER)) - growth(run(DEARER, FEE, 1, EQUAL)),
            within(BASIS_POINT));
    assertThat(parts.get(Part.RESIDUAL)).isCloseTo(0, within(BASIS_POINT));
    assertThat(parts.get(Part.ROLLS_AND_COSTS)).isZero();
    double whole = replication.fundReturn() - replication.simulatedReturn();
    assertThat(parts.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(whole, within(1e-12));
  }

  @Test
  void partsSumToTheDifferenceOfEachMonth() {
    Result simulation = run(MARKET, OWN_FEE, 0, EQUAL);
    Replication replication =
        Replication.of(
            simulation,
            List.of(
                switched(Part.FEE, run(MARKET, FEE, 0, EQUAL)),
                switched(Part.EQUITY_INSTRUMENT, run(MARKET, FEE, 1, EQUAL))),
            prices(run(MARKET, FEE, 0.5, LONGER)),
            5);
    assertThat(replication.months()).isBetween(95, 97);
    for (int month = 0; month < replication.months(); month++) {
      double sum = 0;
      for (PartDifference part : replication.parts()) {
        sum += part.monthly().get(month);
      }
      assertThat(sum)
          .isCloseTo(
              replication.fundReturn(month) - replication.simulatedReturn(month), within(1e-12));
    }
    assertThat(replication.parts())
        .filteredOn(PartDifference::isWithoutAlternative)
        .extracting(PartDifference::part)
        .containsExactly(
            Part.FINANCING, Part.ROLLS_AND_COSTS, Part.DURATION_AND_RUNGS, Part.REBALANCE_TIMING);
  }

  /** Noise of quotes as large as that of a real fund: 0.3% a day, taken back the day after. */
  @Test
  void whatTheFundHeldIsFoundWithinTwoStandardErrors() {
    Result simulation = run(MARKET, OWN_FEE, 0, EQUAL);
    Result fund = run(DEARER, FEE, 0.7, LONGER);
    DatedSeries prices = prices(fund);
    Random random = new Random(11);
    double[] noisy = new double[prices.size()];
    Arrays.setAll(noisy, row -> prices.value(row) * (1 + 0.003 * random.nextGaussian()));
    DatedSeries quoted = DatedSeries.of("the fund", prices.epochDays(), noisy);
    Replication replication =
        Replication.of(
            simulation,
            List.of(switched(Part.EQUITY_INSTRUMENT, run(MARKET, OWN_FEE, 1, EQUAL))),
            quoted,
            5);
    Map<String, Estimate> found =
        replication.estimates().stream()
            .collect(Collectors.toMap(Estimate::what, Function.identity()));
    near(found.get("equity"), 0.9);
    near(found.get(Holding.TILT), 0.7);
    near(found.get("ZB"), 0.24);
    near(found.get("ZT"), 0.06);
    near(found.get("ZF"), 0.06);
    near(found.get("ZN"), 0.12);
    near(found.get("TN"), 0.12);
    near(found.get(Holding.OVERLAY), 0.60);
    near(found.get(Holding.REST), -(FEE - OWN_FEE) - 0.6 * SPREAD);
    double duration = duration(fund);
    near(found.get(Holding.DURATION), duration);
    assertThat(duration).isGreaterThan(found.get(Holding.DURATION).simulated() + 0.5);
    assertThat(found.get(Holding.DURATION).verdict()).isEqualTo(Estimate.Verdict.DIFFERS);
    assertThat(found.get("ZT").verdict()).isEqualTo(Estimate.Verdict.CANNOT_BE_TOLD_APART);
    assertThat(found.get("ZT").verdict().words()).isEqualTo("cannot be told apart");
    assertThat(replication.tracking().get(0).autocorrelation()).isBetween(-0.6, -0.35);
    assertThat(replication.tracking().get(0).beta()).isCloseTo(1, within(0.1));
  }

  private static double duration(Result result) {
    return Regressors.of(result).stream()
        .filter(Regressors.Held::future)
        .mapToDouble(Regressors.Held::duration)
        .sum();
  }

  private static void near(Estimate estimate, double truth) {
    assertThat(estimate.standardError()).as(estimate.what()).isPositive();
    assertThat(estimate.estimate())
        .as("%s, error %s", estimate.what(), estimate.standardError())
        .isCloseTo(truth, within(2 * estimate.standardError()));
  }

  @Test
  void aFundOfOtherDaysIsRefused() {
    Result simulation = run(MARKET, OWN_FEE, 0, EQUAL);
    DatedSeries later = DatedSeries.of("later", new int[] {30_000, 30_001}, new double[] {1, 1});
    assertThatThrownBy(() -> Replication.of(simulation, List.of(), later, 5))
        .hasMessageContaining("later and the simulation must have 3 closes in common");
  }

  @Test
  void dearerFuturesLoseTheSpreadAndRollAsBefore() {
    Market dearer = DearerFutures.of(MARKET, 0.01);
    var own = MARKET.futures().get("ZN");
    var other = dearer.futures().get("ZN");
    for (int day : new int[] {100, 500, 1500}) {
      int held = own.activeContract(day);
      double ratio = own.contract(held + 1).close(day) / own.contract(held).close(day);
      assertThat(other.contract(held + 1).close(day) / other.contract(held).close(day))
          .isCloseTo(ratio, within(1e-12));
      double days = MARKET.days().epochDay(day) - (double) MARKET.days().epochDay(day - 1);
      assertThat(
              other.contract(held).close(day)
                  / other.contract(held).close(day - 1)
                  / (own.contract(held).close(day) / own.contract(held).close(day - 1)))
          .isCloseTo(Math.exp(-0.01 * days / 360), within(1e-12));
    }
    assertThatThrownBy(() -> DearerFutures.of(MARKET, 0.2))
        .hasMessageContaining("financing-spread must be in [-0.1, 0.1] but was 0.2");
  }
}
