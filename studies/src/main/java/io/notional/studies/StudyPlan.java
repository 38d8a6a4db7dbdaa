package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.catalog.Catalog;
import io.notional.core.result.Result;
import io.notional.files.plan.PlannedFund;
import io.notional.files.plan.RunPlan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A study whose names and markets were checked and loaded: any row can be run, in any order, on any
 * thread. Immutable, and safe for use by many threads as far as the plugins are.
 *
 * <pre>{@code
 * StudyPlan plan =
 *     StudyPlan.builder(Catalog.load())
 *         .study(Path.of("band.yaml"))
 *         .market(Path.of("since-1962.yaml"))
 *         .build();
 * StudyRow row = plan.run(17);
 * }</pre>
 */
public final class StudyPlan {
  private final Study study;
  private final PlannedFund base;
  private final StudyMarkets markets;
  private final Measuring measuring;
  private final List<String> fingerprint;
  private final Optional<LocalDate> first;
  private final Optional<LocalDate> last;

  StudyPlan(
      Study study,
      PlannedFund base,
      StudyMarkets markets,
      List<String> fingerprint,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {
    this.study = study;
    this.base = base;
    this.markets = markets;
    this.measuring = new Measuring(study.wanted());
    this.fingerprint = List.copyOf(fingerprint);
    this.first = first;
    this.last = last;
  }

  /** A builder that knows some plugins. */
  public static StudyPlanBuilder builder(Catalog catalog) {
    return new StudyPlanBuilder(catalog);
  }

  /** What was planned. */
  public Study study() {
    return study;
  }

  /** The names of what is measured, in the order of {@link StudyRow#measures()}. */
  public List<String> measures() {
    return measuring.columns();
  }

  /**
   * What the rows follow from: a line for each file with its hash, and for each plugin and Notional
   * with its version. Two plans with equal lines have equal rows.
   */
  public List<String> fingerprint() {
    return fingerprint;
  }

  /**
   * Runs a row. The same row of the same plan is the same to the last bit.
   *
   * @return what came of it; a row that fails has its error
   * @throws NotionalException {@code CANCELLED} where the thread is interrupted
   */
  public StudyRow run(long row) {
    try {
      RunPlan plan = plan(row);
      Result result = plan.run();
      return new StudyRow(
          row, result.worstState().name(), "", measuring.of(result), Trial.of(result));
    } catch (NotionalException e) {
      if (e.problems().stream().anyMatch(p -> p.code() == ErrorCode.CANCELLED)) {
        throw e;
      }
      return failed(row, text(e));
    } catch (RuntimeException e) {
      return failed(row, "a defect: " + e);
    }
  }

  /**
   * The plan of a row's run.
   *
   * @throws NotionalException with all that is wrong with the row's fund
   */
  public RunPlan plan(long row) {
    return plan(row, first, last);
  }

  /** The same between dates, unless the row has its own. */
  RunPlan plan(long row, Optional<LocalDate> from, Optional<LocalDate> to) {
    List<AxisValue> values = study.rowValues(row);
    String market = "";
    long seed = study.seed();
    Optional<LocalDate> start = from;
    Optional<LocalDate> end = to;
    for (int axis = 0; axis < values.size(); axis++) {
      String text = values.get(axis).text();
      if (!values.get(axis).isUnchanged()) {
        switch (study.axes().get(axis).name()) {
          case Axis.MARKET -> market = text;
          case Axis.SEED -> seed = Long.parseLong(text);
          case Axis.FROM -> start = Optional.of(LocalDate.parse(text));
          case Axis.TO -> end = Optional.of(LocalDate.parse(text));
          default -> {} // it changes the spec
        }
      }
    }
    PlannedFund fund = Variants.fund(study, base, values);
    return markets.plan(market, seed).with(fund, start, end);
  }

  private StudyRow failed(long row, String error) {
    double[] none = new double[measuring.columns().size()];
    Arrays.fill(none, Double.NaN);
    return new StudyRow(row, "", error, none, Trial.NONE);
  }

  private static String text(NotionalException failure) {
    return failure.problems().stream().map(StudyPlan::text).collect(Collectors.joining("; "));
  }

  private static String text(Problem problem) {
    return problem.where().isEmpty()
        ? problem.message()
        : problem.message() + " (" + problem.where() + ")";
  }
}
