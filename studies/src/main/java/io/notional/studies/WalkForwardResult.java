package io.notional.studies;

import io.notional.core.result.Result;
import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a walk forward: the choices, what followed them as one series of returns, and the
 * same rows over the whole of history, chosen with hindsight. Immutable.
 */
public final class WalkForwardResult {
  private final StudyPlan plan;
  private final List<Step> steps;
  private final SweepSummary hindsight;

  /**
   * One choice and what followed.
   *
   * @param row that was chosen
   * @param past its measure over the past, by which it was chosen
   * @param after the same measure over what followed; NaN where that is too short for it
   * @param result of the run over what followed
   */
  public record Step(Windows.Window window, long row, double past, double after, Result result) {}

  WalkForwardResult(StudyPlan plan, List<Step> steps, SweepSummary hindsight) {
    this.plan = plan;
    this.steps = List.copyOf(steps);
    this.hindsight = hindsight;
  }

  /** The study. */
  public StudyPlan plan() {
    return plan;
  }

  /** The choices in their order. */
  public List<Step> steps() {
    return steps;
  }

  /** All rows over the whole of history: the best of them is known afterwards alone. */
  public SweepSummary hindsight() {
    return hindsight;
  }

  /** The returns of what was held, above cash, of all windows as one series. */
  public Trial followed() {
    List<Double> returns = new ArrayList<>();
    for (Step step : steps) {
      Result result = step.result();
      for (int row = 1; row < result.size(); row++) {
        double cash = result.market().cashInterest(result.day(row));
        returns.add(result.dailyReturn(row) - cash);
      }
    }
    return Trial.of(
        steps.get(0).window().testFrom().toEpochDay(),
        steps.get(steps.size() - 1).window().testTo().toEpochDay(),
        returns.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Growth of what was held, of all windows one after the other, less 1. */
  public double totalReturn() {
    double growth = 1;
    for (Step step : steps) {
      Result result = step.result();
      growth *= result.unitNav(result.size() - 1) / result.initialNav();
    }
    return growth - 1;
  }

  /** Closes a year of the market, to annualise by. */
  public double closesPerYear() {
    return steps.get(0).result().market().days().closesPerYear();
  }

  /** {@code windows}: each choice, what it was made by, and what followed. */
  public Table windows() {
    TableBuilder table =
        Table.builder("windows")
            .dates("train_from")
            .dates("train_to")
            .dates("test_to")
            .integers(Unit.COUNT, "row");
    plan.study().varied().forEach(table::texts);
    table.numbers(Unit.BY_MEASURE, "past", "after").numbers(Unit.FRACTION, "return").texts("state");
    for (Step step : steps) {
      Result result = step.result();
      table.date(step.window().trainFrom()).date(step.window().trainTo());
      table.date(step.window().testTo()).integer(Math.toIntExact(step.row()));
      plan.study().values(step.row()).forEach(table::text);
      table.number(step.past()).number(step.after());
      table.number(result.unitNav(result.size() - 1) / result.initialNav() - 1);
      table.text(result.worstState().name()).endRow();
    }
    return table.build();
  }

  /** {@code followed}: growth of 1 and return by close, of all windows one after the other. */
  public Table followedTable() {
    TableBuilder table =
        Table.builder("followed").dates("date").numbers(Unit.FRACTION, "growth", "return");
    double growth = 1;
    table.date(steps.get(0).result().date(0)).number(1).unknown().endRow();
    for (Step step : steps) {
      Result result = step.result();
      for (int row = 1; row < result.size(); row++) {
        growth *= 1 + result.dailyReturn(row);
        table.date(result.date(row)).number(growth).number(result.dailyReturn(row)).endRow();
      }
    }
    return table.build();
  }
}
