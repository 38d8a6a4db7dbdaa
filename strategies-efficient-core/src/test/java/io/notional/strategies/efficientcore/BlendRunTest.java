package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.SecurityInput;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blends of published fund returns, one year to 2026-03-31. */
class BlendRunTest {
  private static final double FIVE_BASIS_POINTS = 5e-4;

  private static final Map<String, Double> PUBLISHED =
      new TreeMap<>(Map.of("NTSX", 0.1658, "WTMF", 0.1936, "IVV", 0.1708, "AGG", 0.0490));

  private static final int[] DAYS = {
    day("2025-03-31"), day("2025-12-31"), day("2026-01-02"), day("2026-03-31")
  };

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** All of a fund's return comes by the first date, or by the last. */
  private static Market market(int from, Costs costs) {
    MarketBuilder market = Market.builder().valuationDates(DAYS);
    PUBLISHED.forEach(
        (id, earned) -> {
          double[] closes = new double[DAYS.length];
          for (int t = 0; t < closes.length; t++) {
            closes[t] = t < from ? 100 : 100 * (1 + earned);
          }
          market.security(
              SecurityInput.builder()
                  .id(id)
                  .terms(
                      Terms.builder()
                          .assetClass(AssetClass.EQUITY)
                          .funding(Funding.PAID_IN_FULL)
                          .build())
                  .closes(DatedSeries.of(id, DAYS, closes))
                  .maxStaleDays(400)
                  .costs(costs)
                  .build());
        });
    return market.build();
  }

  private static Result run(List<String> funds, List<Double> weights, String calendar, Market m) {
    Notional notional = Notional.load();
    Strategy blend =
        notional.strategy(
            "blend", Map.of("funds", funds, "weights", weights, "calendar", calendar));
    return notional.run(
        blend, m, RunSettings.builder().nav(1e6).fill(FillTiming.SAME_CLOSE).build());
  }

  private static double yearOf(List<String> funds, List<Double> weights) {
    Result result = run(funds, weights, "never", market(1, Costs.NONE));
    return result.nav(result.size() - 1) / result.initialNav() - 1;
  }

  @ParameterizedTest
  @CsvSource({
    "IVV NTSX AGG WTMF, 0.24 0.40 0.16 0.20, 0.1536",
    "IVV AGG WTMF, 0.50 0.30 0.20, 0.1388",
    "IVV AGG, 0.60 0.40, 0.1217",
  })
  void oneYearBlendsAreThePublishedOnes(String funds, String weights, double published) {
    List<Double> shares = List.of(weights.split(" ")).stream().map(Double::valueOf).toList();

    assertThat(yearOf(List.of(funds.split(" ")), shares))
        .isCloseTo(published, within(FIVE_BASIS_POINTS));
  }

  @Test
  void allOfItIsInvestedButForWhatPurchasesCost() {
    List<String> funds = List.of("IVV", "AGG");
    Result result = run(funds, List.of(0.6, 0.4), "year", market(1, new Costs(0, 0, 10)));

    // Five basis points of what was bought are paid with the first purchases.
    assertThat(result.nav(0)).isCloseTo(1e6 / 1.0005, within(1e-6));
    assertThat(result.cash(0) + result.payable(0)).isCloseTo(0, within(1e-6));
    for (int row = 0; row < result.size(); row++) {
      assertThat(result.lineDrawn(row)).isZero();
      assertThat(result.state(row)).isEqualTo(DayState.MET);
    }
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void theCalendarReturnsItToItsWeights() {
    List<String> funds = List.of("IVV", "AGG");
    Result yearly = run(funds, List.of(0.6, 0.4), "year", market(1, Costs.NONE));
    Result never = run(funds, List.of(0.6, 0.4), "never", market(1, Costs.NONE));

    assertThat(yearly.trades()).hasSize(4);
    assertThat(yearly.trades().get(2).reason()).isEqualTo("calendar year");
    assertThat(yearly.trades().get(2).quantity()).as("sells what rose").isNegative();
    assertThat(never.trades()).hasSize(2);
  }
}
