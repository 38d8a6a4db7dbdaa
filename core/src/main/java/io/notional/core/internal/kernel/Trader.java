package io.notional.core.internal.kernel;

import io.notional.api.cost.CostModel;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureInput;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.MarketFill;
import io.notional.core.market.RollStep;
import io.notional.core.market.Security;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import java.util.OptionalInt;

/** Fills trades and rolls at a close: positions, postings, costs, settlement, the log. */
final class Trader {
  private static final String KIND = "cost model";

  private final FundState state;
  private final Market market;
  private final boolean costs;

  /** Instead of those of the market; null for these. */
  private final CostModel costModel;

  private final Guard guard;
  private final StressedCosts stressed;

  Trader(FundState state) {
    this.state = state;
    this.market = state.universe.market();
    this.costs = state.config.costs();
    this.costModel = state.config.costModel().orElse(null);
    this.guard = state.guard;
    this.stressed = new StressedCosts(state.config.costStresses());
  }

  /** Buys or sells a security at a close; it settles by the security's own lag. */
  void security(
      int decisionDay, int day, int sleeve, Security security, double quantity, String reason) {
    boolean inKind = reason.equals(Trade.IN_KIND);
    int due = inKind ? day : settlementDay(day, security, quantity);
    security(decisionDay, day, due, sleeve, security, quantity, reason);
  }

  /** By the security's own lag, but a purchase never before the sale that funds it. */
  int settlementDay(int day, Security security, double quantity) {
    int due = security.settles(day);
    return quantity > 0 ? Math.max(due, state.queue.lastSale()) : due;
  }

  /** Buys or sells a security at a close; it settles on a given day. */
  void security(
      int decisionDay,
      int day,
      int due,
      int sleeve,
      Security security,
      double quantity,
      String reason) {
    double price = security.close(day);
    boolean inKind = reason.equals(Trade.IN_KIND);
    double cost = inKind ? 0 : cost(security, day, quantity, price);
    if (!inKind) {
      noteStress(day);
    }
    double value = quantity * price * security.multiplier();
    state.securities.add(sleeve, security, quantity);
    state.noteActivity();
    boolean settled = due <= day;
    if (quantity > 0) {
      state.balances.buy(sleeve, value, cost, settled);
    } else {
      state.balances.sell(sleeve, -value, cost, settled);
    }
    if (!settled) {
      state.deliveries.agree(sleeve, security, due, quantity, price, -value - cost);
      if (quantity < 0) {
        state.queue.noteSale(due);
      }
    }
    state.trades.add(
        new Trade(
            decisionDay,
            day,
            due,
            sleeve,
            security.id(),
            OptionalInt.empty(),
            quantity,
            price,
            cost,
            reason));
  }

  /** Buys or sells contracts at a close; costs are paid the same day. */
  void future(
      int decisionDay,
      int day,
      int sleeve,
      FutureProduct product,
      int contract,
      double quantity,
      String reason) {
    double price = product.contract(contract).close(day);
    double before = state.futures.held(sleeve, product, contract);
    double cost = payCost(day, product, quantity, price, false);
    state.futures.add(sleeve, product, contract, quantity);
    state.openedFutures |= Math.abs(before + quantity) > Math.abs(before);
    state.trades.add(
        new Trade(
            decisionDay,
            day,
            day,
            sleeve,
            product.id(),
            OptionalInt.of(contract),
            quantity,
            price,
            cost,
            reason));
  }

  /**
   * Moves contracts of one sleeve from the old contract to the new one, of which few may be none.
   */
  void roll(
      RollStep step,
      int sleeve,
      FutureProduct product,
      double quantity,
      double toQuantity,
      int day) {
    Contract from = product.contract(step.from());
    checkNotice(product, from, quantity, day);
    double fromPrice = from.close(day);
    double toPrice = product.contract(step.to()).close(day);
    double fromCost = payCost(day, product, -quantity, fromPrice, true);
    double toCost = Math.abs(toQuantity) > 0 ? payCost(day, product, toQuantity, toPrice, true) : 0;
    state.futures.move(sleeve, product, step, quantity, toQuantity);
    state.rolls.add(
        new Roll(
            step,
            sleeve,
            product.id(),
            quantity,
            toQuantity,
            fromPrice,
            toPrice,
            fromCost,
            toCost));
    state.policies.rolled(step.policy());
  }

  private double payCost(
      int day, FutureProduct product, double quantity, double price, boolean roll) {
    double cost =
        cost(product.costs(), new MarketFill(market, product, day, quantity, price, roll));
    noteStress(day);
    state.noteActivity();
    state.balances.cash -= cost;
    return cost;
  }

  private void noteStress(int day) {
    if (costs) {
      stressed.count(state.days.epochDay(day), state.policies);
    }
  }

  /** What a trade of a security costs, under the stress of its date. */
  double cost(Security security, int day, double quantity, double price) {
    return cost(security.costs(), MarketFill.of(market, security, day, quantity, price));
  }

  /** In the base currency, whatever that of the instrument is. */
  private double cost(CostModel ofMarket, MarketFill fill) {
    if (!costs) {
      return 0;
    }
    CostModel model = costModel == null ? ofMarket : costModel;
    double cost;
    guard.enter(KIND, model, fill.day());
    try {
      cost = model.cost(fill);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw guard.failed(KIND, model, fill.day(), e);
    } finally {
      guard.leave();
    }
    if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
      throw guard.refused(
          ErrorCode.OUT_OF_RANGE,
          KIND,
          model,
          fill.day(),
          "the cost of a fill of "
              + fill.instrument().id()
              + " must be zero or more but was "
              + cost);
    }
    return cost * fill.exchangeRate() * stressed.multiplier(state.days.epochDay(fill.day()));
  }

  private void checkNotice(FutureProduct product, Contract from, double quantity, int day) {
    if (!(quantity > 0 && state.days.epochDay(day) >= from.firstNoticeEpochDay())) {
      return;
    }
    if (product.firstNotice() == FutureInput.FirstNotice.FAIL) {
      throw NotionalException.of(
          ErrorCode.CARRIED_TOO_FAR,
          product.id()
              + " "
              + from.label()
              + " would be carried long through its first notice day "
              + from.dates().firstNotice()
              + " to "
              + state.days.date(day));
    }
    state.policies.rolledPastFirstNotice();
  }
}
