package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.core.holdings.Holdings;
import io.notional.core.simulation.Simulation;
import io.notional.files.holdings.HoldingsFile;
import io.notional.files.results.NewFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Option;

/** The option that saves what is held at the last close of a run. */
final class SavedHoldings {
  @Option(
      names = "--save-holdings",
      paramLabel = "FILE",
      description =
          "Where to write what is held at the last close, before its decision: a new YAML file.")
  private Path path;

  private Optional<NewFile> file = Optional.empty();
  private Optional<Holdings> held = Optional.empty();

  /** A long run is not to find out at its end that nothing can be written. */
  void check(Problems problems) {
    if (path != null) {
      file = problems.attempt(() -> HoldingsFile.checked(path));
    }
  }

  /** Sees a run before each of its days. */
  void watch(Simulation simulation) {
    if (file.isPresent()) {
      simulation.keepLastHoldings();
    }
  }

  /** Sees a run after its last day. */
  void ended(Simulation simulation) {
    held = simulation.holdings();
  }

  /**
   * Writes what was held, unless the run has stopped.
   *
   * @param row takes the label of a line of the summary, and what it says
   */
  void write(BiConsumer<String, String> row) {
    if (file.isPresent() && held.isPresent()) {
      HoldingsFile.write(file.get(), held.get());
      row.accept("holdings", "of " + held.get().date().orElseThrow() + " in " + path);
    }
  }
}
