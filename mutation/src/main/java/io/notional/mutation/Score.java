package io.notional.mutation;

import java.util.Locale;

/**
 * How many mutants of a package its tests notice.
 *
 * @param area the last part of the package's name
 * @param mutants all of them
 * @param noticed those that a test noticed
 * @param equivalent those that no test can notice, by the list
 */
record Score(String area, int mutants, int noticed, int equivalent) {

  /** Percent of the mutants that a test can notice. */
  double percent() {
    return 100.0 * noticed / Math.max(1, mutants - equivalent);
  }

  /** Percent of all mutants that the list excludes. */
  double percentEquivalent() {
    return 100.0 * equivalent / Math.max(1, mutants);
  }

  String row() {
    return String.format(
        Locale.ROOT, "%-10s %7d %8d %11d %7.1f%%", area, mutants, noticed, equivalent, percent());
  }
}
