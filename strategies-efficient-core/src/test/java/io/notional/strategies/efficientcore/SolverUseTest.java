package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The solver is loaded where a duration is asked for, and its answers are the same everywhere. */
class SolverUseTest {
  private static final double[] YEARS = {1.9, 4.2, 6.1, 7.9, 11.3};
  private static final double[] EQUAL = {0.2, 0.2, 0.2, 0.2, 0.2};

  @TempDir private Path folder;

  /** A ladder that is steered, or is not, in a process of its own. */
  static final class Ladder {
    private Ladder() {}

    /** Makes one fund; the argument says whether its ladder has a duration. */
    public static void main(String[] arguments) {
      Object[] values =
          arguments[0].equals("steered") ? new Object[] {"ladder-duration", 6.0} : new Object[0];
      Made.fund(values);
      if (values.length > 0) {
        new RungWeights(YEARS, 1).nearest(EQUAL, 6);
      }
    }
  }

  private List<String> loaded(String argument) throws IOException, InterruptedException {
    Path log = folder.resolve(argument + ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Ladder.class.getName(),
                argument)
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllLines(log).stream().filter(line -> line.contains("org.ojalgo.")).toList();
  }

  @Test
  void noClassOfTheSolverIsLoadedWithoutADuration() throws IOException, InterruptedException {
    assertThat(loaded("plain")).isEmpty();
    assertThat(loaded("steered")).isNotEmpty();
  }

  /** Some bounds bind at each; the bits are those of Java 17, which Java 25 has to have too. */
  @Test
  void weightsHaveTheSameBitsOnAnyThread() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<double[]>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        double target = 2.5 + i % 20 * 0.4;
        answers.add(threads.submit(() -> new RungWeights(YEARS, 0.45).nearest(EQUAL, target)));
      }
      StringBuilder bits = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        double[] first = answers.get(i).get();
        assertThat(first).containsExactly(answers.get(i + 20).get());
        assertThat(first)
            .containsExactly(new RungWeights(YEARS, 0.45).nearest(EQUAL, 2.5 + i * 0.4));
        for (double weight : first) {
          bits.append(Double.toHexString(weight)).append(' ');
        }
      }
      assertThat(Integer.toHexString(bits.toString().hashCode())).isEqualTo("154f5b74");
    } finally {
      threads.shutdownNow();
    }
  }
}
