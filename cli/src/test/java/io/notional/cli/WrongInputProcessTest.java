package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@link WrongInputTest} again, each as a process of its own. */
@Tag("slow")
class WrongInputProcessTest {
  private static final int AT_ONCE = 2;

  @TempDir static Path valid;
  @TempDir static Path folders;
  @TempDir Path folder;

  private static final Map<WrongInput, Future<?>> CHECKS = new LinkedHashMap<>();
  private static ExecutorService pool;

  @BeforeAll
  static void start() throws Exception {
    ValidInput.write(valid);
    pool = Executors.newFixedThreadPool(AT_ONCE);
    for (WrongInput wrong : cases().toList()) {
      Path own = Files.createTempDirectory(folders, "case");
      CHECKS.put(wrong, pool.submit(() -> check(wrong, own)));
    }
  }

  @AfterAll
  static void stop() {
    pool.shutdownNow();
    CHECKS.clear();
  }

  static Stream<WrongInput> cases() {
    return WrongInput.all();
  }

  private static Void check(WrongInput wrong, Path folder) throws Exception {
    wrong.check(valid, folder, CommandProcess::run);
    return null;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isOneLineAProblemAndNothingIsWritten(WrongInput wrong) throws Throwable {
    try {
      CHECKS.get(wrong).get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  @Test
  void theUnspoiltInputRuns() throws Exception {
    Shell.Outcome outcome = CommandProcess.run(ValidInput.copy(valid, folder).arguments());
    assertThat(List.of(outcome.code(), outcome.err())).isEqualTo(List.of(0, ""));
  }
}
