package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Target;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import io.notional.core.settings.LotPolicy;

/** Turns targets into quantities at the prices and nav of one close. */
final class Sizer {
  private final FundState state;
  private final boolean whole;

  Sizer(FundState state) {
    this.state = state;
    this.whole = state.config.contracts() == LotPolicy.WHOLE;
  }

  /**
   * What a target asks for at a decision: at the fill where it has to {@link #waits wait}.
   *
   * @throws NotionalException {@code BAD_ORDER} if it is not quoted, or the target does not fit
   */
  OrderSize size(Listing listing, Target target, int day) {
    FutureProduct product = listing.product();
    if (product == null) {
      return new OrderSize.Fixed(units(listing.security(), target, day));
    }
    double unit = check(listing, target, day);
    return waits(product, target, unit)
        ? new OrderSize.AtFill()
        : new OrderSize.Fixed(units(product, target, unit));
  }

  /**
   * The units that a target that does not wait asks for.
   *
   * @throws NotionalException {@code BAD_ORDER} if it is not quoted, or the target does not fit
   */
  double units(Listing listing, Target target, int day) {
    if (listing.security() != null) {
      return units(listing.security(), target, day);
    }
    return units(listing.product(), target, check(listing, target, day));
  }

  private double units(FutureProduct product, Target target, double unit) {
    double units = units(target, unit);
    return toLot(requireFinite(product.id(), units), product.lot());
  }

  /**
   * The units of a security that a target asks for.
   *
   * @throws NotionalException {@code BAD_ORDER} if it is not quoted
   */
  private double units(Security security, Target target, int day) {
    double unit = security.close(day) * security.multiplier();
    requireQuoted(security.id(), unit > 0, day);
    double units =
        target instanceof Target.Capital capital
            ? capital.weight() * state.nav / unit
            : units(target, unit);
    return toLot(requireFinite(security.id(), units), security.lot());
  }

  /**
   * Notional of a contract of a product, once a target is known to fit.
   *
   * @throws NotionalException {@code BAD_ORDER} if it is not quoted or the target is capital
   */
  private double check(Listing listing, Target target, int day) {
    FutureProduct product = listing.product();
    double unit = unit(listing, day);
    boolean signed = product.negativePrices() && !Double.isNaN(unit);
    requireQuoted(product.id(), signed || unit > 0, day);
    if (target instanceof Target.Capital) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER,
          product.id() + " is margined and ties up no capital: use a notional target");
    }
    return unit;
  }

  /** Whether a target has no size yet: at a price of zero or less there is no notional to reach. */
  boolean waits(Listing listing, Target target, int day) {
    return waits(listing.product(), target, unit(listing, day));
  }

  private static boolean waits(FutureProduct product, Target target, double unit) {
    return product.negativePrices() && target instanceof Target.Notional && unit <= 0;
  }

  /** Notional of a contract; NaN where there is no quote. */
  private static double unit(Listing listing, int day) {
    Contract contract = listing.inUse().on(day);
    return contract == null ? Double.NaN : listing.product().notionalPerContract(contract, day);
  }

  private double units(Target target, double unit) {
    return target instanceof Target.Quantity quantity
        ? quantity.units()
        : ((Target.Notional) target).weight() * state.nav / unit;
  }

  /** A weight may be finite and still too large for a number of units. */
  private static double requireFinite(String instrument, double units) {
    if (!Double.isFinite(units)) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER, "the units of " + instrument + " must be finite but were " + units);
    }
    return units;
  }

  private void requireQuoted(String instrument, boolean quoted, int day) {
    if (!quoted) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER, instrument + " is not quoted on " + state.days.date(day));
    }
  }

  /** The nearest whole number of lots, or the quantity itself where fractions trade. */
  double toLot(double quantity, double lot) {
    return whole && lot > 0 ? Math.rint(quantity / lot) * lot : quantity;
  }
}
