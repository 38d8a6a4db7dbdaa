package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import io.notional.api.strategy.Target;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.measure.PolicyUse;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import io.notional.marginmodels.HistoricalMargin;
import io.notional.marginmodels.HistoricalSettings;
import io.notional.marginmodels.MarginFractions;
import io.notional.marginmodels.MarginStress;
import io.notional.marginmodels.PercentMargin;
import io.notional.marginmodels.ScenarioMargin;
import io.notional.marginmodels.ScenarioSettings;
import io.notional.marginmodels.ShortHistory;
import io.notional.marginmodels.StressedMargin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An input that is missing or stale stops the run or falls to a named policy; no requirement ever
 * becomes zero for it. Thirty days, of which a position is held from the second on.
 */
class MarginInputTest {
  private static final int DAYS = 30;
  private static final int STALE_DAYS = 7;
  private static final MarginModel PERCENT =
      new PercentMargin(new MarginFractions(0.06, 0.05), Map.of());
  private static final MarginModel SCENARIO = new ScenarioMargin(ScenarioSettings.DEFAULTS);

  private static HistoricalMargin historical(ShortHistory policy) {
    return new HistoricalMargin(
        HistoricalSettings.builder().minHistory(20).shortHistory(policy).build());
  }

  private static StressedMargin stressed(MarginModel model, String base) {
    LocalDate from = LocalDate.of(2024, 6, 12);
    return new StressedMargin(
        model,
        List.of(
            new MarginStress(
                from, from.plusDays(6), LocalDate.parse(base), Map.of("FUT", 2.0), 1)));
  }

  static Stream<MarginModel> all() {
    Stream<MarginModel> histories =
        Stream.of(ShortHistory.EXCHANGE, ShortHistory.PERCENT_OF_NOTIONAL)
            .map(MarginInputTest::historical);
    return Stream.concat(Stream.of(ExchangeMargin.MODEL, PERCENT, SCENARIO), histories)
        .flatMap(model -> Stream.of(model, stressed(model, "2024-06-05")));
  }

  static Stream<MarginModel> readingTheChain() {
    return all()
        .filter(
            model -> MarginModel.class.cast(model).reads().contains(MarginInput.EXCHANGE_MARGINS));
  }

  private static Market market(UnaryOperator<FutureInput.Builder> change, double... closes) {
    return HandMarket.weekdays("2024-06-03", DAYS).rate(0).future("FUT", change, closes).build();
  }

  private static double[] closes() {
    double[] closes = new double[DAYS];
    for (int i = 0; i < DAYS; i++) {
      closes[i] = 100 + (i % 3) * 0.1;
    }
    return closes;
  }

  private static Result run(Market market, MarginModel model) {
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(1));
    return Runs.run(fund, market, Runs.plain().marginModel(model));
  }

  private static void assertAlwaysPositive(Result result) {
    for (int row = 1; row < result.size(); row++) {
      assertThat(result.maintenance(row)).as("row " + row).isGreaterThan(100);
      assertThat(result.initial(row)).isGreaterThanOrEqualTo(result.maintenance(row));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPriceThatStandsStillAsksForMargin(MarginModel model) {
    double[] still = new double[DAYS];
    java.util.Arrays.fill(still, 100);

    assertAlwaysPositive(run(market(input -> input, still), model));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aStalePriceAsksForMargin(MarginModel model) {
    double[] closes = closes();
    closes[4] = Double.NaN;
    closes[25] = Double.NaN;
    closes[26] = Double.NaN;

    Result result = run(market(input -> input.maxStaleDays(STALE_DAYS), closes), model);

    assertAlwaysPositive(result);
    assertThat(PolicyUse.of(result)).containsEntry("stale:FUT", 3L);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPriceThatIsTooOldStopsTheRun(MarginModel model) {
    double[] closes = closes();
    for (int i = 10; i < 20; i++) {
      closes[i] = Double.NaN;
    }

    Refused.with(ErrorCode.NOT_COVERED, () -> run(market(input -> input, closes), model))
        .contains("FUT");
  }

  @ParameterizedTest
  @MethodSource("readingTheChain")
  void aChainWithoutAnAnswerStopsTheRun(MarginModel model) {
    Market market = market(input -> input.margin(dated(0.001)), closes());

    Refused.with(ErrorCode.NO_MARGIN, () -> run(market, model)).contains("FUT", "dated", "2024-06");
  }

  @ParameterizedTest
  @MethodSource("readingTheChain")
  void aMarginOutsideItsSanityBandStopsTheRun(MarginModel model) {
    Market market = market(input -> input.margin(dated(0.06)), closes());

    Refused.with(ErrorCode.INSANE_VALUE, () -> run(market, model)).contains("FUT", "0.06");
  }

  /** Margins of 5% of notional from Monday the 3rd to Thursday the 6th. */
  private static MarginChain dated(double least) {
    List<String> dates = List.of("2024-06-03", "2024-06-06");
    return new MarginChain(
        List.of(new MarginPolicy.Dated()),
        HandMarket.dated("initial", dates, 5_000, 5_000),
        HandMarket.dated("maintenance", dates, 4_000, 4_000),
        least,
        0.8);
  }

  @Test
  void fractionsOfNotionalNeedNoChain() {
    Result result = run(market(input -> input.margin(dated(0.001)), closes()), PERCENT);

    assertAlwaysPositive(result);
    assertThat(PolicyUse.of(result).keySet()).noneMatch(policy -> policy.startsWith("margin:"));
  }

  @Test
  void aShortHistoryFallsToItsPolicyForSomeDays() {
    Result exchange = run(market(input -> input, closes()), historical(ShortHistory.EXCHANGE));

    // 8% of the chain while fewer than twenty changes are known, that is on rows 1 to 19.
    assertThat(exchange.maintenance(19)).isCloseTo(0.08 * 100_100, within(1e-6));
    assertThat(exchange.maintenance(20)).isLessThan(0.01 * 100_100);
    assertThat(PolicyUse.of(exchange)).containsEntry("margin-history:FUT:exchange", 19L);
    Result percent =
        run(market(input -> input, closes()), historical(ShortHistory.PERCENT_OF_NOTIONAL));
    assertThat(percent.maintenance(19)).isCloseTo(0.1 * 100_100, within(1e-6));
    assertThat(PolicyUse.of(percent)).containsEntry("margin-history:FUT:percent-of-notional", 19L);
    Refused.with(
            ErrorCode.NO_MARGIN,
            () -> run(market(input -> input, closes()), historical(ShortHistory.FAIL)))
        .contains("FUT", "20", "2024-06-04");
  }

  @Test
  void aShortHistoryWithoutAChainStopsTheRun() {
    Market market = market(input -> input.margin(dated(0.001)), closes());

    Refused.with(ErrorCode.NO_MARGIN, () -> run(market, historical(ShortHistory.EXCHANGE)))
        .contains("FUT", "2024-06-07");
    assertAlwaysPositive(run(market, historical(ShortHistory.PERCENT_OF_NOTIONAL)));
  }
}
