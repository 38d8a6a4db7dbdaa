package io.notional.examples.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/scaling.md} are what the simulation comes to. */
class ScalingDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "scaling.md");

  @Test
  void tablesAreThoseOfTheSimulation() throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains(ScalingPlan.growth())
        .contains(ScalingPlan.tasks())
        .contains(ScalingPlan.troubles());
  }
}
