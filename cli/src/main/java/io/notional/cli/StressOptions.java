package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.core.stress.Scenario;
import io.notional.files.plan.MarketNames;
import io.notional.files.scenario.ScenarioFile;
import io.notional.files.scenario.ScenarioLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say which scenarios are played. */
final class StressOptions {
  private static final String ALL = "all";

  @Option(
      names = "--scenario",
      required = true,
      paramLabel = "NAME|FILE",
      description =
          "What happens: 1994, 2013-taper, 2020-q1, dash-for-cash, 2022, all of them (all), or a"
              + " file of one's own. May be given several times.")
  private List<String> names;

  @Option(
      names = "--correlation",
      paramLabel = "R",
      description = "The correlation of stocks and bonds, for scenarios that have a joint move.")
  private Double correlation;

  /**
   * The scenarios, in the order in which they were named.
   *
   * @param market where it could be read: what a file names must be among its instruments
   */
  List<ScenarioFile> scenarios(Optional<MarketNames> market, Problems problems) {
    List<ScenarioFile> files = new ArrayList<>();
    for (String name : names) {
      if (name.equals(ALL)) {
        ScenarioLibrary.NAMES.forEach(own -> files.add(ScenarioLibrary.read(own)));
      } else if (ScenarioLibrary.NAMES.contains(name)) {
        files.add(ScenarioLibrary.read(name));
      } else {
        problems.attempt(() -> read(name)).ifPresent(files::add);
      }
    }
    market.ifPresent(known -> files.forEach(file -> requireKnown(file, known, problems)));
    if (correlation != null && !(correlation >= -1 && correlation <= 1)) {
      String message = "--correlation must be in [-1, 1] but was " + correlation;
      problems.add(ErrorCode.OUT_OF_RANGE, message);
      return files;
    }
    return files.stream().map(file -> correlated(file, problems)).toList();
  }

  private static ScenarioFile read(String name) {
    boolean file = name.contains("/") || name.contains(".") || exists(name);
    return file ? ScenarioFile.read(path(name)) : ScenarioLibrary.read(name);
  }

  private static boolean exists(String name) {
    return !name.isEmpty() && Files.exists(path(name));
  }

  private static Path path(String name) {
    try {
      return OptionValues.path(name);
    } catch (TypeConversionException e) {
      throw NotionalException.of(ErrorCode.WRONG_TYPE, "--scenario " + e.getMessage());
    }
  }

  /** Those that ship speak of any market; what somebody writes for one must be in it. */
  private static void requireKnown(ScenarioFile file, MarketNames market, Problems problems) {
    if (ScenarioLibrary.NAMES.contains(file.scenario().name())) {
      return;
    }
    file.instruments().forEach((id, where) -> market.require(id, where, problems));
  }

  private ScenarioFile correlated(ScenarioFile file, Problems problems) {
    if (correlation == null) {
      return file;
    }
    if (file.scenario().joint().isEmpty()) {
      problems.add(
          ErrorCode.CONFLICT,
          "--correlation needs a scenario with a joint move, but "
              + file.scenario().name()
              + " says itself what stocks and bonds do");
      return file;
    }
    Optional<Scenario> changed =
        problems.attempt(() -> file.scenario().withCorrelation(correlation));
    return changed.map(s -> new ScenarioFile(s, file.hash(), file.instruments())).orElse(file);
  }
}
