package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.notional.core.catalog.Catalog;
import io.notional.core.identity.Identities;
import io.notional.core.ledger.Source;
import io.notional.core.result.Result;
import io.notional.core.settings.RunParameters;
import io.notional.core.settings.SimulationConfig;
import io.notional.core.simulation.Simulator;
import io.notional.files.market.MarketFile;
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
    Fund fund = Fund.read(EXAMPLES.resolve("specs").resolve("global-90-60.yaml"), Catalog.load());
    SimulationConfig config =
        RunParameters.builder(fund.run(), fund.margin())
            .firstDate(LocalDate.of(2013, 5, 1))
            .lastDate(LocalDate.of(2020, 3, 17))
            .build();
    Path market = EXAMPLES.resolve("markets").resolve("research.yaml");
    return new Simulator()
        .run(fund.strategy(), MarketFile.read(market, data, fund.instruments()).market(), config);
  }

  @Test
  void theBooksReconcileWithCurrencyAsASourceOfItsOwn() {
    Result result = run();

    assertThat(Identities.check(result)).isEmpty();
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
