package io.notional.core.tables;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells of one column while a table is filled. */
abstract class Cells {
  private static final int FIRST_CAPACITY = 64;

  final String name;
  final ColumnType type;
  private int size;

  Cells(String name, ColumnType type) {
    this.name = name;
    this.type = type;
  }

  /** Only for numbers, as the builder has seen to; likewise the others. */
  void add(double number) {
    throw new UnsupportedOperationException(name);
  }

  void add(int whole) {
    throw new UnsupportedOperationException(name);
  }

  void add(String text) {
    throw new UnsupportedOperationException(name);
  }

  abstract void addUnknown();

  abstract Column column();

  /** The place of a cell that is added. */
  final int next() {
    return size++;
  }

  final int size() {
    return size;
  }

  private static int more(int capacity) {
    return Math.max(FIRST_CAPACITY, capacity + capacity / 2);
  }

  /** Doubles. */
  static final class Numbers extends Cells {
    private final Unit unit;
    private final boolean bounded;
    private double[] values;

    Numbers(String name, Unit unit, boolean bounded, int capacity) {
      super(name, ColumnType.NUMBER);
      this.unit = unit;
      this.bounded = bounded;
      this.values = new double[capacity];
    }

    @Override
    void add(double number) {
      int at = next();
      if (at == values.length) {
        values = Arrays.copyOf(values, more(at));
      }
      values[at] = number;
    }

    @Override
    void addUnknown() {
      add(Double.NaN);
    }

    @Override
    Column column() {
      double[] all = values.length == size() ? values : Arrays.copyOf(values, size());
      return new NumberColumn(name, unit, bounded, all);
    }
  }

  /** Whole numbers, which are days since 1970-01-01 in a column of dates. */
  static final class Wholes extends Cells {
    private final Unit unit;
    private int[] values;

    Wholes(String name, ColumnType type, Unit unit, int capacity) {
      super(name, type);
      this.unit = unit;
      this.values = new int[capacity];
    }

    @Override
    void add(int whole) {
      int at = next();
      if (at == values.length) {
        values = Arrays.copyOf(values, more(at));
      }
      values[at] = whole;
    }

    @Override
    void addUnknown() {
      if (type != ColumnType.DATE) {
        throw new IllegalArgumentException(
            "a whole number of column " + name + " must be known but is not");
      }
      add(DateColumn.UNKNOWN);
    }

    @Override
    Column column() {
      int[] all = all();
      return type == ColumnType.DATE
          ? new DateColumn(name, all)
          : new IntegerColumn(name, unit, all);
    }

    /** A full array is given away: a cell more would go into another. */
    int[] all() {
      return values.length == size() ? values : Arrays.copyOf(values, size());
    }
  }

  /** Texts by the place at which each was first seen. */
  static final class Texts extends Cells {
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private final Wholes cells;

    Texts(String name, int capacity) {
      super(name, ColumnType.TEXT);
      this.cells = new Wholes(name, ColumnType.INTEGER, Unit.NONE, capacity);
    }

    @Override
    void add(String text) {
      Integer code = codes.get(text);
      if (code == null) {
        code = codes.size();
        codes.put(text, code);
      }
      cells.add(code.intValue());
    }

    @Override
    void addUnknown() {
      add("");
    }

    @Override
    Column column() {
      String[] different = codes.keySet().toArray(String[]::new);
      return new TextColumn(name, different, cells.all());
    }
  }
}
