package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.catalog.Catalog;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ladder that follows the duration of an index, which is known some days after its date. */
class IndexDurationTest {
  @TempDir Path folder;

  private RunPlan plan(String index) throws IOException {
    MadeUpData.write(folder);
    Files.writeString(
        folder.resolve("agg.csv"), "date,years\n1962-01-02,5.5\n1962-12-20,6.5\n1963-12-29,6.0\n");
    String market = Files.readString(Path.of("markets", "since-1962.yaml"));
    String entry =
        "indices:\n  - {id: AGG-DURATION, file: agg.csv, column: years,"
            + " published-after-days: 5}\n";
    Path file = folder.resolve("market.yaml");
    Files.writeString(file, market.replace("indices:\n", entry));
    return RunPlan.builder(Catalog.load())
        .spec(
            Map.of(
                "strategy",
                "efficient-core",
                "with",
                Map.of(
                    "equity-instruments",
                    List.of("US-MARKET"),
                    "ladder-duration",
                    Map.of("index", index))))
        .market(file)
        .dataRoot(folder)
        .firstDate(LocalDate.of(1962, 3, 1))
        .lastDate(LocalDate.of(1964, 3, 31))
        .build();
  }

  @Test
  void takesWhatWasPublished() throws IOException {
    Result result = plan("AGG-DURATION").run();

    for (Diagnostic one : result.diagnostics()) {
      if (one.name().equals("duration-target")) {
        LocalDate date = result.market().days().date(one.day());
        double years =
            date.isBefore(LocalDate.of(1962, 12, 25))
                ? 5.5
                : date.isBefore(LocalDate.of(1964, 1, 3)) ? 6.5 : 6.0;
        assertThat(one.value()).as(date.toString()).isCloseTo(years, within(1e-12));
      }
    }
    assertThat(result.diagnostics()).hasSizeGreaterThan(9);
  }

  @Test
  void anUnknownIndexIsNamedWithTheNearest() {
    assertThatThrownBy(() -> plan("AGG-DURATIONS"))
        .hasMessageContaining("AGG-DURATIONS")
        .hasMessageContaining("AGG-DURATION");
  }
}
