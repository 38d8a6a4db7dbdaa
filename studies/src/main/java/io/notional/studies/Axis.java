package io.notional.studies;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.config.Nearest;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a study varies. Immutable.
 *
 * @param name as the study writes it: {@code with.band}, {@code preset}, {@code market}
 * @param where its place in the study's file
 */
record Axis(String name, AxisValues values, String where) {
  static final String PRESET = "preset";
  static final String STRATEGY = "strategy";
  static final String MARKET = "market";
  static final String FROM = "from";
  static final String TO = "to";
  static final String SEED = "seed";

  /** Names of axes that are no values of the spec's sections. */
  static final List<String> NAMES = List.of(PRESET, STRATEGY, MARKET, FROM, TO, SEED);

  /** The same as parameters, for documents. */
  static final Parameters ALL =
      Parameters.of(
          Parameter.text(PRESET).optional().describedAs("of the strategy"),
          Parameter.text(STRATEGY).optional().describedAs("which one"),
          Parameter.text(MARKET).optional().describedAs("market files, from the study's folder"),
          Parameter.date(FROM).optional().describedAs("the first close"),
          Parameter.date(TO).optional().describedAs("the last close"),
          Parameter.integer(SEED, Integer.MIN_VALUE, Integer.MAX_VALUE, "")
              .optional()
              .describedAs("of a market that is made up"));

  /** The sections of a spec. */
  static final String WITH = "with.";

  static final String RUN = "run.";

  /** What is wrong with a name; empty if nothing is. */
  static Optional<String> problem(String name) {
    boolean section = name.startsWith(WITH) || name.startsWith(RUN);
    if (NAMES.contains(name) || (section && name.indexOf('.') < name.length() - 1)) {
      return Optional.empty();
    }
    List<String> known = List.of("with.NAME", "run.NAME", PRESET, STRATEGY, MARKET, FROM, TO, SEED);
    return Optional.of(Nearest.unknown("thing to vary", name, known));
  }

  /** Whether it changes the spec. */
  boolean changesSpec() {
    return name.startsWith(WITH)
        || name.startsWith(RUN)
        || name.equals(PRESET)
        || name.equals(STRATEGY);
  }

  boolean isDate() {
    return name.equals(FROM) || name.equals(TO);
  }
}
