package io.notional.core.market;

import io.notional.api.instrument.Exposures;
import java.util.OptionalDouble;

/**
 * A fund of which the price is known and the rest declared, the same on all days. Immutable.
 *
 * @param exposed what a unit of its nav is exposed to, fractions of that nav
 * @param spent what a unit of its nav is spent on; sums to 1
 * @param fee decimal per year, in its price already; empty where nobody said
 */
public record PricedFund(Exposures exposed, Exposures spent, OptionalDouble fee)
    implements HeldFund {
  @Override
  public Exposures exposures(int epochDay) {
    return exposed;
  }

  @Override
  public Exposures capital(int epochDay) {
    return spent;
  }
}
