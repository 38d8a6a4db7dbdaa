package io.notional.studies.montecarlo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What all paths came to, by the end of each year. Years are counted from 1. Immutable once the
 * paths are over.
 */
public final class MonteCarloSummary {
  private final MonteCarlo paths;
  private final Tally tally;
  private final List<Convergence> convergence;

  private MonteCarloSummary(MonteCarlo paths, Tally tally, List<Convergence> convergence) {
    this.paths = paths;
    this.tally = tally;
    this.convergence = List.copyOf(convergence);
  }

  /**
   * What the first paths came to at the last horizon, to see whether more would say something else.
   *
   * @param paths how many
   * @param call the probability of a margin call
   * @param survival that of neither stopping nor missing a withdrawal
   * @param medianWealth as a multiple of what went in at first
   */
  public record Convergence(long paths, Interval call, Interval survival, Interval medianWealth) {}

  /** Collects paths in their order. */
  static final class Collector {
    private static final long FIRST_LOOK = 100;

    private final MonteCarlo paths;
    private final Tally tally;
    private final List<Convergence> convergence = new ArrayList<>();
    private long seen;
    private long nextLook = FIRST_LOOK;

    Collector(MonteCarlo paths) {
      this.paths = paths;
      this.tally = new Tally(paths.horizons());
    }

    void add(PathRow row) {
      tally.add(row);
      seen++;
      if (seen == nextLook && seen < paths.settings().paths()) {
        look();
        nextLook *= 2;
      }
    }

    private void look() {
      int last = paths.horizons().years() - 1;
      convergence.add(
          new Convergence(
              seen,
              tally.probability(Trouble.CALL, last),
              tally.survival(last),
              tally.quantile(PathMeasure.WEALTH, last, 0.5)));
    }

    MonteCarloSummary summary() {
      look();
      return new MonteCarloSummary(paths, tally, convergence);
    }
  }

  /** Of the rows of all paths, in the order of their numbers. */
  public static MonteCarloSummary of(MonteCarlo paths, Iterable<PathRow> rows) {
    Collector collector = new Collector(paths);
    rows.forEach(collector::add);
    return collector.summary();
  }

  /** The paths. */
  public MonteCarlo paths() {
    return paths;
  }

  /** Paths that were run to their end, or to where they stopped. */
  public long ran() {
    return tally.paths();
  }

  /** Paths whose run failed, which count nowhere else. */
  public long failed() {
    return tally.failed();
  }

  /** How many years there are. */
  public int years() {
    return paths.horizons().years();
  }

  /** The last close of a year. */
  public LocalDate date(int year) {
    return paths.horizons().date(paths.horizons().row(year - 1));
  }

  /** The probability that something had happened by the end of a year. */
  public Interval probability(Trouble trouble, int year) {
    return tally.probability(trouble, year - 1);
  }

  /** The probability of having neither stopped nor missed a withdrawal by the end of a year. */
  public Interval survival(int year) {
    return tally.survival(year - 1);
  }

  /** Mean wealth at the end of a year as a multiple of what went in at first. */
  public Interval meanWealth(int year) {
    return tally.meanWealth(year - 1);
  }

  /**
   * A quantile of a measure by the end of a year.
   *
   * @param level in (0, 1)
   */
  public Interval quantile(PathMeasure measure, int year, double level) {
    return tally.quantile(measure, year - 1, level);
  }

  /** What the first 100, 200, 400 and so on paths came to, and all of them last. */
  public List<Convergence> convergence() {
    return convergence;
  }
}
