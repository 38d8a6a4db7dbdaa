package io.notional.core.market;

import io.notional.api.instrument.Exposures;
import java.util.OptionalDouble;

/**
 * A fund of which the price is known and the rest declared.
 *
 * @param declared what a unit of its nav is exposed to on all days, fractions of that nav
 * @param fee decimal per year, in its price already; empty where nobody said
 */
public record PricedFund(Exposures declared, OptionalDouble fee) implements HeldFund {
  @Override
  public Exposures exposures(int epochDay) {
    return declared;
  }
}
