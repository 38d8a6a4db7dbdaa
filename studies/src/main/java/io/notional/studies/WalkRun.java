package io.notional.studies;

import java.util.Optional;

/**
 * A run of a walk forward: of a row over the whole of history, or over the past of a window.
 *
 * @param number its place among all runs
 * @param value the measure that is chosen by, over a past; NaN where it is not known
 * @param row what came of the row over the whole of history; empty over a past
 */
record WalkRun(long number, double value, Optional<StudyRow> row) {}
