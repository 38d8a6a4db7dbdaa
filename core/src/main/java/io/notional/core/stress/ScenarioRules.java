package io.notional.core.stress;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.core.settings.BrokerFailure;
import io.notional.core.settings.CostStress;
import java.util.ArrayList;
import java.util.List;

/** What a scenario must keep to; every violation is reported. */
final class ScenarioRules {
  private static final double TOLERANCE = 1e-12;

  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private ScenarioRules(String name) {
    this.name = name;
  }

  static void check(Scenario scenario) {
    ScenarioRules rules = new ScenarioRules(scenario.name());
    rules.range("days", scenario.days(), 1, Scenario.MAX_DAYS);
    rules.path(scenario);
    rules.returns(scenario);
    rules.yields(scenario.yieldShifts());
    rules.range("cost-multiplier", scenario.costMultiplier(), 0, CostStress.MOST);
    scenario.cashRate().ifPresent(rate -> rules.range("cash-rate", rate, -0.05, 0.5));
    scenario
        .marginMultipliers()
        .forEach((id, factor) -> rules.range("margins of " + id, factor, 0.1, 100));
    scenario.brokerFailure().ifPresent(rules::broker);
    scenario.joint().ifPresent(move -> rules.joint(scenario, move));
    if (!rules.problems.isEmpty()) {
      throw new NotionalException(rules.problems);
    }
  }

  private void broker(Scenario.BrokerShock failure) {
    range("broker-failure.loss", failure.loss(), 0, 1);
    range("broker-failure.frozen-days", failure.frozenDays(), 1, BrokerFailure.MOST_DAYS);
  }

  private void path(Scenario scenario) {
    List<Double> path = scenario.path();
    if (path.isEmpty()) {
      return;
    }
    boolean whole = path.size() == scenario.days();
    if (!whole || !(Math.abs(path.get(path.size() - 1) - 1) <= TOLERANCE)) {
      add(
          ErrorCode.CONFLICT,
          "path must have one share for each of the "
              + scenario.days()
              + " days and end with 1 but was "
              + path);
    }
    path.forEach(share -> range("path", share, -10, 10));
  }

  private void returns(Scenario scenario) {
    List<AssetClass> seen = new ArrayList<>();
    for (Scenario.ClassReturn entry : scenario.classReturns()) {
      String what = "return of " + entry.assetClass();
      range(what, entry.total(), -1, 100);
      entry.ofDuration().ifPresent(years -> range(what + " of-duration", years, 0.01, 100));
      if (seen.contains(entry.assetClass())) {
        add(ErrorCode.CONFLICT, what + " is given twice");
      }
      seen.add(entry.assetClass());
    }
    scenario
        .priceChanges()
        .forEach((id, change) -> range("price-change of " + id, change, -1, 100));
  }

  private void yields(List<Scenario.YieldShift> shifts) {
    for (int i = 0; i < shifts.size(); i++) {
      range("yields tenor", shifts.get(i).tenorYears(), 0.01, 100);
      range("yields basis-points", shifts.get(i).basisPoints(), -5000, 5000);
      if (i > 0 && !(shifts.get(i).tenorYears() > shifts.get(i - 1).tenorYears())) {
        add(ErrorCode.CONFLICT, "yields must have ascending tenors but was " + shifts);
      }
    }
  }

  private void joint(Scenario scenario, Scenario.JointMove move) {
    range("joint.stock-sigmas", move.stockSigmas(), -20, 20);
    range("joint.correlation", move.correlation(), -1, 1);
    range("joint.lookback-days", move.lookbackDays(), 20, 5040);
    boolean other =
        !scenario.yieldShifts().isEmpty()
            || scenario.classReturns().stream()
                .map(Scenario.ClassReturn::assetClass)
                .anyMatch(c -> c.equals(AssetClass.EQUITY) || c.equals(AssetClass.BONDS));
    if (other) {
      add(
          ErrorCode.CONFLICT,
          "a joint move says what stocks and bonds do: give no yields and no return of either");
    }
  }

  private void range(String what, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      add(
          ErrorCode.OUT_OF_RANGE,
          what + " must be in [" + low + ", " + high + "] but was " + value);
    }
  }

  private void add(ErrorCode code, String message) {
    problems.add(Problem.of(code, "scenario " + name + ": " + message));
  }
}
