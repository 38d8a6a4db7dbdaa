package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.catalog.Catalog;
import io.notional.core.invariant.Invariants;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specs on made-up stocks, with the data that the example writes. */
class MadeUpStocksTest {
  @TempDir Path folder;

  @Test
  void theSpecsRunOnWhatTheExampleWrites() throws IOException {
    MadeUpStocks.main(new String[] {folder.toString(), "700", "520"});

    for (String spec : List.of("largest-500", "sample-of-300")) {
      Result result =
          RunPlan.builder(Catalog.load())
              .spec(Path.of("specs", spec + ".yaml"))
              .market(Path.of("markets", "made-up-stocks.yaml"))
              .dataRoot(folder)
              .build()
              .run();

      assertThat(result.stopped()).as(spec).isFalse();
      assertThat(Invariants.check(result)).as(spec).isEmpty();
      assertThat(result.diagnostics().stream().map(Diagnostic::name).collect(Collectors.toSet()))
          .as(spec)
          .contains("names", "turnover");
      double names =
          result.diagnostics().stream()
              .filter(diagnostic -> diagnostic.name().equals("names"))
              .mapToDouble(Diagnostic::value)
              .max()
              .orElseThrow();
      assertThat(names).as(spec).isEqualTo(spec.startsWith("largest") ? 500 : 300);
    }
  }
}
