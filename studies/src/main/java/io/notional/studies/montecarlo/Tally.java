package io.notional.studies.montecarlo;

import java.util.EnumMap;
import java.util.Map;

/** What happened on all paths so far, by the end of a year. Used by one thread. */
final class Tally {
  private final Map<Trouble, long[]> troubles = new EnumMap<>(Trouble.class);
  private final Map<PathMeasure, Distribution[]> measured = new EnumMap<>(PathMeasure.class);
  private final Horizons horizons;
  private final double[] sum;
  private final double[] squares;
  private long paths;
  private long failed;

  Tally(Horizons horizons) {
    this.horizons = horizons;
    for (Trouble trouble : Trouble.values()) {
      troubles.put(trouble, new long[horizons.years()]);
    }
    for (PathMeasure measure : PathMeasure.values()) {
      Distribution[] byYear = new Distribution[horizons.years()];
      for (int year = 0; year < byYear.length; year++) {
        byYear[year] = measure.distribution();
      }
      measured.put(measure, byYear);
    }
    this.sum = new double[horizons.years()];
    this.squares = new double[horizons.years()];
  }

  /** Counts a path; in the order of their numbers, since sums of wealth depend on it. */
  void add(PathRow path) {
    if (path.isFailed()) {
      failed++;
      return;
    }
    paths++;
    troubles.forEach((trouble, counts) -> count(trouble.row(path), counts));
    for (int year = 0; year < horizons.years(); year++) {
      for (Map.Entry<PathMeasure, Distribution[]> entry : measured.entrySet()) {
        entry.getValue()[year].add(entry.getKey().of(path, year));
      }
      sum[year] += path.wealth(year);
      squares[year] += path.wealth(year) * path.wealth(year);
    }
  }

  private void count(int row, long[] counts) {
    for (int year = 0; year < counts.length; year++) {
      counts[year] += row >= 0 && row <= horizons.row(year) ? 1 : 0;
    }
  }

  /** Paths that were run to their end or to where they stopped. */
  long paths() {
    return paths;
  }

  /** Paths whose run failed, which count nowhere else. */
  long failed() {
    return failed;
  }

  Interval probability(Trouble trouble, int year) {
    return Interval.probability(troubles.get(trouble)[year], paths);
  }

  /** That a path had neither stopped nor missed a withdrawal by the end of a year. */
  Interval survival(int year) {
    long stopped = troubles.get(Trouble.ILLIQUID)[year] + troubles.get(Trouble.INSOLVENT)[year];
    return Interval.probability(paths - stopped, paths);
  }

  Interval meanWealth(int year) {
    return Interval.mean(sum[year], squares[year], paths);
  }

  Interval quantile(PathMeasure measure, int year, double level) {
    return measured.get(measure)[year].quantile(level);
  }
}
