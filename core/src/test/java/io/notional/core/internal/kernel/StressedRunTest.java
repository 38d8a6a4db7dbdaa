package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.MarginModel;
import io.notional.api.strategy.Target;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
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
import io.notional.marginmodels.StressedMargin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thirty days of about 100 points; a stress from the 12th to the 18th of June. */
class StressedRunTest {
  private static final int DAYS = 30;
  private static final MarginModel PERCENT =
      new PercentMargin(new MarginFractions(0.06, 0.05), Map.of());

  private static StressedMargin stressed(MarginModel model, String base) {
    LocalDate from = LocalDate.of(2024, 6, 12);
    return new StressedMargin(
        model,
        List.of(
            new MarginStress(
                from, from.plusDays(6), LocalDate.parse(base), Map.of("FUT", 2.0), 1)));
  }

  private static Market market(UnaryOperator<FutureInput.Builder> change, double... closes) {
    return HandMarket.weekdays("2024-06-03", closes.length)
        .rate(0)
        .future("FUT", change, closes)
        .build();
  }

  private static double[] closes() {
    double[] closes = new double[DAYS];
    for (int i = 0; i < DAYS; i++) {
      closes[i] = 100 + (i % 3) * 0.1 + (i % 7) * 0.3;
    }
    return closes;
  }

  private static Result run(Market market, MarginModel model) {
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(1));
    return Runs.run(fund, market, Runs.plain().marginModel(model));
  }

  static Stream<MarginModel> models() {
    MarginModel historical =
        new HistoricalMargin(HistoricalSettings.builder().minHistory(20).build());
    MarginModel scenario = new ScenarioMargin(ScenarioSettings.DEFAULTS);
    return Stream.of(ExchangeMargin.MODEL, PERCENT, scenario, historical)
        .flatMap(model -> Stream.of(model, stressed(model, "2024-06-05")));
  }

  @ParameterizedTest
  @MethodSource("models")
  void cuttingOffTheFutureChangesNoMargin(MarginModel model) {
    Result whole = run(market(input -> input, closes()), model);
    Result cut = run(market(input -> input, Arrays.copyOf(closes(), 25)), model);

    for (int row = 0; row < cut.size(); row++) {
      assertThat(cut.initial(row)).as("row " + row).isEqualTo(whole.initial(row));
      assertThat(cut.maintenance(row)).isEqualTo(whole.maintenance(row));
    }
  }

  @Test
  void aStressReplacesDatedMarginsAndIsNotOnTopOfThem() {
    List<String> dates = List.of("2024-06-03", "2024-06-10", "2024-07-12");
    MarginChain rising =
        new MarginChain(
            List.of(new MarginPolicy.Dated()),
            HandMarket.dated("initial", dates, 2_200, 6_600, 6_600),
            HandMarket.dated("maintenance", dates, 2_000, 6_000, 6_000),
            0.001,
            0.8);
    Market market = market(input -> input.margin(rising), closes());

    Result result = run(market, stressed(ExchangeMargin.MODEL, "2024-06-09"));

    // The base date is a Sunday: Friday's margin of 2,000, twice, from the 12th to the 18th.
    double[] expected = {2_000, 6_000, 6_000, 4_000, 4_000, 4_000, 4_000, 4_000, 6_000};
    for (int i = 0; i < expected.length; i++) {
      assertThat(result.maintenance(4 + i)).as("row " + (4 + i)).isEqualTo(expected[i]);
    }
    assertThat(result.policyCounts()).containsEntry("margin-stress:2024-06-12/2024-06-18", 5L);
  }

  @Test
  void aBaseDateWithoutMarginOrPriceStopsTheRun() {
    MarginChain late =
        new MarginChain(
            List.of(new MarginPolicy.Dated()),
            HandMarket.dated("initial", List.of("2024-06-06", "2024-07-12"), 2_200, 2_200),
            HandMarket.dated("maintenance", List.of("2024-06-06", "2024-07-12"), 2_000, 2_000),
            0.001,
            0.8);
    Market market = market(input -> input.margin(late), closes());
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(1));
    var config =
        Runs.plain()
            .firstDate(LocalDate.of(2024, 6, 7))
            .marginModel(stressed(ExchangeMargin.MODEL, "2024-06-05"));

    Refused.with(ErrorCode.NO_MARGIN, () -> Runs.run(fund, market, config))
        .contains("FUT", "2024-06-05");
    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> run(market(input -> input, closes()), stressed(PERCENT, "2024-05-31")))
        .contains("2024-05-31");
  }

  @Test
  void aBaseDateOnWhichAProductWasNotQuotedStopsTheRun() {
    double[] late = closes();
    for (int i = 0; i < 5; i++) {
      late[i] = Double.NaN;
    }
    HandMarket hand = HandMarket.weekdays("2024-06-03", DAYS).rate(0);
    Market market = hand.future("FUT", late).future("OLD", closes()).build();

    Refused.with(
            ErrorCode.NOT_COVERED, () -> run(market, stressed(ExchangeMargin.MODEL, "2024-06-05")))
        .contains("FUT", "2024-06-05");
  }
}
