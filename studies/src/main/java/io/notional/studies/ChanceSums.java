package io.notional.studies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds rows up by what they have besides seeds and dates; used by one thread. */
final class ChanceSums {
  private static final int MOST = 2000;

  private final List<Axis> axes;
  private final int called;
  private final int earned;
  private final Map<String, Sums> sums = new LinkedHashMap<>();

  private static final class Sums {
    long rows;
    long calls;
    long years;
    double earned;
  }

  ChanceSums(StudyPlan plan) {
    this.axes = plan.study().axes();
    this.called = plan.measures().indexOf(Measuring.CALLED);
    this.earned = plan.measures().indexOf(Measuring.RETURN);
  }

  void add(List<AxisValue> values, StudyRow row) {
    if (axes.stream().noneMatch(ChanceSums::isChance)) {
      return;
    }
    StringBuilder what = new StringBuilder();
    for (int axis = 0; axis < axes.size(); axis++) {
      if (!isChance(axes.get(axis))) {
        what.append(what.length() == 0 ? "" : ", ").append(axes.get(axis).name()).append(' ');
        what.append(values.get(axis).text());
      }
    }
    String key = what.toString();
    if (sums.size() == MOST && !sums.containsKey(key)) {
      return;
    }
    Sums sum = sums.computeIfAbsent(key, k -> new Sums());
    sum.rows++;
    sum.calls += row.measures()[called] > 0 ? 1 : 0;
    if (!Double.isNaN(row.measures()[earned])) {
      sum.years++;
      sum.earned += row.measures()[earned];
    }
  }

  private static boolean isChance(Axis axis) {
    return axis.isDate() || axis.name().equals(Axis.SEED);
  }

  List<Chance> chances() {
    List<Chance> chances = new ArrayList<>();
    sums.forEach(
        (what, sum) ->
            chances.add(
                new Chance(
                    what,
                    sum.rows,
                    (double) sum.calls / sum.rows,
                    sum.years == 0 ? Double.NaN : sum.earned / sum.years)));
    return chances;
  }
}
