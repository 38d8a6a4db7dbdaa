package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.core.config.Nearest;
import io.notional.core.resample.Resampling;
import io.notional.studies.montecarlo.MonteCarloSettings;
import io.notional.studies.montecarlo.PathMethod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** Options that say which paths are made, and how. */
final class PathOptions {
  private static final int MOST_THREADS = 1024;

  @Option(names = "--paths", paramLabel = "N", description = "How many paths; 1000 by default.")
  private Integer paths = 1000;

  @Option(
      names = "--years",
      paramLabel = "Y",
      description = "Years of a path from its first close; 25 by default.")
  private Integer years = 25;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "What all randomness comes from, a whole number; 1 by default.")
  private Long seed = 1L;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "block: days of the market drawn again in blocks (the default); stationary: in blocks of"
              + " random length; synthetic: the synthetic market fitted to the market.")
  private String method = PathMethod.BLOCK.id();

  @Option(
      names = "--block",
      paramLabel = "DAYS",
      description = "Days of a block, or their mean; 63 by default, a quarter of a year.")
  private Integer block = MonteCarloSettings.DEFAULT_BLOCK;

  @Option(
      names = "--past",
      paramLabel = "DAYS",
      description = "Days of a path that are known at its first close; 260 by default.")
  private Integer past = MonteCarloSettings.DEFAULT_PAST;

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "The first day that may be drawn; by default the first that all data covers.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "D",
      description = "The last day that may be drawn; by default the last that all data covers.")
  private String to;

  @Option(
      names = "--correlation",
      paramLabel = "X",
      description = "Of stocks and bonds on synthetic paths; by default as in the market.")
  private Double correlation;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads run paths; by default one for each processor.")
  private Integer threads = Runtime.getRuntime().availableProcessors();

  /** How many threads run paths. */
  int threads() {
    return threads;
  }

  /** What was asked for; empty where something of it cannot be, which is reported. */
  Optional<MonteCarloSettings> settings(Problems problems) {
    int before = problems.list().size();
    whole("--threads", threads, MOST_THREADS, problems);
    Optional<PathMethod> asked = method(problems);
    Optional<LocalDate> first = MarketOptions.date("--from", from, problems);
    Optional<LocalDate> last = MarketOptions.date("--to", to, problems);
    whole("--block", block, Resampling.LONGEST_BLOCK, problems);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      problems.add(
          ErrorCode.CONFLICT, "--to must not be before --from but was " + to + " after " + from);
    }
    try {
      MonteCarloSettings settings =
          new MonteCarloSettings(
              paths,
              years,
              seed,
              asked.orElse(PathMethod.BLOCK),
              block,
              past,
              first,
              last,
              correlation == null ? OptionalDouble.empty() : OptionalDouble.of(correlation));
      return problems.list().size() > before ? Optional.empty() : Optional.of(settings);
    } catch (NotionalException e) {
      e.problems()
          .forEach(p -> problems.add(p.code(), "--" + p.message().replace("past days", "past")));
      return Optional.empty();
    }
  }

  private static void whole(String option, int value, int most, Problems problems) {
    if (value < 1 || value > most) {
      problems.add(
          ErrorCode.OUT_OF_RANGE, option + " must be in [1, " + most + "] but was " + value);
    }
  }

  private Optional<PathMethod> method(Problems problems) {
    List<String> known = Arrays.stream(PathMethod.values()).map(PathMethod::id).toList();
    if (!known.contains(method)) {
      problems.add(ErrorCode.UNKNOWN_NAME, "--method: " + Nearest.unknown("method", method, known));
      return Optional.empty();
    }
    return Optional.of(PathMethod.values()[known.indexOf(method)]);
  }
}
