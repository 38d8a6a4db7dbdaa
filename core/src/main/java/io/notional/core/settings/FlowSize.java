package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.Objects;

/**
 * How much flows: an amount, a fraction of nav at the close at which it arrives, or units of the
 * fund at its nav per unit of that close, both before the flow. Immutable.
 *
 * @param value base currency, in [-1e15, 1e15], a fraction of nav in (-1, 10], or units in [-1e15,
 *     1e15]; a contribution is positive
 * @param measure what it is told in
 */
public record FlowSize(double value, Measure measure) {
  /** What the size of a flow is told in. */
  public enum Measure {
    /** The base currency. */
    AMOUNT,
    /** A fraction of nav. */
    NAV,
    /** Units, each of which was worth {@link #FIRST_UNIT} when the run began. */
    UNITS
  }

  /** The largest amount, in the base currency, and the most units. */
  public static final double MOST = 1e15;

  /** The largest contribution as a fraction of nav. */
  public static final double MOST_OF_NAV = 10;

  /** What a unit is worth when a run begins, in the base currency. */
  public static final double FIRST_UNIT = 100;

  /**
   * @throws NotionalException {@code OUT_OF_RANGE} for a value outside of its range
   */
  public FlowSize {
    Objects.requireNonNull(measure, "measure");
    if (measure == Measure.NAV && !(value > -1 && value <= MOST_OF_NAV)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "a flow as a fraction of nav must be greater than -1, which would leave nothing, and at"
              + " most "
              + MOST_OF_NAV
              + " but was "
              + value);
    }
    if (measure != Measure.NAV && !(Math.abs(value) <= MOST)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          (measure == Measure.UNITS ? "the units" : "the amount")
              + " of a flow must be in [-"
              + MOST
              + ", "
              + MOST
              + "] but was "
              + value);
    }
  }

  /** An amount in the base currency, or a fraction of nav. */
  public FlowSize(double value, boolean ofNav) {
    this(value, ofNav ? Measure.NAV : Measure.AMOUNT);
  }

  /** Whether it is a fraction of nav. */
  public boolean ofNav() {
    return measure == Measure.NAV;
  }

  /** An amount in the base currency. */
  public static FlowSize amount(double value) {
    return new FlowSize(value, Measure.AMOUNT);
  }

  /** A fraction of nav at the close, before the flow. */
  public static FlowSize ofNav(double fraction) {
    return new FlowSize(fraction, Measure.NAV);
  }

  /** Units at the nav per unit of the close, before the flow. */
  public static FlowSize units(double units) {
    return new FlowSize(units, Measure.UNITS);
  }

  /** Whether it moves with nav by itself. */
  public boolean movesWithNav() {
    return measure != Measure.AMOUNT;
  }
}
