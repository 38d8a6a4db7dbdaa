package io.notional.core.internal.kernel;

import io.notional.api.instrument.Funding;
import io.notional.api.strategy.SleeveView;
import io.notional.api.strategy.Target;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import java.util.Optional;

/** A sleeve as a strategy sees it at one close: one object for the whole run. */
final class SleeveAtClose implements SleeveView {
  private final FundState state;
  private final Moment moment;
  private final int sleeve;
  private final String id;

  SleeveAtClose(FundState state, Moment moment, int sleeve) {
    this.state = state;
    this.moment = moment;
    this.sleeve = sleeve;
    this.id = state.universe.sleeves().get(sleeve).id();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Funding funding() {
    return state.margined[sleeve] ? Funding.MARGINED : Funding.PAID_IN_FULL;
  }

  @Override
  public double target() {
    moment.day();
    return state.targets.of(sleeve);
  }

  @Override
  public double capital() {
    moment.day();
    if (sleeve == state.cashSleeve) {
      return (state.nav - heldByOthers()) / state.nav;
    }
    return state.margined[sleeve] ? 0 : state.standing[sleeve] / state.nav;
  }

  /** Whatever no other sleeve holds is collateral: bills, cash, receivables and payables. */
  private double heldByOthers() {
    double sum = 0;
    for (int s = 0; s < state.standing.length; s++) {
      sum += s == state.cashSleeve || state.margined[s] ? 0 : state.standing[s];
    }
    return sum;
  }

  @Override
  public double notional() {
    moment.day();
    return state.standing[sleeve] / state.nav;
  }

  @Override
  public double quantity(String instrument) {
    moment.day();
    Listing listing = state.universe.listing(sleeve, instrument);
    if (listing != null && listing.security() != null) {
      return state.securities.held(sleeve, listing.security());
    }
    state.universe.market().requireKnown(instrument);
    Security security = state.universe.securities().get(instrument);
    FutureProduct product = state.universe.products().get(instrument);
    if (security != null) {
      return state.securities.held(sleeve, security);
    }
    return product == null ? 0 : state.futures.held(sleeve, product);
  }

  @Override
  public Optional<Target> lastTarget(String instrument) {
    moment.day();
    state.universe.market().requireKnown(instrument);
    Listing listing = state.universe.listing(sleeve, instrument);
    return listing == null ? Optional.empty() : Optional.ofNullable(state.targets.last(listing));
  }
}
