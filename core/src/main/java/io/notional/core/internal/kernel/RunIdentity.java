package io.notional.core.internal.kernel;

import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Declaration;
import io.notional.core.settings.RunSettings;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run is, by names, as texts that are the same for the same run. */
final class RunIdentity {
  private RunIdentity() {}

  /**
   * Names and texts of a strategy and settings, but of the last date, which a later run may move.
   *
   * @param inputs what else the caller says of them
   */
  static SortedMap<String, String> of(
      Strategy strategy, Declaration declared, BoundFund universe, Map<String, String> inputs) {
    SortedMap<String, String> identity = new TreeMap<>();
    inputs.forEach((name, text) -> identity.put(name, text));
    identity.put("the strategy", text(strategy));
    identity.put("the rebalance rule", text(declared.rebalanceRule()));
    identity.put("the collateral sleeve", declared.collateralSleeve());
    identity.put("the expense ratio", "" + declared.expenseRatio());
    for (Sleeve sleeve : universe.sleeves()) {
      identity.put(
          "sleeve " + sleeve.id(),
          sleeve.assetClass().id() + " " + sleeve.funding() + " " + sleeve.requirements());
    }
    settings(universe.settings(), identity);
    return identity;
  }

  private static void settings(RunSettings run, SortedMap<String, String> identity) {
    identity.put("run.nav", "" + run.nav());
    identity.put("run.holdings", "" + run.holdings());
    identity.put("run.flows", "" + run.flows());
    identity.put("run.fill", "" + run.fill());
    identity.put("run.sizing", "" + run.sizing());
    identity.put("run.contracts", "" + run.contracts());
    identity.put(
        "run.costs", run.costs() + run.costModel().map(model -> " " + text(model)).orElse(""));
    identity.put("run.cost-stress", "" + run.costStresses());
    identity.put("run.cash-buffer", "" + run.cashBuffer());
    identity.put("run.sweep-band", "" + run.sweepBand());
    identity.put("run.line-limit", "" + run.lineLimit());
    identity.put("run.line-spread", "" + run.lineSpread());
    identity.put("run.cash-spread", "" + run.cashSpread());
    identity.put("run.foreign-sweep", "" + run.foreignSweep());
    identity.put("run.foreign-haircut", "" + run.foreignHaircut());
    identity.put("run.broker-failure", "" + run.brokerFailure());
    identity.put("run.account", "" + run.account());
    identity.put("run.margin", text(run.marginModel()));
    identity.put("run.cut-order", "" + run.liquidationOrder());
  }

  /** What a component says of itself, or its class where that is all that Java says. */
  private static String text(Object component) {
    String type = component.getClass().getName().replaceFirst("\\$\\$Lambda.*", "");
    boolean says =
        component.getClass().isRecord()
            && !component.toString().matches("(?s).*@[0-9a-f]{5,8}\\b.*")
            && !component.toString().contains("$$Lambda");
    return says ? component.toString() : type;
  }
}
