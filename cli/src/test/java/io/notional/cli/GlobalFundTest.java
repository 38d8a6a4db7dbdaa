package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.notional.core.catalog.Catalog;
import io.notional.core.invariant.Invariants;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.files.plan.RunPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Futures of four currencies in real markets, the fund of {@code global-90-60.yaml}. */
class GlobalFundTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  private static Result run() {
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");
    return RunPlan.builder(Catalog.load())
        .spec(EXAMPLES.resolve("specs").resolve("global-90-60.yaml"))
        .market(EXAMPLES.resolve("markets").resolve("research.yaml"))
        .dataRoot(data)
        .firstDate(LocalDate.of(2013, 5, 1))
        .lastDate(LocalDate.of(2020, 3, 17))
        .build()
        .run();
  }

  @Test
  void theBooksReconcileWithCurrencyAsASourceOfItsOwn() {
    Result result = run();

    assertThat(Invariants.check(result)).isEmpty();
    double currency = 0;
    double largest = 0;
    for (int row = 1; row < result.size(); row++) {
      double sum = 0;
      for (int sleeve = 0; sleeve < result.sleeves().size(); sleeve++) {
        for (Source source : Source.values()) {
          sum += result.attribution(row, sleeve, source);
        }
      }
      double change = result.nav(row) - result.nav(row - 1);
      assertThat(sum).isCloseTo(change, within(1e-9 * result.nav(row)));
      double gain = result.attribution(row, result.collateral(), Source.CURRENCY);
      currency += gain;
      largest = Math.max(largest, Math.abs(gain));
    }
    assertThat(largest).isGreaterThan(1000);
    assertThat(Math.abs(currency)).isGreaterThan(1000);
    assertThat(result.foreignCash(result.size() - 2)).isNotZero();
  }
}
