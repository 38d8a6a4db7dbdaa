package io.notional.studies;

import java.util.List;

/** How the rows of a study are drawn: each from its number and the base seed alone. Immutable. */
interface Draw {
  /** How many rows there are. */
  long rows();

  /** What a row has on an axis. */
  AxisValue value(long row, int axis);

  /** Every combination of all values, the last axis fastest. */
  record Grid(List<Axis> axes) implements Draw {
    public Grid {
      axes = List.copyOf(axes);
    }

    @Override
    public long rows() {
      long rows = 1;
      for (Axis axis : axes) {
        rows *= axis.values().count();
      }
      return rows;
    }

    @Override
    public AxisValue value(long row, int axis) {
      long rest = row;
      for (int later = axes.size() - 1; later > axis; later--) {
        rest /= axes.get(later).values().count();
      }
      AxisValues values = axes.get(axis).values();
      return values.at(rest % values.count());
    }
  }

  /** Rows as they were written. */
  record Listed(List<List<AxisValue>> values) implements Draw {
    public Listed {
      values = List.copyOf(values);
    }

    @Override
    public long rows() {
      return values.size();
    }

    @Override
    public AxisValue value(long row, int axis) {
      return values.get(Math.toIntExact(row)).get(axis);
    }
  }

  /** A sample of points in the unit cube, one coordinate an axis. */
  record Sample(List<Axis> axes, UnitPoints points) implements Draw {
    public Sample {
      axes = List.copyOf(axes);
    }

    @Override
    public long rows() {
      return points.count();
    }

    @Override
    public AxisValue value(long row, int axis) {
      return axes.get(axis).values().at(points.coordinate(row, axis));
    }
  }
}
