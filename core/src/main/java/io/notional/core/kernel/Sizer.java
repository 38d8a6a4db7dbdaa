package io.notional.core.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Target;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import io.notional.core.settings.LotPolicy;

/** Turns targets into quantities at the prices and nav of one close. */
final class Sizer {
  private final FundState state;

  Sizer(FundState state) {
    this.state = state;
  }

  /**
   * The units that a target asks for.
   *
   * @throws NotionalException {@code BAD_ORDER} if the instrument is not quoted or the target is
   *     capital of something margined
   */
  double quantity(String instrument, Target target, int day) {
    Security security = state.universe.securities().get(instrument);
    FutureProduct product = state.universe.products().get(instrument);
    double unit = security != null ? security.close(day) : unitOf(product, day);
    if (!(unit > 0)) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER, instrument + " is not quoted on " + state.days.date(day));
    }
    double lot = security != null ? security.terms().lot() : product.terms().lot();
    return toLot(units(instrument, target, unit, product != null), lot);
  }

  private double units(String instrument, Target target, double unit, boolean margined) {
    if (target instanceof Target.Quantity quantity) {
      return quantity.units();
    }
    if (target instanceof Target.Capital capital) {
      if (margined) {
        throw NotionalException.of(
            ErrorCode.BAD_ORDER,
            instrument + " is margined and ties up no capital: use a notional target");
      }
      return capital.weight() * state.nav / unit;
    }
    return ((Target.Notional) target).weight() * state.nav / unit;
  }

  private static double unitOf(FutureProduct product, int day) {
    int contract = product.activeContract(day);
    return contract < 0 ? Double.NaN : product.notionalPerContract(contract, day);
  }

  /** The nearest whole number of lots, or the quantity itself where fractions trade. */
  double toLot(double quantity, double lot) {
    boolean whole = state.config.contracts() == LotPolicy.WHOLE && lot > 0;
    return whole ? StrictMath.rint(quantity / lot) * lot : quantity;
  }
}
