package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, and what it does where it may not. */
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir Path folder;
  private LauncherCheckout checkout;

  @BeforeEach
  void create() throws IOException {
    checkout = LauncherCheckout.create(folder);
  }

  @Test
  void buildsOnceAndRunsWithAnArchive() throws Exception {
    Shell.Outcome first = checkout.run();
    assertThat(first.out()).isEqualTo("first, with an archive");
    assertThat(first.err()).isEqualTo("building notional (first run)...");
    Shell.Outcome second = checkout.run();
    assertThat(second.out()).isEqualTo("first, with an archive");
    assertThat(second.err()).isEmpty();
    assertThat(checkout.builds()).isOne();
  }

  /** As many characters as before, so that neither time nor size tells. */
  @Test
  void aChangedSourceIsBuiltWhateverItsTime() throws Exception {
    build();
    FileTime time = Files.getLastModifiedTime(checkout.source());
    Files.writeString(checkout.source(), "again");
    Files.setLastModifiedTime(checkout.source(), time);
    Shell.Outcome outcome = checkout.run();
    assertThat(outcome.out()).startsWith("again, ");
    assertThat(outcome.err()).isEqualTo("building notional (the sources changed)...");
    assertThat(checkout.run().err()).isEmpty();
    Files.writeString(checkout.source(), "older");
    Files.setLastModifiedTime(checkout.source(), LONG_AGO);
    assertThat(checkout.run().out()).startsWith("older, ");
  }

  @Test
  void aSourceThatIsAddedOrRemovedIsSeen() throws Exception {
    build();
    Path more = Files.writeString(checkout.source().resolveSibling("More.java"), ", more");
    assertThat(checkout.run().out()).startsWith("first, more, ");
    assertThat(checkout.run().err()).isEmpty();
    Files.delete(more);
    assertThat(checkout.run().out()).isEqualTo("first, with an archive");
  }

  @Test
  void nothingIsBuiltForATimeAlone() throws Exception {
    checkout.run();
    Instant ahead = Instant.now().plus(Duration.ofDays(2));
    Files.setLastModifiedTime(checkout.source(), FileTime.from(ahead));
    assertThat(checkout.run().err()).isEmpty();
    assertThat(checkout.builds()).isOne();
  }

  @Test
  void aCopyOfTheCheckoutNeedsNoBuild() throws Exception {
    checkout.run();
    LauncherCheckout copy = checkout.at(folder.resolve("copy of it"));
    copy(checkout.home(), copy.home());
    assertThat(copy.run().err()).isEmpty();
    assertThat(checkout.builds()).isOne();
  }

  /** Not every system has a find that can tell; then all is read. */
  @Test
  void worksWithAFindThatTellsNamesAlone() throws Exception {
    Path find = folder.resolve("tools/bin/find");
    Files.writeString(
        find,
        """
        #!/bin/sh
        case "$*" in *-printf*) echo no >&2; exit 1 ;; esac
        PATH=${PATH#*:}
        exec find "$@"
        """);
    command("chmod", "+x", find.toString());
    assertThat(checkout.run().out()).startsWith("first, ");
    assertThat(checkout.run().err()).isEmpty();
    Files.writeString(checkout.source(), "again");
    assertThat(checkout.run().out()).startsWith("again, ");
    assertThat(checkout.builds()).isEqualTo(2);
  }

  /** Where an archive cannot be made, it is said once and tried no more. */
  @Test
  void runsWithoutAnArchiveThatCannotBeMade() throws Exception {
    Shell.Outcome outcome = LauncherCheckout.await(checkout.start(Map.of("ARCHIVER", "false")));
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEqualTo("first, without an archive");
    assertThat(outcome.err()).contains("notional: no class-data archive could be made, ");
    assertThat(checkout.run().err()).isEmpty();
  }

  @Test
  void runsReadOnlyWhereItIsBuiltAndElseSaysWhatItNeeds() throws Exception {
    checkout.run();
    removeArchives();
    assertThat(asSomebodyElse().out()).isEqualTo("first, without an archive");
    assertThat(asSomebodyElse().err()).isEmpty();
    Files.writeString(checkout.source(), "changed");
    Shell.Outcome outcome = asSomebodyElse();
    assertThat(outcome.code()).isEqualTo(ExitCode.DEFECT);
    assertThat(outcome.err())
        .startsWith("notional: the command must be built, but " + checkout.dist().toRealPath())
        .contains(" cannot be written by ")
        .hasLineCount(1);
  }

  /** Builds, and starts once more: from then on it is known what the sources look like. */
  private void build() throws Exception {
    checkout.run();
    assertThat(checkout.run().err()).isEmpty();
  }

  /** Root may write anywhere, so that it has to become another user. */
  private Shell.Outcome asSomebodyElse() throws IOException, InterruptedException {
    if (!Files.getOwner(folder).getName().equals("root")) {
      command("chmod", "-R", "a-w", checkout.home().toString());
      Shell.Outcome outcome = checkout.run();
      command("chmod", "-R", "u+w", checkout.home().toString());
      return outcome;
    }
    assumeThat(Path.of("/usr/bin/setpriv")).exists();
    command("chmod", "-R", "go+rX,go-w", folder.toString());
    return LauncherCheckout.await(
        checkout.start(
            Map.of(), "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
  }

  private void removeArchives() throws IOException {
    try (var paths = Files.walk(checkout.dist())) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".jsa")).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    command("cp", "-R", from.toString(), to.toString());
  }

  private static void command(String... words) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
  }
}
