package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of one checkout: the second waits with a word, never for ever, never for the dead. */
@DisabledOnOs(OS.WINDOWS)
class LauncherLockTest {
  private static final String WAITING = "notional: waiting for another build of this checkout...";
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "awk",
          "cat",
          "chmod",
          "cksum",
          "cmp",
          "cp",
          "cut",
          "date",
          "diff",
          "dirname",
          "find",
          "grep",
          "id",
          "ln",
          "mkdir",
          "mv",
          "ps",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sleep",
          "sort",
          "tr",
          "uname");

  @TempDir Path folder;
  private LauncherCheckout checkout;

  @BeforeEach
  void create() throws IOException {
    checkout = LauncherCheckout.create(folder);
    Files.createDirectories(checkout.dist());
  }

  @Test
  void ofTwoAtOnceOneBuilds() throws Exception {
    Map<String, String> slow = Map.of("MAVEN_SECONDS", "3");
    Process one = checkout.start(slow);
    Process other = checkout.start(slow);
    Shell.Outcome first = LauncherCheckout.await(one);
    Shell.Outcome second = LauncherCheckout.await(other);
    assertThat(List.of(first.code(), second.code())).containsOnly(0);
    assertThat(first.out()).startsWith("first, ");
    assertThat(second.out()).startsWith("first, ");
    assertThat(first.err() + second.err()).contains(WAITING);
    assertThat(checkout.builds()).isOne();
  }

  @Test
  void givesUpWithAReasonAndGoesOnWhenTheOtherIsDead() throws Exception {
    assumeThat(hasFlock()).as("a flock command").isTrue();
    String file = checkout.dist().resolve("lock.file").toString();
    Process holder = new ProcessBuilder("flock", file, "-c", "echo held; exec sleep 60").start();
    assertThat(holder.inputReader().readLine()).isEqualTo("held");
    assertGivesUp(Map.of());
    holder.descendants().forEach(ProcessHandle::destroyForcibly);
    holder.destroyForcibly().waitFor();
    assertThat(checkout.run().out()).startsWith("first, ");
  }

  @Test
  void whatAnEarlierLauncherLeftBehindIsNoLock() throws Exception {
    Files.createDirectory(checkout.dist().resolve("lock"));
    assertThat(checkout.run().out()).startsWith("first, ");
  }

  @Test
  void withoutFlockTheLockOfOneThatLivesIsKept() throws Exception {
    Map<String, String> tools = Map.of("PATH", pathWithoutFlock());
    long living = ProcessHandle.current().pid();
    Path lock = own(living, started(living));
    assertGivesUp(tools);
    Files.delete(lock);
    assertThat(LauncherCheckout.await(checkout.start(tools)).out()).startsWith("first, ");
    assertThat(lock).doesNotExist();
  }

  /** A number that nobody has, and one that somebody else has by now. */
  @Test
  void withoutFlockTheLockOfOneThatEndedIsTaken() throws Exception {
    Map<String, String> tools = Map.of("PATH", pathWithoutFlock());
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    own(ended.pid(), "12345");
    assertThat(LauncherCheckout.await(checkout.start(tools)).out()).startsWith("first, ");
    Files.writeString(checkout.source(), "second");
    own(ProcessHandle.current().pid(), "12345");
    assertThat(LauncherCheckout.await(checkout.start(tools)).out()).startsWith("second, ");
  }

  /** Processes of another host are not to be seen from here. */
  @Test
  void withoutFlockTheLockOfAnotherHostIsKept() throws Exception {
    Files.createSymbolicLink(
        checkout.dist().resolve("lock.owner"), Path.of("another.invalid/999999999/12345"));
    assertGivesUp(Map.of("PATH", pathWithoutFlock()));
  }

  private void assertGivesUp(Map<String, String> environment) throws Exception {
    Map<String, String> hasty = new HashMap<>(environment);
    hasty.put("NOTIONAL_LOCK_SECONDS", "2");
    Shell.Outcome outcome = LauncherCheckout.await(checkout.start(hasty));
    assertThat(outcome.code()).isEqualTo(ExitCode.DEFECT);
    assertThat(outcome.err().lines())
        .containsExactly(
            WAITING,
            "notional: another build of this checkout did not end in 2 seconds: see "
                + checkout.dist().toRealPath().resolve("build.log"));
    assertThat(checkout.builds()).isZero();
  }

  private Path own(long process, String start) throws Exception {
    String owner = shell("uname -n") + "/" + process + "/" + start;
    return Files.createSymbolicLink(checkout.dist().resolve("lock.owner"), Path.of(owner));
  }

  /** As the launcher tells it. */
  private static String started(long process) throws Exception {
    return Files.exists(Path.of("/proc/" + process + "/stat"))
        ? shell("sed 's/.*) //' /proc/" + process + "/stat | cut -d ' ' -f 20")
        : shell("ps -o lstart= -p " + process + " | tr -s ' ' '_'");
  }

  private static boolean hasFlock() throws Exception {
    return !shell("command -v flock || true").isEmpty();
  }

  /** A folder with what the launcher and its stand-ins call, and with nothing else. */
  private String pathWithoutFlock() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      String found = shell("command -v " + tool + " || true");
      if (found.startsWith("/")) {
        LauncherCheckout.executable(bin.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
      }
    }
    return folder.resolve("tools/bin") + ":" + bin;
  }

  private static String shell(String command) throws Exception {
    Process process = new ProcessBuilder("sh", "-c", command).start();
    return LauncherCheckout.await(process).out();
  }
}
