package io.notional.strategies.efficientcore;

import io.notional.api.instrument.Funding;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.SleeveView;
import io.notional.api.strategy.Strategy;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.FixedWeightSleeve;
import io.notional.toolkit.TargetWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Any number of sleeves, each paid in full or by futures and each with a target of its own, over a
 * collateral sleeve that has what is left of capital. Keeps no state.
 */
final class StackedFund implements Strategy {
  private final List<Part> parts;
  private final List<Sleeve> sleeves;
  private final Sleeve collateral;
  private final RebalanceRule rule;
  private final FundDealing dealing;
  private final double expenseRatio;

  /**
   * A fund.
   *
   * @param parts in the order in which they decide
   * @param expenseRatio decimal per year
   */
  StackedFund(List<Part> parts, Sleeve collateral, RebalanceRule rule, double expenseRatio) {
    this.parts = List.copyOf(parts);
    this.sleeves = sleeves(parts, collateral);
    this.collateral = collateral;
    this.dealing = rule instanceof BandAndCalendar bands ? new FundDealing(bands) : null;
    this.rule = DueSleeves.of(watched(rule), sleeves);
    this.expenseRatio = expenseRatio;
  }

  private RebalanceRule watched(RebalanceRule given) {
    RebalanceRule all = given instanceof BandAndCalendar bands ? told(bands) : given;
    for (Part part : parts) {
      if (part.drift() < Double.POSITIVE_INFINITY) {
        all = new DurationDrift(all, part.sleeve(), part.drift());
      }
    }
    return all;
  }

  private BandAndCalendar told(BandAndCalendar bands) {
    return dealing.isOwn()
        ? bands.with((TargetWeights) this::weight)
        : bands.whereUnordered(new UnorderedWeights(parts, collateral.id()));
  }

  /** As files list them: what ties up capital, the rest of capital, and what stands on it. */
  private static List<Sleeve> sleeves(List<Part> parts, Sleeve collateral) {
    List<Sleeve> funded = new ArrayList<>();
    List<Sleeve> margined = new ArrayList<>();
    for (Part part : parts) {
      (part.sleeve().funding() == Funding.MARGINED ? margined : funded).add(part.sleeve());
    }
    funded.add(collateral);
    funded.addAll(margined);
    return List.copyOf(funded);
  }

  @Override
  public List<Sleeve> sleeves() {
    return sleeves;
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return rule;
  }

  @Override
  public String collateralSleeve() {
    return collateral.id();
  }

  @Override
  public double expenseRatio() {
    return expenseRatio;
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    Rebalance rebalance = point.rebalance();
    for (Part part : parts) {
      String sleeve = part.sleeve().id();
      if (rebalance.covers(sleeve)) {
        decide(part, point, orders.sleeve(sleeve));
      }
    }
  }

  private void decide(Part part, DecisionPoint point, SleeveOrders orders) {
    String id = part.sleeve().id();
    SleeveTarget target = part.path().at(point);
    if (dealing == null || !dealing.isOwn()) {
      part.sleeve().allocate(target, point.within(id), orders);
      return;
    }
    Optional<SleeveTarget> asked = dealing.target(target, id, point);
    if (asked.isPresent()) {
      part.sleeve().allocate(asked.get(), point.within(id), dealing.orders(id, point, orders));
    }
  }

  /** What a sleeve is to hold, as a fraction of nav; not a number where that is no weight. */
  private double weight(SleeveView view, DecisionPoint point) {
    for (Part part : parts) {
      if (part.sleeve().id().equals(view.id())) {
        return FundDealing.weight(part.path().at(point));
      }
    }
    return Double.NaN;
  }

  /**
   * A sleeve and what is asked of it.
   *
   * @param target what is asked before any date of a glide
   * @param path what is asked by date
   * @param drift move of its duration at which it returns, years; infinite for any
   * @param fixed whether its weight after a decision is what is asked, and not what signals say
   */
  record Part(Sleeve sleeve, SleeveTarget target, TargetPath path, double drift, boolean fixed) {
    /** A sleeve of which the same is asked on every date. */
    Part(Sleeve sleeve, SleeveTarget target) {
      this(
          sleeve,
          target,
          TargetPath.always(target),
          Double.POSITIVE_INFINITY,
          sleeve.funding() == Funding.PAID_IN_FULL
              || sleeve instanceof FixedWeightSleeve
              || sleeve instanceof SteeredLadder);
    }

    /** The same sleeve, which returns when its duration has moved. */
    Part drifting(double years) {
      return new Part(sleeve, target, path, years, fixed);
    }

    /** The same sleeve, of which is asked by date. */
    Part along(TargetPath glide) {
      return new Part(sleeve, target, glide, drift, fixed);
    }

    /** The same sleeve, which holds what is asked of it, for its provider is known. */
    Part ofFixedShares() {
      return new Part(sleeve, target, path, drift, true);
    }
  }
}
