package io.notional.core.kernel;

import io.notional.api.strategy.FundView;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;

/** The fund as a strategy sees it at one close. */
final class FundAtClose implements FundView {
  private final FundState state;
  private final Moment moment;
  private final int cashSleeve;
  private final double[] standing;
  private final boolean[] margined;

  FundAtClose(FundState state, Moment moment) {
    this.state = state;
    this.moment = moment;
    this.cashSleeve = state.cashSleeve;
    this.standing = state.standing;
    this.margined = state.margined;
  }

  @Override
  public double nav() {
    moment.day();
    return state.nav;
  }

  @Override
  public double capital(int sleeve) {
    moment.day();
    requireSleeve(sleeve);
    if (sleeve == cashSleeve) {
      return (state.nav - heldByOthers()) / state.nav;
    }
    return margined[sleeve] ? 0 : standing[sleeve] / state.nav;
  }

  /** Whatever no other sleeve holds is collateral: bills, cash, receivables and payables. */
  private double heldByOthers() {
    double sum = 0;
    for (int s = 0; s < standing.length; s++) {
      sum += s == cashSleeve || margined[s] ? 0 : standing[s];
    }
    return sum;
  }

  @Override
  public double notional(int sleeve) {
    moment.day();
    requireSleeve(sleeve);
    return standing[sleeve] / state.nav;
  }

  @Override
  public double quantity(int sleeve, String instrument) {
    moment.day();
    state.universe.market().requireKnown(instrument);
    requireSleeve(sleeve);
    Security security = state.universe.securities().get(instrument);
    FutureProduct product = state.universe.products().get(instrument);
    if (security != null) {
      return state.securities.held(sleeve, security);
    }
    return product == null ? 0 : state.futures.held(sleeve, product);
  }

  @Override
  public boolean ordersPending() {
    moment.day();
    return !state.pending.isEmpty();
  }

  private void requireSleeve(int sleeve) {
    if (sleeve < 0 || sleeve >= standing.length) {
      throw new IndexOutOfBoundsException("there is no sleeve " + sleeve);
    }
  }
}
