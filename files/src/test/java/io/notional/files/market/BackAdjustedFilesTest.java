package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.RollStep;
import io.notional.core.market.SignalColumns;
import io.notional.core.market.TradingDays;
import io.notional.files.RealData;
import io.notional.files.csv.SeriesReader;
import io.notional.files.input.InputFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Series built forward from contracts against back-adjusted files that others made of the same
 * contracts; skipped where there is no data.
 */
class BackAdjustedFilesTest {
  private static final Path FILE = Path.of("..", "examples", "markets", "research.yaml");

  @ParameterizedTest(name = "{0}")
  @CsvSource({"ZN, US10", "ZF, US5", "ES, SP500", "GC, GOLD"})
  void changesAgree(String id, String name) {
    Path root = RealData.root();
    Market market = MarketFile.read(FILE, root, Set.of(id)).market();
    DatedSeries adjusted =
        SeriesReader.backAdjusted(
            InputFile.read(
                root.resolve("futures/adjusted_prices/" + name + ".csv"), name, 1 << 26));
    FutureProduct product = market.futures().get(id);
    Set<Integer> gaps = daysAfterGaps(product);
    SignalColumns signals = market.signals(id);
    TradingDays days = market.days();
    int compared = 0;
    int different = 0;
    for (int t = signals.firstDay() + 1; t <= signals.lastDay(); t++) {
      int before = adjusted.rowOf(days.epochDay(t - 1));
      int today = adjusted.rowOf(days.epochDay(t));
      if (before < 0 || today < 0 || gaps.contains(t)) {
        continue;
      }
      double theirs = adjusted.value(today) - adjusted.value(before);
      double ours = signals.adjustedPrice(t) - signals.adjustedPrice(t - 1);
      compared++;
      different += Math.abs(theirs - ours) > 1e-6 * (1 + Math.abs(adjusted.value(today))) ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(4_000);
    assertThat(different).isLessThan(compared / 200);
  }

  /** Where no day quotes both contracts, the file had to guess, and so have we. */
  private static Set<Integer> daysAfterGaps(FutureProduct product) {
    Set<Integer> days = new HashSet<>();
    for (RollStep step : product.rolls()) {
      if (step.policy() != RollStep.Policy.COMMON_QUOTE) {
        days.add(step.day());
        days.add(step.day() + 1);
      }
    }
    return days;
  }
}
