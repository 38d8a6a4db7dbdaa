package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.TradingDays;
import io.notional.core.result.Result;
import io.notional.core.simulation.Simulation;
import io.notional.files.plan.RunPlan;
import io.notional.studies.internal.Counts;
import io.notional.studies.internal.PartFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Chooses by the past and holds what it chose through what follows, window after window. Every row
 * runs over each window's past, as a fund that begins there; the best by the study's measure then
 * runs over what follows, as a fund that begins at the close of the choice, so that what it costs
 * to buy in is counted each time. Not safe for use by several threads.
 */
public final class WalkForward {
  /** Runs of a part, unless told otherwise: what is lost at most where the process is killed. */
  public static final int PART_RUNS = 256;

  private static final Windows USUAL = new Windows(120, 12, false);

  private final StudyPlan plan;
  private final Windows windows;
  private int partRuns = PART_RUNS;
  private int threads = Runtime.getRuntime().availableProcessors();
  private BooleanSupplier cancelled = () -> false;
  private Sweep.Watcher watcher = (done, inAll) -> {};

  private WalkForward(StudyPlan plan) {
    this.plan = plan;
    this.windows = plan.study().windows().orElse(USUAL);
  }

  /**
   * Of a study; where it says nothing of windows, ten years choose and one year follows.
   *
   * @throws NotionalException {@code CONFLICT} if its rows vary dates themselves, or markets
   */
  public static WalkForward of(StudyPlan plan) {
    for (Axis axis : plan.study().axes()) {
      if (axis.isDate() || axis.name().equals(Axis.MARKET) || axis.name().equals(Axis.SEED)) {
        throw NotionalException.of(
            ErrorCode.CONFLICT,
            "a walk forward goes through one history, so its study cannot vary " + axis.name(),
            axis.where());
      }
    }
    return new WalkForward(plan);
  }

  /** How many threads run rows; by default one for each processor. */
  public WalkForward threads(int count) {
    threads = Counts.positive("threads", count);
    return this;
  }

  /** How many runs are kept at a time. */
  public WalkForward partRuns(int count) {
    partRuns = Counts.positive("partRuns", count);
    return this;
  }

  /** Asked while rows run: once it is true the walk stops. */
  public WalkForward cancelled(BooleanSupplier asked) {
    cancelled = asked;
    return this;
  }

  /** Is told how many runs are done. */
  public WalkForward watcher(Sweep.Watcher told) {
    watcher = told;
    return this;
  }

  /**
   * Goes through history, and writes nothing.
   *
   * @throws NotionalException {@code NOT_COVERED} if that is too short for a window, {@code
   *     CANCELLED}, or if in some window every row fails
   */
  public WalkForwardResult run() {
    return run(closes(), Optional.empty());
  }

  /**
   * Goes through history, keeps each part of its runs, and runs what is not there yet. Neither
   * threads nor stops change what comes of it.
   *
   * @param out the folder of the walk
   * @param resume whether to go on with what is in the folder
   * @throws NotionalException as {@link #run()}; {@code CONFLICT} if the folder has a study that is
   *     not to be gone on with or is another; {@code UNWRITABLE}; {@code CANCELLED} after what is
   *     done was kept
   */
  public WalkForwardResult run(Path out, boolean resume) {
    List<Windows.Window> all = closes();
    List<String> lines = new ArrayList<>(plan.fingerprint());
    lines.add("walk forward in " + windows + " in parts of " + partRuns);
    PartFolder<WalkRun> folder = new PartFolder<>(out, "rows", lines, new WalkRunBytes());
    folder.open(resume, Map.of("study", plan.study().title()));
    return run(all, Optional.of(folder));
  }

  private WalkForwardResult run(List<Windows.Window> all, Optional<PartFolder<WalkRun>> folder) {
    int rows = Math.toIntExact(plan.study().rows());
    StudyRow[] whole = new StudyRow[rows];
    Double[] values = new Double[Math.multiplyExact(rows, all.size())];
    WalkRuns runs = new WalkRuns(rows + values.length, partRuns, folder);
    try (RowPool pool = new RowPool(threads)) {
      runs.run(
          pool,
          number -> run(number, rows, all),
          run -> {
            int place = (int) run.number();
            run.row()
                .ifPresentOrElse(
                    row -> whole[place] = row, () -> values[place - rows] = run.value());
          },
          cancelled,
          watcher);
    }
    List<WalkForwardResult.Step> steps = new ArrayList<>();
    for (int w = 0; w < all.size(); w++) {
      int from = w * rows;
      steps.add(step(all.get(w), Arrays.asList(values).subList(from, from + rows)));
    }
    return new WalkForwardResult(plan, steps, SweepSummary.of(plan, List.of(whole)));
  }

  /** First each row over the whole of history, then each over the past of each window. */
  private WalkRun run(long number, int rows, List<Windows.Window> all) {
    if (number < rows) {
      return new WalkRun(number, Double.NaN, Optional.of(plan.run(number)));
    }
    int past = (int) (number - rows);
    return new WalkRun(number, past(past % rows, all.get(past / rows)), Optional.empty());
  }

  /** The windows of what the data covers, each from a close to a close. */
  private List<Windows.Window> closes() {
    RunPlan some = plan.plan(someRow());
    Simulation simulation = some.simulation();
    TradingDays days = some.market().days();
    int from = days.atOrAfter(Math.toIntExact(simulation.nextDate().toEpochDay()));
    LocalDate last = days.date(from + simulation.daysInAll() - 1);
    return windows.over(simulation.nextDate(), last).stream().map(w -> w.at(days)).toList();
  }

  /** A row whose fund can be made: all are over the same closes but for what they hold. */
  private long someRow() {
    NotionalException refused = null;
    for (long row = 0; row < Math.min(plan.study().rows(), 100); row++) {
      try {
        plan.plan(row).simulation();
        return row;
      } catch (NotionalException e) {
        refused = refused == null ? e : refused;
      }
    }
    throw Objects.requireNonNull(refused);
  }

  /** The measure of a row over a past; NaN where the row fails. */
  private double past(int row, Windows.Window window) {
    try {
      return measure(result(row, window.trainFrom(), window.trainTo()));
    } catch (NotionalException e) {
      if (e.problems().stream().anyMatch(p -> p.code() == ErrorCode.CANCELLED)) {
        throw e;
      }
      return Double.NaN;
    }
  }

  private double measure(Result result) {
    return new RowMeasures(result).value(plan.study().best().measure());
  }

  private Result result(int row, LocalDate from, LocalDate to) {
    return plan.plan(row, Optional.of(from), Optional.of(to)).run();
  }

  private WalkForwardResult.Step step(Windows.Window window, List<Double> past) {
    int best = -1;
    for (int row = 0; row < past.size(); row++) {
      double than = best < 0 ? Double.NaN : past.get(best);
      best = plan.study().best().isBetter(past.get(row), than) ? row : best;
    }
    if (best < 0) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          "no row has "
              + plan.study().best().measure()
              + " from "
              + window.trainFrom()
              + " to "
              + window.trainTo());
    }
    Result result = result(best, window.testFrom(), window.testTo());
    return new WalkForwardResult.Step(window, best, past.get(best), measure(result), result);
  }
}
