package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names the options by which the dates of a run are given on the command line, where the core names
 * its own settings: {@code firstDate must not be after lastDate}.
 */
final class OptionNames {
  private static final Map<String, String> OPTIONS =
      Map.of("firstDate", "--from", "lastDate", "--to", "startDate", "--date");

  /** A setting, and no part of a file name or of what somebody wrote. */
  private static final Pattern SETTING =
      Pattern.compile("(?<![^ ])(firstDate|lastDate|startDate)(?=[ ,]|$)");

  /** With which dates are refused. */
  private static final Set<ErrorCode> OF_DATES = Set.of(ErrorCode.CONFLICT, ErrorCode.NOT_COVERED);

  private OptionNames() {}

  /** A problem as the user of a command reads it; those with a place do not speak of options. */
  static String text(Problem problem) {
    if (!problem.where().isEmpty() || !OF_DATES.contains(problem.code())) {
      return problem.toString();
    }
    return SETTING.matcher(problem.message()).replaceAll(found -> OPTIONS.get(found.group(1)));
  }

  /** The same failure where one option gives the first date and the last: a problem each, once. */
  static NotionalException asOneDate(NotionalException failure, String option) {
    return new NotionalException(
        failure.problems().stream().map(problem -> asOneDate(problem, option)).distinct().toList(),
        failure);
  }

  private static Problem asOneDate(Problem problem, String option) {
    return problem.where().isEmpty() && OF_DATES.contains(problem.code())
        ? Problem.of(problem.code(), SETTING.matcher(problem.message()).replaceAll(option))
        : problem;
  }
}
