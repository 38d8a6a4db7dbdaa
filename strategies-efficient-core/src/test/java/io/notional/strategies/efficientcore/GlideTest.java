package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.cost.Costs;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.testkit.Components;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlideTest {
  private static final int[] MONTH_ENDS = {
    day("2020-01-31"),
    day("2020-02-28"),
    day("2020-03-31"),
    day("2020-04-30"),
    day("2020-05-29"),
    day("2020-06-01")
  };

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static Map<String, Object> point(String date, List<String> sleeves, Double... targets) {
    Map<String, Object> point = new LinkedHashMap<>();
    point.put("date", date);
    if (!sleeves.isEmpty()) {
      point.put("sleeves", sleeves);
    }
    point.put("targets", List.of(targets));
    return point;
  }

  private static Strategy blend(boolean steps, List<Map<String, Object>> glide) {
    return Components.make(
        new BlendProvider(),
        "funds",
        List.of("S", "B"),
        "weights",
        List.of(0.8, 0.2),
        "calendar",
        "month",
        "glide",
        glide,
        "glide-steps",
        steps);
  }

  /** Prices that never move, so that a weight is what was asked for. */
  private static double[] stocks(Strategy blend) {
    MarketBuilder builder = Market.builder().valuationDates(MONTH_ENDS);
    for (String id : List.of("S", "B")) {
      double[] closes = new double[MONTH_ENDS.length];
      Arrays.fill(closes, 10);
      builder.security(
          SecurityInput.builder()
              .id(id)
              .terms(
                  Terms.builder()
                      .assetClass(AssetClass.EQUITY)
                      .funding(Funding.PAID_IN_FULL)
                      .build())
              .closes(DatedSeries.of(id, MONTH_ENDS, closes))
              .settlement(SettlementLag.SAME_DAY)
              .maxStaleDays(60)
              .costs(Costs.NONE)
              .build());
    }
    RunSettings settings = RunSettings.builder().fill(FillTiming.SAME_CLOSE).build();
    Result result = Notional.load().run(blend, builder.build(), settings);
    double[] weights = new double[result.size()];
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next()) {
      weights[cursor.row()] =
          cursor.positions().stream()
                  .filter(position -> position.instrument().equals("S"))
                  .mapToDouble(position -> position.quantity())
                  .sum()
              * 10
              / result.nav(cursor.row());
    }
    return weights;
  }

  /** From 0.8 on February 28 to 0.5 on April 30, 62 days on; 32 of them have passed by March 31. */
  @Test
  void movesInAStraightLineByCalendarDays() {
    double[] weights =
        stocks(
            blend(
                false,
                List.of(
                    point("2020-02-28", List.of(), 0.8, 0.2),
                    point("2020-04-30", List.of(), 0.5, 0.5))));
    double between = 0.8 - 0.3 * 32 / 62;
    double[] expected = {0.8, 0.8, between, 0.5, 0.5, 0.5};
    for (int row = 0; row < expected.length; row++) {
      assertThat(weights[row]).isCloseTo(expected[row], within(1e-12));
    }
  }

  @Test
  void movesByStepsAndKeepsWhatIsNotNamed() {
    double[] weights =
        stocks(
            blend(
                true,
                List.of(
                    point("2020-03-15", List.of("S"), 0.6),
                    point("2020-05-01", List.of("B", "S"), 0.7, 0.3))));
    double[] expected = {0.8, 0.8, 0.6, 0.6, 0.3, 0.3};
    for (int row = 0; row < expected.length; row++) {
      assertThat(weights[row]).isCloseTo(expected[row], within(1e-12));
    }
  }

  @Test
  void aPathIsWhatItSaysOnEveryDate() {
    LocalDate from = LocalDate.of(2030, 1, 1);
    GlidePath path =
        new GlidePath(
            List.of(from, from.plusDays(10)),
            List.of(1.0, 2.0),
            0.5,
            false,
            SleeveTarget::notional);
    assertThat(path.value(from.minusDays(1))).isEqualTo(0.5);
    assertThat(path.value(from)).isEqualTo(1);
    assertThat(path.value(from.plusDays(4))).isCloseTo(1.4, within(1e-15));
    assertThat(path.value(from.plusDays(10))).isEqualTo(2);
    assertThat(path.value(from.plusYears(9))).isEqualTo(2);
  }

  @Test
  void reportsEveryProblemOfAGlideTogether() {
    assertThatThrownBy(
            () ->
                blend(
                    false,
                    List.of(
                        point("2020-03-15", List.of(), 0.6, 0.5),
                        point("2020-03-15", List.of("X", "S", "S"), 0.6, 0.1, 0.1),
                        point("2020-03-01", List.of(), 0.6),
                        point("2021-03-01", List.of("S"), -0.1))))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("glide[0].targets of what is paid in full must sum to at most 1")
        .hasMessageContaining("sum to 1.1")
        .hasMessageContaining("glide[1].date must be after that of the one before, 2020-03-15")
        .hasMessageContaining("glide[1].sleeves must be of S, B, each once, but has 'X'")
        .hasMessageContaining("has 'S' twice")
        .hasMessageContaining("glide[2].targets must have one for each of S, B but has 1")
        .hasMessageContaining("glide[3].targets: that of 'S' must be in [0, 1]");
    assertThatThrownBy(
            () ->
                Components.make(
                    new BlendProvider(),
                    "funds",
                    List.of("S"),
                    "weights",
                    List.of(0.8),
                    "calendar",
                    "never",
                    "glide",
                    List.of(point("2020-03-15", List.of(), 0.6))))
        .hasMessageContaining("glide needs a calendar");
    assertThatThrownBy(
            () -> Made.portfolio("sleeves", List.of(Made.part("a", 0.5)), "glide-steps", true))
        .hasMessageContaining("without a glide");
  }

  @Test
  void portfoliosGlideByTheNamesOfSleeves() {
    assertThat(
            Made.portfolio(
                    "sleeves",
                    List.of(Made.part("stocks", 0.6), Made.part("bonds", 0.4)),
                    "glide",
                    List.of(point("2030-01-01", List.of("stocks"), 0.5)))
                .sleeves())
        .hasSize(3);
  }
}
