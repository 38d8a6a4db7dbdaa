package io.notional.core.kernel;

import io.notional.api.strategy.FundView;
import io.notional.core.ledger.Ledger;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;

/** The fund as a strategy sees it at one close. */
final class FundAtClose implements FundView {
  private final FundState state;
  private final Moment moment;

  FundAtClose(FundState state, Moment moment) {
    this.state = state;
    this.moment = moment;
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
    double held = state.ledger.balance(state.ledger.holdings(sleeve));
    return (sleeve == state.cashSleeve ? held + unheld() : held) / state.nav;
  }

  /** Cash, receivables and payables: what the collateral sleeve has beside its bills. */
  private double unheld() {
    double sum = state.ledger.foreign();
    for (int account = Ledger.CASH; account <= Ledger.LINE; account++) {
      sum += state.ledger.balance(account);
    }
    return sum;
  }

  @Override
  public double notional(int sleeve) {
    moment.day();
    requireSleeve(sleeve);
    double held = state.ledger.balance(state.ledger.holdings(sleeve));
    return (held + state.futuresNotional[sleeve]) / state.nav;
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
    if (sleeve < 0 || sleeve >= state.ledger.sleeves()) {
      throw new IndexOutOfBoundsException("there is no sleeve " + sleeve);
    }
  }
}
