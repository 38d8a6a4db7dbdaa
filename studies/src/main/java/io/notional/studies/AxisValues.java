package io.notional.studies;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** What an axis may be: a list, or a range of numbers. */
sealed interface AxisValues {
  /** How many values a grid takes of it; 0 where a range does not say. */
  long count();

  /** A value of a grid. */
  AxisValue at(long index);

  /**
   * A value of a sample.
   *
   * @param position in [0, 1), each part of which is as likely as any other of its length
   */
  AxisValue at(double position);

  /** Those that are checked before anything runs: all of a list, the ends of a range. */
  List<AxisValue> checked();

  /** Whether all are numbers. */
  boolean areNumbers();

  /** Values one by one. */
  record Listed(List<AxisValue> values) implements AxisValues {
    public Listed {
      values = List.copyOf(values);
    }

    @Override
    public long count() {
      return values.size();
    }

    @Override
    public AxisValue at(long index) {
      return values.get(Math.toIntExact(index));
    }

    @Override
    public AxisValue at(double position) {
      return values.get((int) (position * values.size()));
    }

    @Override
    public List<AxisValue> checked() {
      return values;
    }

    @Override
    public boolean areNumbers() {
      return values.stream().allMatch(value -> value.isUnchanged() || value.isNumber());
    }
  }

  /**
   * Numbers from one to another, both included in a grid.
   *
   * @param steps how many values a grid takes; 0 for a range that only samples can take
   * @param log whether equal ratios count as equal parts
   * @param whole whether values are rounded to whole numbers
   */
  record Range(double from, double to, long steps, boolean log, boolean whole, String where)
      implements AxisValues {
    private static final MathContext DIGITS = new MathContext(12);

    /** Nobody wants a step of a seventh in full. */
    private static final MathContext LOG_DIGITS = new MathContext(4);

    @Override
    public long count() {
      return steps;
    }

    @Override
    public AxisValue at(long index) {
      return steps == 1 ? value(from) : value(between(index, steps - 1));
    }

    @Override
    public AxisValue at(double position) {
      if (whole) {
        return value(Math.floor(from + position * (to - from + 1)));
      }
      return value(
          log ? from * StrictMath.pow(to / from, position) : from + position * (to - from));
    }

    /** Equal steps in decimals, as they would be written: 0.3 and not 0.30000000000000004. */
    private double between(long index, long parts) {
      if (index == parts) {
        return to;
      }
      if (log) {
        return rounded(from * StrictMath.pow(to / from, (double) index / parts), LOG_DIGITS);
      }
      return rounded(from + index * ((to - from) / parts), DIGITS);
    }

    private static double rounded(double value, MathContext digits) {
      return new BigDecimal(value).round(digits).doubleValue();
    }

    private AxisValue value(double number) {
      return AxisValue.of(whole ? Math.rint(number) : number, where);
    }

    @Override
    public List<AxisValue> checked() {
      return List.of(value(from), value(to));
    }

    @Override
    public boolean areNumbers() {
      return true;
    }
  }
}
