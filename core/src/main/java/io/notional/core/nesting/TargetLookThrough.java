package io.notional.core.nesting;

import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.lookthrough.LookThrough.Row;
import io.notional.core.lookthrough.StatedTargets;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a strategy would hold at its targets, seen through funds as {@link LookThroughWalk} does: no
 * drift, no costs, no whole contracts. Immutable.
 */
public final class TargetLookThrough {
  private final Market market;
  private final Level level;
  private final int epochDay;
  private final RowList rows;
  private final HeldFunds funds;

  private TargetLookThrough(Market market, Level level, int epochDay) {
    this.market = market;
    this.level = level;
    this.epochDay = epochDay;
    this.rows = new RowList(level);
    this.funds = new HeldFunds(List.of(level));
  }

  /**
   * Looks through the targets of a strategy.
   *
   * @param strategy a fresh one
   * @param market one that has what it names
   * @param epochDay the close at which funds that it holds are seen through, in days since
   *     1970-01-01
   * @return nothing if the strategy has to look at market or fund to say what it wants, or wants
   *     units
   */
  public static Optional<LookThrough> of(
      Strategy strategy, Market market, Level level, int epochDay) {
    Map<String, Map<String, Target>> stated;
    try {
      stated = StatedTargets.of(strategy);
    } catch (NotionalException needsMarket) {
      return Optional.empty();
    }
    boolean units =
        stated.values().stream()
            .flatMap(targets -> targets.values().stream())
            .anyMatch(Target.Quantity.class::isInstance);
    return units
        ? Optional.empty()
        : Optional.of(new TargetLookThrough(market, level, epochDay).seen(strategy, stated));
  }

  private LookThrough seen(Strategy strategy, Map<String, Map<String, Target>> stated) {
    boolean futures = false;
    for (Sleeve sleeve : strategy.sleeves()) {
      futures |= sleeve.funding() != Funding.PAID_IN_FULL;
      if (stated.containsKey(sleeve.id())) {
        sleeve(sleeve, stated.get(sleeve.id()));
      }
    }
    double left = 1 - rows.lookThrough().rows().stream().mapToDouble(Row::capital).sum();
    if (futures) {
      rows.add(strategy.collateralSleeve(), AssetClass.BILLS, left, 0);
    }
    return rows.lookThrough();
  }

  private void sleeve(Sleeve sleeve, Map<String, Target> targets) {
    double capital = 0;
    double notional = 0;
    boolean any = false;
    for (Map.Entry<String, Target> target : targets.entrySet()) {
      Security security = market.securities().get(target.getKey());
      double weight = weight(target.getValue());
      double paid = security == null ? 0 : weight;
      if (security != null && Holdings.isFund(security, sleeve)) {
        funds.held(security, security.id()).addTo(rows, weight, epochDay);
      } else if (level == Level.CONTRACTS) {
        rows.add(target.getKey(), assetClass(target.getKey()), paid, weight);
      } else {
        any = true;
        capital += paid;
        notional += weight;
      }
    }
    if (any) {
      rows.add(sleeve.id(), sleeve.assetClass(), capital, notional);
    }
  }

  private AssetClass assetClass(String instrument) {
    Security security = market.securities().get(instrument);
    return security == null
        ? market.futures().get(instrument).terms().assetClass()
        : security.terms().assetClass();
  }

  private static double weight(Target target) {
    return target instanceof Target.Capital capital
        ? capital.weight()
        : ((Target.Notional) target).weight();
  }
}
