package io.notional.core.internal.kernel;

import io.notional.api.margin.MarginInput;
import io.notional.core.result.DayState;
import java.util.EnumSet;

/**
 * Step 5: payments of the day, the cash buffer, the requirement, and the call. A call exists only
 * when collateral after haircut is below maintenance; it goes back to initial, counts what settles
 * by the next day, and what it cannot reach it cuts in futures at this close.
 */
final class Margining {
  /** Each cut costs something, which may ask for another, smaller one. */
  private static final int CUTS = 1000;

  private final FundState state;
  private final Liquidity liquidity;
  private final Liquidation liquidation;
  private final Collateral collateral;
  private final boolean readsDaily;

  Margining(FundState state, Trader trader, Liquidity liquidity) {
    this.state = state;
    this.liquidity = liquidity;
    this.collateral = new Collateral(state);
    this.readsDaily =
        !EnumSet.of(MarginInput.EXCHANGE_MARGINS).containsAll(state.config.marginModel().reads());
    this.liquidation = new Liquidation(state, trader);
  }

  /**
   * Whether a day on which nothing is due needs nothing from this step: cash is inside its band and
   * collateral covers maintenance, both of which are then those of the close.
   */
  boolean isWithinLimits(int t) {
    double least = state.queue.leastCash(t, state.balances.cash);
    if (!(state.nav > 0) || !liquidity.isInBand(least, state.nav)) {
      return false;
    }
    if (readsDaily || t > state.book.unchangedUntil()) {
      state.book.moveTo(t);
      state.assessMargin();
    }
    state.eligible = collateral.eligible(t);
    return state.initial >= 0
        && state.maintenance >= 0
        && (state.eligible >= state.maintenance || !(state.maintenance > 0));
  }

  void run(int t) {
    if (state.dayState != DayState.MET) {
      state.dayState = DayState.MET;
      state.called = 0;
    }
    state.refreshNav();
    int before = state.activity();
    boolean quiet = liquidity.isQuiet(t);
    if (state.nav > 0) {
      if (!quiet) {
        liquidity.raise(t);
        liquidity.sweep(t);
      }
      require(t);
      quiet &= state.activity() == before; // sales and cuts have cost something
    }
    if (!(state.nav > 0)) {
      insolvent(t);
    } else if (!quiet) {
      liquidity.bridge(t);
    }
    state.openedFutures = false;
  }

  /** The close as it stands, where nothing trades: what is missing is cured on the next. */
  void look(int t) {
    assess(t);
    if (state.maintenance > 0 && state.eligible < state.maintenance) {
      state.called = state.initial - state.eligible;
      state.dayState = DayState.CALLED;
    }
    liquidity.bridge(t);
  }

  private void require(int t) {
    assess(t);
    if (state.maintenance > 0 && state.eligible < state.maintenance) {
      call(t);
    } else if (state.openedFutures && exceeds(state.initial, state.eligible)) {
      state.policies.count("opening-cut:initial-margin");
      for (int i = 0; i <= CUTS && exceeds(state.initial, state.eligible); i++) {
        cut(t, i, state.eligible, "initial margin");
      }
    }
  }

  private boolean exceeds(double requirement, double available) {
    return requirement > available + Liquidity.TOLERANCE * state.nav;
  }

  /** What has traded for it has paid for it: nav is the one with which the day will close. */
  void assess(int t) {
    state.refreshNav();
    state.book.moveTo(t);
    state.assessMargin();
    state.eligible = collateral.eligible(t);
    if (!(state.initial >= 0 && state.maintenance >= 0)) { // whatever else is wrong was refused
      throw state.book.withoutMargin().margins.explain(t);
    }
  }

  private void call(int t) {
    state.called = state.initial - state.eligible;
    state.dayState = DayState.CALLED;
    if (exceeds(state.initial, collateral.eligibleTomorrow(t))) {
      state.policies.count("call:cut");
      for (int i = 0; i <= CUTS && exceeds(state.initial, collateral.eligibleTomorrow(t)); i++) {
        cut(t, i, collateral.eligibleTomorrow(t), "margin call");
      }
    }
  }

  /** Where costs eat what cuts free there is no end of it: then all that is left goes. */
  private void cut(int t, int before, double available, String reason) {
    liquidation.cut(t, before < CUTS && available > 0 ? available : 0, reason);
    assess(t);
  }

  private void insolvent(int t) {
    requireNumber(t);
    state.dayState = DayState.INSOLVENT;
    state.stopCause = "nav fell to " + Liquidity.plain(state.nav) + " on " + state.days.date(t);
    state.book.moveTo(t);
    state.assessMargin();
    state.eligible = collateral.eligible(t);
  }

  private void requireNumber(int t) {
    if (Double.isNaN(state.nav)) {
      throw Missing.price(state, t);
    }
  }
}
