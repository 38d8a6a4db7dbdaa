package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.DurationSource;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticInputs;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stacks over ten years of the synthetic market, whose books balance at every close. */
class StackedRunTest {
  private static final Notional NOTIONAL = Notional.load();

  private final Market market = market();

  /** Ten years, with durations of two Treasury futures that were made up. */
  private static Market market() {
    SyntheticInputs inputs =
        SyntheticMarket.builder().years(10).stocks("IVV").trendMarkets(3).build().series();
    MarketBuilder builder = inputs.builder();
    for (FutureInput future : inputs.futures()) {
      double years = Map.of("ZN", 6.5, "ZB", 12.5).getOrDefault(future.id(), Double.NaN);
      if (years > 0) {
        Optional<DurationSource> stated = Optional.of(DurationSource.stated(years));
        builder
            .without(future.id())
            .future(FutureInput.builder().from(future).durations(stated).build());
      }
    }
    return builder.build();
  }

  private static Map<String, Object> part(String target, double value, String use, Object with) {
    return Map.of(target, value, "sleeve", Map.of("use", use, "with", with));
  }

  private Result run(Strategy fund) {
    RunSettings config =
        RunSettings.builder()
            .fill(FillTiming.SAME_CLOSE)
            .contracts(LotPolicy.FRACTIONAL)
            .costs(false)
            .firstDate(LocalDate.of(2000, 6, 1))
            .build();
    return NOTIONAL.run(fund, market, config);
  }

  @Test
  void everyTargetIsReachedOnTheDayItIsOrdered() {
    Strategy fund =
        NOTIONAL.strategy(
            "stacked",
            Map.of(
                "sleeves",
                List.of(
                    part("capital", 0.9, "basket", Map.of("instruments", "IVV")),
                    part(
                        "notional", 0.1, "ladder", Map.of("sleeve", "syn", "instruments", "SYN01")),
                    part("duration", 4, "ladder", Map.of("instruments", List.of("ZN", "ZB"))),
                    part(
                        "risk",
                        0.02,
                        "ladder",
                        Map.of("sleeve", "risky", "instruments", List.of("SYN02", "SYN03")))),
                "rebalance",
                Map.of("use", "band-and-calendar", "with", Map.of("calendar", "month"))));

    Result result = run(fund);

    assertThat(Invariants.check(result)).isEmpty();
    assertThat(result.stopped()).isFalse();
    SleeveExposures exposures = new SleeveExposures(result);
    int ends = 0;
    while (exposures.next()) {
      int day = result.day(exposures.row());
      double nav = result.nav(exposures.row());
      if (exposures.row() == 0 || market.days().ends(day, CalendarPeriod.MONTH)) {
        assertThat(exposures.capital(0) / nav).isCloseTo(0.9, within(1e-12));
        assertThat(exposures.notional(2) / nav).isCloseTo(0.1, within(1e-12));
        assertThat(exposures.yearsOfNotional(3) / nav).isCloseTo(4, within(1e-9));
        ends++;
      }
    }
    assertThat(ends).isGreaterThan(100);
    // What was expected to be 2% of nav a year came to that: the estimate is good, and unbiased.
    assertThat(deviation(result, 4)).isCloseTo(0.02, within(0.004));
  }

  /** The deviation of what a sleeve earned by day, a fraction of nav per year. */
  private static double deviation(Result result, int sleeve) {
    double squares = 0;
    for (int row = 1; row < result.size(); row++) {
      double earned = result.attribution(row, sleeve, Source.PRICE);
      earned += result.attribution(row, sleeve, Source.CARRY);
      squares += Math.pow(earned / result.nav(row - 1), 2);
    }
    return Math.sqrt(261 * squares / (result.size() - 1));
  }
}
