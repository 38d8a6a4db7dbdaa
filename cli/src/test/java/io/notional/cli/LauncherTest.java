package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher refuses before it builds anything. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "notional");

  @TempDir Path folder;

  @Test
  void aCheckoutInAFolderWithAColonCannotBeOnAClassPath() throws Exception {
    Path checkout = Files.createDirectory(folder.resolve("a:b")).toRealPath();
    assertThat(refusal(checkout, System.getProperty("java.home")))
        .isEqualTo(
            "notional: this checkout must lie in a folder without a colon in its path but is in "
                + checkout);
  }

  @Test
  void anOldJavaIsNamedWithItsVersion() throws Exception {
    Path home = Files.createDirectories(folder.resolve("old"));
    Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertThat(refusal(folder, home.toString()))
        .isEqualTo("notional: Java 17 or newer is needed, but " + java + " is 11.0.2");
  }

  private static String refusal(Path checkout, String javaHome)
      throws IOException, InterruptedException {
    Path script = Files.copy(LAUNCHER, checkout.resolve("notional"));
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "demo");
    builder.environment().put("JAVA_HOME", javaHome);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(ExitCode.DEFECT);
    return said.strip();
  }
}
