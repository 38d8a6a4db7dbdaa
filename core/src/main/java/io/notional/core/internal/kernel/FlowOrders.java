package io.notional.core.internal.kernel;

import io.notional.api.strategy.Target;
import io.notional.core.market.Security;
import io.notional.core.result.Trade;
import java.util.function.ToDoubleFunction;

/**
 * What a flow buys or sells. Futures, which take no capital, move with nav. What is paid in full
 * moves with nav too, or towards its last targets: a flow is then shared out among all that are on
 * the other side of them, collateral included, each by what it is away. The collateral's own share
 * stays in cash, from which the sweep buys bills and to which it sells them.
 */
final class FlowOrders {
  /**
   * What a cost of 5% leaves of itself after as many is rounding: a fund may have no other cash.
   */
  private static final int COST_ROUNDS = 8;

  private final FundState state;
  private final Sizer sizer;
  private final Trader trader;

  /** By place of a listing, what is to be added to it in the base currency. */
  private final double[] amounts;

  /** By place of a listing, the units that are to be held. */
  private final double[] wanted;

  /** Of the orders of the current flow. */
  private String reason = Trade.FLOW;

  FlowOrders(FundState state, Sizer sizer, Trader trader) {
    this.state = state;
    this.sizer = sizer;
    this.trader = trader;
    this.wanted = new double[state.universe.places()];
    this.amounts = new double[state.universe.places()];
  }

  /**
   * Puts the orders of a flow among those that wait. What is sold for a withdrawal pays for its own
   * costs too.
   *
   * @param nav before the flow
   * @param amount base currency; a contribution is positive
   * @param towardsTargets whether it goes to what is away from its target
   */
  void place(int t, double nav, double amount, boolean towardsTargets) {
    reason = Trade.FLOW;
    plan(t, nav, amount, towardsTargets);
    for (int round = 0; amount < 0 && round < COST_ROUNDS; round++) {
      double costs = each(listing -> cost(listing, t));
      if (!(costs > 0 && costs - amount < nav)) {
        break;
      }
      plan(t, nav, amount - costs, towardsTargets);
    }
    each(listing -> put(listing, t, 1 + amount / nav));
  }

  /**
   * The same of a flow in kind: securities in the shares in which they are held, without costs;
   * futures are traded.
   */
  void placeInKind(int t, double nav, double amount) {
    reason = Trade.IN_KIND;
    plan(t, nav, amount, false);
    each(listing -> put(listing, t, 1 + amount / nav));
  }

  /** What everything is to be held in after the flow. */
  private void plan(int t, double nav, double amount, boolean towardsTargets) {
    double grown = 1 + amount / nav;
    if (towardsTargets) {
      share(t, nav, amount);
    }
    each(
        listing -> {
          double held = held(listing);
          boolean towards = towardsTargets && listing.security() != null;
          wanted[listing.place()] =
              toLot(listing, towards ? held + units(listing, t) : held * grown);
          return 0;
        });
  }

  /** The sum of something over all that is not collateral. */
  private double each(ToDoubleFunction<Listing> action) {
    double sum = 0;
    for (int s = 0; s < state.margined.length; s++) {
      Listings listings = state.universe.listings(s);
      for (int i = 0; i < listings.size() && s != state.cashSleeve; i++) {
        sum += action.applyAsDouble(listings.get(i));
      }
    }
    return sum;
  }

  private double cost(Listing listing, int t) {
    Security security = listing.security();
    double change = wanted[listing.place()] - held(listing);
    boolean trades = security != null && Math.abs(change) > 0 && security.quotedOn(t);
    return trades ? trader.cost(security, t, change, security.close(t)) : 0;
  }

  private double put(Listing listing, int t, double grown) {
    if (state.pending.has(listing.sleeve(), instrument(listing))) {
      scaleWaiting(listing, grown);
    } else {
      order(listing, held(listing), wanted[listing.place()], t);
    }
    return 0;
  }

  private double held(Listing listing) {
    return listing.security() != null
        ? state.securities.held(listing.sleeve(), listing.security())
        : state.futures.held(listing.sleeve(), listing.product());
  }

  private void order(Listing listing, double held, double units, int t) {
    boolean leaves = listing.lastDay() <= t && listing.lastDay() < state.universe.lastDay();
    if (Math.abs(units - held) > 0 && !leaves) {
      Target target = Target.quantity(units);
      String why = listing.security() == null ? Trade.FLOW : reason;
      state.pending.put(
          new PendingOrders.Order(listing, target, new OrderSize.Fixed(units), t, why));
    }
  }

  private double toLot(Listing listing, double units) {
    Security security = listing.security();
    return sizer.toLot(units, security != null ? security.lot() : listing.product().lot());
  }

  private static Object instrument(Listing listing) {
    return listing.security() != null ? listing.security() : listing.product();
  }

  /** What was ordered and nobody quoted yet is ordered for the nav that there is now. */
  private void scaleWaiting(Listing listing, double grown) {
    for (int i = 0; i < state.pending.size(); i++) {
      PendingOrders.Order order = state.pending.get(i);
      boolean same = order.listing().place() == listing.place();
      if (same && order.size() instanceof OrderSize.Fixed fixed) {
        OrderSize size = new OrderSize.Fixed(toLot(listing, fixed.units() * grown));
        state.pending.put(
            new PendingOrders.Order(
                listing, order.target(), size, order.decisionDay(), order.reason()));
      }
    }
  }

  private double units(Listing listing, int t) {
    double amount = amounts[listing.place()];
    return Math.abs(amount) > 0 ? amount / listing.security().close(t) : 0;
  }

  /** Shares an amount out among what is on its side of the targets, by how far each is away. */
  private void share(int t, double nav, double amount) {
    double after = nav + amount;
    double all = 0;
    double others = amount;
    for (int s = 0; s < state.margined.length; s++) {
      Listings listings = state.universe.listings(s);
      for (int i = 0; i < listings.size() && s != state.cashSleeve && !state.margined[s]; i++) {
        double gap = gap(listings.get(i), t, after, amount / nav);
        others -= gap;
        amounts[listings.get(i).place()] = side(gap, amount);
        all += side(gap, amount);
      }
    }
    all += side(others, amount);
    for (int place = 0; place < amounts.length; place++) {
      amounts[place] *= amount / all;
    }
  }

  private static double side(double gap, double amount) {
    return gap * amount > 0 ? gap : 0;
  }

  /** How far a holding is from its target after the flow; without one it would move with nav. */
  private double gap(Listing listing, int t, double nav, double growth) {
    double value = held(listing) * listing.security().close(t);
    Target target = state.targets.last(listing);
    if (!listing.security().quotedOn(t) || target == null) {
      return Double.isNaN(value) ? 0 : value * growth;
    }
    if (target instanceof Target.Quantity) {
      return value * growth;
    }
    double weight =
        target instanceof Target.Capital capital
            ? capital.weight()
            : ((Target.Notional) target).weight();
    return weight * nav - value;
  }
}
