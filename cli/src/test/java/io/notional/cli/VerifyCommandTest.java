package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir Path folder;

  @Test
  void aGoodPluginKeepsItsRules() throws IOException {
    Path jar = PluginJar.write(folder.resolve("bills.jar"), "BillsPlugin", "bills-alone");
    Shell.Outcome outcome = Shell.run("verify", jar.toString());
    assertThat(outcome.out())
        .contains("plugin bills-alone 1.2, from " + jar)
        .contains("LOOK-1")
        .doesNotContain("FAILS");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
  }

  @Test
  void whatIsNoPluginIsToldByName() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    Shell.Outcome outcome = Shell.run("verify", text.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(text.toString()).contains("cannot be read");
    assertThat(Shell.run("verify", folder.resolve("none.jar").toString()).err())
        .contains("none.jar does not exist");
  }
}
