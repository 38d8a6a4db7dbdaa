package io.notional.studies;

import java.util.Arrays;
import java.util.Objects;

/** What came of a row. Immutable as long as nobody writes to the arrays, which are not copied. */
public final class StudyRow {
  private final long row;
  private final String state;
  private final String error;
  private final double[] measures;
  private final Trial trial;

  /**
   * Of its parts; arrays are not copied.
   *
   * @param row its number, from 0
   * @param state the worst state of any day of its run; empty where it failed
   * @param error why it failed; empty where it did not
   * @param measures in the order of {@link StudyPlan#measures()}, NaN where not known
   * @param trial the moments of its returns, see {@link Trial}; without any where it failed
   */
  public StudyRow(long row, String state, String error, double[] measures, Trial trial) {
    this.row = row;
    this.state = Objects.requireNonNull(state, "state");
    this.error = Objects.requireNonNull(error, "error");
    this.measures = Objects.requireNonNull(measures, "measures");
    this.trial = Objects.requireNonNull(trial, "trial");
  }

  /** Its number, from 0. */
  public long row() {
    return row;
  }

  /** The worst state of any day of its run; empty where it failed. */
  public String state() {
    return state;
  }

  /** Why it failed; empty where it did not. */
  public String error() {
    return error;
  }

  /** In the order of {@link StudyPlan#measures()}, NaN where not known. */
  public double[] measures() {
    return measures;
  }

  /** The moments of its returns, see {@link Trial}; without any where it failed. */
  public Trial trial() {
    return trial;
  }

  /** Whether it has no measures. */
  public boolean failed() {
    return !error.isEmpty();
  }

  /** Equal to the last bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof StudyRow that
        && row == that.row
        && state.equals(that.state)
        && error.equals(that.error)
        && Arrays.equals(measures, that.measures)
        && trial.equals(that.trial);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(row);
  }

  @Override
  public String toString() {
    return row + " " + state + error + " " + Arrays.toString(measures);
  }
}
