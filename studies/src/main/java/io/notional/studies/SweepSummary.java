package io.notional.studies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of a study come to, added up one by one in their order: how many ran, which is the
 * best and whether that is more than luck, averages by what varies, and points for a frontier.
 * Holds some thousand rows at most, however many there are. Used by one thread.
 */
public final class SweepSummary {
  private static final int MOST_POINTS = 2000;
  private static final int MOST_ERRORS = 20;

  private final StudyPlan plan;
  private final int best;
  private final long pointStep;
  private final long trialStep;
  private final HeatSums heat;
  private final ChanceSums chances;
  private final List<StudyRow> points = new ArrayList<>();
  private final List<Trial> trials = new ArrayList<>();
  private final Map<String, Long> errors = new LinkedHashMap<>();
  private StudyRow bestRow;
  private long rows;
  private long failed;
  private long ratios;
  private double meanRatio;
  private double squares;

  SweepSummary(StudyPlan plan) {
    this.plan = plan;
    this.best = plan.measures().indexOf(plan.study().best().measure());
    this.heat = new HeatSums(plan);
    this.chances = new ChanceSums(plan);
    this.pointStep = step(plan.study().rows(), MOST_POINTS);
    this.trialStep = step(plan.study().rows(), Overfitting.MOST_TRIALS);
  }

  private static long step(long rows, int most) {
    return (rows + most - 1) / most;
  }

  /** Of all rows, in their order. */
  public static SweepSummary of(StudyPlan plan, Iterable<StudyRow> rows) {
    SweepSummary summary = new SweepSummary(plan);
    rows.forEach(summary::add);
    return summary;
  }

  void add(StudyRow row) {
    rows++;
    if (row.failed()) {
      failed++;
      if (errors.containsKey(row.error()) || errors.size() < MOST_ERRORS) {
        errors.merge(row.error(), 1L, Long::sum);
      }
      return;
    }
    double value = row.measures()[best];
    double than = bestRow == null ? Double.NaN : bestRow.measures()[best];
    if (plan.study().best().isBetter(value, than)) {
      bestRow = row;
    }
    List<AxisValue> values = plan.study().rowValues(row.row());
    heat.add(values, row);
    chances.add(values, row);
    if (row.row() % pointStep == 0) {
      points.add(row);
    }
    if (row.row() % trialStep == 0) {
      trials.add(row.trial());
    }
    ratio(row.trial().sharpe());
  }

  private void ratio(double ratio) {
    if (!Double.isNaN(ratio)) {
      ratios++;
      double change = ratio - meanRatio;
      meanRatio += change / ratios;
      squares += change * (ratio - meanRatio);
    }
  }

  /** The study. */
  public StudyPlan plan() {
    return plan;
  }

  /** How many rows there are. */
  public long rows() {
    return rows;
  }

  /** How many of them failed. */
  public long failed() {
    return failed;
  }

  /** Why rows failed, and how many for each reason; the first reasons where there are many. */
  public Map<String, Long> errors() {
    return Collections.unmodifiableMap(errors);
  }

  /** The best row; empty where none has the measure. */
  public Optional<StudyRow> best() {
    return Optional.ofNullable(bestRow);
  }

  /** The Sharpe ratio of the best row beside what luck would have shown; empty without two rows. */
  public Optional<DeflatedSharpe> deflated() {
    return bestRow == null || ratios < 2
        ? Optional.empty()
        : Optional.of(DeflatedSharpe.of(bestRow.trial(), ratios, squares / (ratios - 1)));
  }

  /**
   * The probability that choosing the best row is overfitting, of at most {@link
   * Overfitting#MOST_TRIALS} rows evenly apart; empty where rows are of different closes or too
   * few.
   */
  public Optional<Overfitting> overfitting() {
    return Overfitting.of(trials);
  }

  /** Averages by what varies. */
  public List<HeatTable> heat() {
    return heat.tables();
  }

  /** Rows that differ in seeds and dates alone, taken together; none where neither varies. */
  public List<Chance> chances() {
    return chances.chances();
  }

  /** Rows evenly apart, all where they are few: points of a chart. */
  public List<StudyRow> points() {
    return List.copyOf(points);
  }

  /** A measure of a row by the name of its column. */
  public double value(StudyRow row, String measure) {
    return row.measures()[plan.measures().indexOf(measure)];
  }
}
