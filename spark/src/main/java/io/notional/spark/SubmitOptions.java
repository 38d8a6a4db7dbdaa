package io.notional.spark;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.config.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the words after {@code spark-submit JAR} ask for. Used once. */
final class SubmitOptions {
  static final String USAGE =
      """
      STUDY [--market MARKET] [--data-root DIR] [--from D] [--to D] --out URI
            [--format parquet|orc|json] [--rows-per-task N] [--shared] [--replace]

        STUDY            the study: a YAML or JSON file that the driver sees
        --market         the market: a YAML or JSON file; not where the study names markets itself
        --data-root      the folder that the market's paths start from; by default the market's own
        --from, --to     the first and the last simulated close
        --out            where rows go: a folder that all executors can write to
        --format         what they are written as; parquet unless told
        --rows-per-task  256 unless told
        --shared         executors find all files under the same paths: none is sent to them
        --replace        replace what is in --out
      """;

  private static final List<String> WITH_VALUES =
      List.of("--market", "--data-root", "--from", "--to", "--out", "--format", "--rows-per-task");
  private static final List<String> FLAGS = List.of("--shared", "--replace");
  private static final List<String> FORMATS = List.of("parquet", "orc", "json");

  private final Problems problems;
  private final Map<String, String> given = new LinkedHashMap<>();

  private SubmitOptions(Problems problems) {
    this.problems = problems;
  }

  /** Reads them; what is wrong is reported. */
  static SubmitOptions read(Problems problems, String... words) {
    SubmitOptions options = new SubmitOptions(problems);
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (WITH_VALUES.contains(word) && i + 1 < words.length) {
        options.put(word, words[++i]);
      } else if (WITH_VALUES.contains(word)) {
        problems.add(ErrorCode.MISSING_VALUE, word + " needs a value");
      } else if (FLAGS.contains(word) || !word.startsWith("-")) {
        options.put(word.startsWith("-") ? word : "STUDY", word);
      } else {
        List<String> known = new ArrayList<>(WITH_VALUES);
        known.addAll(FLAGS);
        problems.add(ErrorCode.UNKNOWN_NAME, Nearest.unknown("option", word, known));
      }
    }
    options.check();
    return options;
  }

  private void put(String option, String value) {
    if (given.putIfAbsent(option, value) != null) {
      problems.add(
          ErrorCode.CONFLICT, option + " must be given once but was given again: " + value);
    }
  }

  private void check() {
    for (String needed : List.of("STUDY", "--out")) {
      if (given.getOrDefault(needed, "").isEmpty()) {
        problems.add(ErrorCode.MISSING_VALUE, needed + " is missing");
      }
    }
    if (!FORMATS.contains(format())) {
      problems.add(
          ErrorCode.UNKNOWN_NAME, "--format: " + Nearest.unknown("format", format(), FORMATS));
    }
    path("--data-root")
        .filter(root -> !Files.isDirectory(root))
        .ifPresent(
            root ->
                problems.add(ErrorCode.MISSING_DATA, "--data-root " + root + " is no directory"));
    rowsPerTask();
  }

  /** A builder of the study that was asked for. */
  SparkStudyBuilder study() {
    SparkStudyBuilder builder = SparkStudy.builder().shared(given.containsKey("--shared"));
    path("STUDY").ifPresent(builder::study);
    path("--market").ifPresent(builder::market);
    path("--data-root").ifPresent(builder::dataRoot);
    return builder.firstDate(date("--from")).lastDate(date("--to"));
  }

  private Optional<Path> path(String option) {
    try {
      return Optional.ofNullable(given.get(option)).filter(text -> !text.isEmpty()).map(Path::of);
    } catch (InvalidPathException e) {
      problems.add(
          ErrorCode.OUT_OF_RANGE, option + " must be a path but was '" + given.get(option) + "'");
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(String option) {
    try {
      return Optional.ofNullable(given.get(option)).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      problems.add(
          ErrorCode.WRONG_TYPE,
          option + " must be a date such as 2018-08-02 but was '" + given.get(option) + "'");
      return Optional.empty();
    }
  }

  /** Where rows go. */
  String out() {
    return given.getOrDefault("--out", "");
  }

  /** What they are written as. */
  String format() {
    return given.getOrDefault("--format", "parquet");
  }

  /** Whether what is there is replaced. */
  boolean replaces() {
    return given.containsKey("--replace");
  }

  /** How many rows each task has, at most. */
  int rowsPerTask() {
    String text = given.getOrDefault("--rows-per-task", "" + SparkStudy.ROWS_OF_A_TASK);
    try {
      int rows = Integer.parseInt(text);
      if (rows >= 1) {
        return rows;
      }
    } catch (NumberFormatException e) {
      // no number: reported below
    }
    problems.add(
        ErrorCode.OUT_OF_RANGE,
        "--rows-per-task must be in [1, " + Integer.MAX_VALUE + "] but was '" + text + "'");
    return SparkStudy.ROWS_OF_A_TASK;
  }
}
