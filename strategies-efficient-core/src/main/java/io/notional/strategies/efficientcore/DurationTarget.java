package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.toolkit.ConfigProblems;
import java.util.List;

/**
 * What duration a ladder is steered to. Years are of the sleeve, {@code sum(notional x duration) /
 * sum(notional)}, or of the fund, {@code sum(notional x duration) / nav}.
 *
 * @param years the duration itself, or the centre of a band; NaN for none
 * @param index the index of the market whose level stands for years; empty for none
 * @param low the least duration that the ladder is left at; NaN without a band
 * @param high the greatest duration that the ladder is left at; NaN without a band
 * @param ofFund whether years are what the sleeve contributes to the fund
 * @param most greatest share of a rung
 * @param held share of what is held, in [0, 1], in the weights that the answer is nearest to
 */
record DurationTarget(
    double years, String index, double low, double high, boolean ofFund, double most, double held) {
  private static final String YEARS = "years";
  private static final String INDEX = "index";
  private static final String LOW = "low";
  private static final String HIGH = "high";
  private static final String OF = "of";
  private static final String MOST = "most-of-rung";
  private static final String HELD = "held-share";
  private static final List<String> NAMES = List.of(YEARS, INDEX, LOW, HIGH, OF, MOST, HELD);
  private static final double MOST_YEARS = 100;
  private static final double USUAL_HELD = 0.5;

  /** The group of parameters. */
  static Parameter parameter(String name) {
    return Parameter.group(
            name,
            Parameters.of(
                Parameter.number(YEARS, 0, MOST_YEARS, YEARS)
                    .optional()
                    .describedAs(
                        "duration, or the centre of a band to which a ladder outside returns"),
                Parameter.text(INDEX)
                    .optional()
                    .describedAs(
                        "index of the market whose level is the duration, such as that of an"
                            + " aggregate bond index; in place of years"),
                Parameter.number(LOW, 0, MOST_YEARS, YEARS)
                    .optional()
                    .describedAs("lower end of a band, inside of which shares stay as stated"),
                Parameter.number(HIGH, 0, MOST_YEARS, YEARS)
                    .optional()
                    .describedAs("upper end of the band"),
                Parameter.choice(OF, "sleeve", "fund")
                    .optional()
                    .describedAs(
                        "years of the sleeve, or what it contributes to the fund; sleeve if"
                            + " absent"),
                Parameter.number(MOST, 0, 1, "fraction of the sleeve")
                    .optional()
                    .describedAs("greatest share of a rung; 1 if absent"),
                Parameter.number(HELD, 0, 1, "fraction")
                    .optional()
                    .describedAs(
                        "how near to what is held; 0 is as near to the stated shares as can be,"
                            + " 0.5 if absent")))
        .withShort(YEARS)
        .describedAs("duration that shares of rungs are steered to at each decision; else none");
  }

  /** Whether anything of the group is given: without, a ladder keeps its stated shares. */
  static boolean isGiven(Config group) {
    return NAMES.stream().anyMatch(group::has);
  }

  /**
   * Reads the group.
   *
   * @param rungs how many there are
   */
  static DurationTarget read(Config group, int rungs, ConfigProblems problems) {
    DurationTarget target =
        new DurationTarget(
            number(group, YEARS, Double.NaN),
            group.has(INDEX) ? group.text(INDEX) : "",
            number(group, LOW, Double.NaN),
            number(group, HIGH, Double.NaN),
            group.has(OF) && group.text(OF).equalsIgnoreCase("fund"),
            number(group, MOST, 1),
            number(group, HELD, USUAL_HELD));
    target.check(group, problems);
    if (!(target.most * rungs >= 1)) {
      String message =
          MOST + " must be at least 1 / " + rungs + ", the number of rungs, but was " + target.most;
      problems.add(ErrorCode.CONFLICT, message, group, MOST);
    }
    return target;
  }

  private void check(Config group, ConfigProblems problems) {
    if (Double.isNaN(low) != Double.isNaN(high)) {
      String message = "low and high are given together or not at all";
      problems.add(ErrorCode.CONFLICT, message, group, Double.isNaN(low) ? HIGH : LOW);
    }
    if (!index.isEmpty() && !Double.isNaN(years)) {
      String message = "index and years are given, of which there can be one";
      problems.add(ErrorCode.CONFLICT, message, group, INDEX);
    } else if (index.isEmpty() && Double.isNaN(low) && !(years > 0)) {
      String message =
          Double.isNaN(years)
              ? "years, an index, or low and high, must be given"
              : "years must be greater than 0 and at most 100 but was " + years;
      String given = NAMES.stream().filter(group::has).findFirst().orElse(YEARS);
      problems.add(ErrorCode.CONFLICT, message, group, given);
    }
    if (low > high) {
      String message = "low must be at most high, " + high + ", but was " + low;
      problems.add(ErrorCode.CONFLICT, message, group, LOW);
    } else if (years < low || years > high) {
      String message = "years must be in [" + low + ", " + high + "], the band, but was " + years;
      problems.add(ErrorCode.CONFLICT, message, group, YEARS);
    }
  }

  private static double number(Config group, String name, double fallback) {
    return group.has(name) ? group.number(name) : fallback;
  }

  /**
   * The duration to steer to where the stated shares have another; the same where they may stay.
   *
   * @param asked years of the target at the decision; NaN where there is but a band
   * @param stated years that the ladder has at its stated shares
   * @param scale years of the target for a year of the sleeve: 1, or the sleeve's notional over nav
   * @return years of the sleeve
   */
  double from(double asked, double stated, double scale) {
    double asAsked = stated * scale;
    if (asAsked >= low && asAsked <= high) {
      return stated;
    }
    if (Double.isNaN(asked)) {
      return (asAsked < low ? low : high) / scale;
    }
    return asked / scale;
  }
}
