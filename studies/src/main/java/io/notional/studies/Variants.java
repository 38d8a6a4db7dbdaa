package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.files.plan.PlannedFund;
import io.notional.files.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The funds that a study's rows have, as far as that is found out before any of them runs: each
 * value of each axis beside what the first row has of the others, and all combinations of words.
 * Used once.
 */
final class Variants {
  /** Rows that are looked at one by one where each is written by itself or is a combination. */
  private static final int MOST = 1000;

  private final Study study;
  private final PlannedFund base;
  private final Set<Problem> wrong = new LinkedHashSet<>();
  private final Set<Problem> conflicts = new LinkedHashSet<>();
  private final List<PlannedFund> funds = new ArrayList<>();

  Variants(Study study, PlannedFund base) {
    this.study = study;
    this.base = base;
  }

  /** The funds; what no row could ever have is among the problems. */
  List<PlannedFund> check(Problems problems) {
    List<AxisValue> first = new ArrayList<>(study.rowValues(0));
    Set<Integer> nowhere = nowhere(first);
    nowhere.forEach(axis -> first.set(axis, AxisValue.UNCHANGED));
    attempt(first);
    for (int axis = 0; axis < first.size(); axis++) {
      for (AxisValue value : checked(axis, nowhere)) {
        List<AxisValue> values = new ArrayList<>(first);
        values.set(axis, value);
        attempt(values);
      }
    }
    if (nowhere.isEmpty()) {
      combineWords(new ArrayList<>(first), 0);
    }
    wrong.forEach(p -> problems.add(p.code(), p.message(), p.where()));
    if (funds.isEmpty() && wrong.isEmpty()) {
      conflicts.forEach(p -> problems.add(p.code(), p.message(), p.where()));
    }
    return List.copyOf(funds);
  }

  /** Axes that lead to no place in the spec, which is told once. */
  private Set<Integer> nowhere(List<AxisValue> first) {
    Set<Integer> nowhere = new LinkedHashSet<>();
    for (int axis = 0; axis < first.size(); axis++) {
      try {
        SpecEdit.put(base.spec(), study.axes().get(axis), first.get(axis));
      } catch (NotionalException e) {
        wrong.addAll(e.problems());
        nowhere.add(axis);
      }
    }
    return nowhere;
  }

  private List<AxisValue> checked(int axis, Set<Integer> nowhere) {
    return nowhere.contains(axis) ? List.of() : study.axes().get(axis).values().checked();
  }

  /** Words may bring instruments of their own; numbers change how much of them is held. */
  private void combineWords(List<AxisValue> values, int axis) {
    if (funds.size() + conflicts.size() > MOST) {
      return;
    }
    if (axis == values.size()) {
      attempt(values);
      return;
    }
    Axis varied = study.axes().get(axis);
    if (!varied.changesSpec() || varied.values().areNumbers()) {
      combineWords(values, axis + 1);
      return;
    }
    for (AxisValue value : varied.values().checked()) {
      values.set(axis, value);
      combineWords(values, axis + 1);
    }
  }

  private void attempt(List<AxisValue> values) {
    try {
      funds.add(fund(study, base, values));
    } catch (NotionalException e) {
      for (Problem problem : e.problems()) {
        (problem.code() == ErrorCode.CONFLICT ? conflicts : wrong).add(problem);
      }
    }
  }

  /**
   * The fund of a row.
   *
   * @throws NotionalException with all that is wrong with it
   */
  static PlannedFund fund(Study study, PlannedFund base, List<AxisValue> values) {
    Spec spec = base.spec();
    for (int axis = 0; axis < values.size(); axis++) {
      Axis varied = study.axes().get(axis);
      if (varied.changesSpec() && !values.get(axis).isUnchanged()) {
        spec = SpecEdit.put(spec, varied, values.get(axis));
      }
    }
    return spec.equals(base.spec()) ? base : base.with(spec);
  }
}
