package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.notional.core.catalog.Catalog;
import io.notional.core.invariant.Invariants;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stacked funds that ship and the one that the document shows. */
class StackedFundTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path DOCUMENT = Path.of("../docs/efficient-capital.md");
  private static final String RESEARCH = "../examples/markets/research.yaml";
  private static final Pattern FUND =
      Pattern.compile("```yaml\\n(strategy: stacked\\n.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void theDocumentsFundIsAFund() throws IOException {
    Matcher fund = FUND.matcher(Files.readString(DOCUMENT));
    assertThat(fund.find()).isTrue();
    assertThat(fund.group(1)).hasLineCount(9);
    Path spec = Files.writeString(folder.resolve("my.yaml"), fund.group(1));

    Shell.Outcome outcome = Shell.run("check", spec.toString(), "--market", RESEARCH);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("equity, collateral, gold, bonds, trend");
  }

  @ParameterizedTest
  @CsvSource({"90-90, 1.80", "100-100, 2.00"})
  void shippedStacksHaveTheExposureOfTheirNames(String name, double exposure) throws IOException {
    Path spec = EXAMPLES.resolve("specs").resolve(name + ".yaml");
    assertThat(Files.readAllLines(spec)).hasSizeLessThan(15);
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");

    Result result =
        RunPlan.builder(Catalog.load())
            .spec(spec)
            .market(Path.of(RESEARCH))
            .dataRoot(data)
            .firstDate(LocalDate.of(2018, 1, 2))
            .lastDate(LocalDate.of(2019, 12, 31))
            .build()
            .run();

    assertThat(Invariants.check(result)).isEmpty();
    SleeveExposures exposures = new SleeveExposures(result);
    double sum = 0;
    while (exposures.next()) {
      double ofDay = 0;
      for (int s = 0; s < result.sleeves().size(); s++) {
        boolean counts = result.sleeves().get(s).assetClass().isExposure();
        ofDay += counts ? exposures.grossNotional(s) / result.nav(exposures.row()) : 0;
      }
      sum += ofDay;
      // Filled at the second close; from then on no sleeve is further than its band away.
      assertThat(ofDay).isCloseTo(exposures.row() == 0 ? 0 : exposure, within(0.15));
    }
    assertThat(sum / result.size()).isCloseTo(exposure, within(0.02));
  }
}
