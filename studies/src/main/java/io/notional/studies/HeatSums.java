package io.notional.studies;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds rows up for heat tables; used by one thread. */
final class HeatSums {
  private static final int MOST_PAIRS = 3;

  private final List<Pair> pairs = new ArrayList<>();
  private final List<Integer> measures = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** Two axes, the second -1 where there is one alone. */
  private static final class Pair {
    final int across;
    final int down;
    final AxisBins columns;
    final List<String> rows;
    final AxisBins bins;
    final double[] sums;
    final int[] counts;

    Pair(int across, int down, AxisBins columns, AxisBins bins, int measures) {
      this.across = across;
      this.down = down;
      this.columns = columns;
      this.bins = bins;
      this.rows = bins == null ? List.of("") : bins.labels();
      int cells = columns.labels().size() * rows.size() * measures;
      this.sums = new double[cells];
      this.counts = new int[cells];
    }
  }

  HeatSums(StudyPlan plan) {
    Set<String> wanted = new LinkedHashSet<>();
    wanted.add(plan.study().best().measure());
    wanted.addAll(
        List.of(
            Measuring.SHARPE,
            Measuring.RETURN,
            Measuring.DRAWDOWN,
            Measuring.HEADROOM,
            Measuring.CALLED));
    for (String name : wanted) {
      measures.add(plan.measures().indexOf(name));
      names.add(name);
    }
    pairs(plan.study().axes());
  }

  private void pairs(List<Axis> axes) {
    List<Integer> useful = new ArrayList<>();
    List<AxisBins> bins = axes.stream().map(AxisBins::new).toList();
    for (int axis = 0; axis < axes.size(); axis++) {
      if (bins.get(axis).isUseful()) {
        useful.add(axis);
      }
    }
    if (useful.size() == 1) {
      pairs.add(pair(useful.get(0), -1, bins));
    }
    for (int i = 0; i < useful.size(); i++) {
      for (int j = i + 1; j < useful.size() && pairs.size() < MOST_PAIRS; j++) {
        pairs.add(pair(useful.get(j), useful.get(i), bins));
      }
    }
  }

  private Pair pair(int across, int down, List<AxisBins> bins) {
    AxisBins rows = down < 0 ? null : bins.get(down);
    return new Pair(across, down, bins.get(across), rows, measures.size());
  }

  void add(List<AxisValue> values, StudyRow row) {
    for (Pair pair : pairs) {
      int column = pair.columns.place(values.get(pair.across));
      int line = pair.down < 0 ? 0 : pair.bins.place(values.get(pair.down));
      if (column < 0 || line < 0) {
        continue;
      }
      int cell = (line * pair.columns.labels().size() + column) * measures.size();
      for (int m = 0; m < measures.size(); m++) {
        double value = row.measures()[measures.get(m)];
        if (!Double.isNaN(value)) {
          pair.sums[cell + m] += value;
          pair.counts[cell + m]++;
        }
      }
    }
  }

  List<HeatTable> tables() {
    List<HeatTable> tables = new ArrayList<>();
    for (Pair pair : pairs) {
      for (int m = 0; m < measures.size(); m++) {
        tables.add(table(pair, m));
      }
    }
    return tables;
  }

  private HeatTable table(Pair pair, int measure) {
    int columns = pair.columns.labels().size();
    double[][] values = new double[pair.rows.size()][columns];
    for (int line = 0; line < values.length; line++) {
      for (int column = 0; column < columns; column++) {
        int cell = (line * columns + column) * measures.size() + measure;
        int count = pair.counts[cell];
        values[line][column] = count == 0 ? Double.NaN : pair.sums[cell] / count;
      }
    }
    String down = pair.bins == null ? "" : pair.bins.name();
    return new HeatTable(
        names.get(measure), pair.columns.name(), down, pair.columns.labels(), pair.rows, values);
  }
}
