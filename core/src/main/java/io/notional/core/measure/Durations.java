package io.notional.core.measure;

import io.notional.core.market.FutureProduct;
import java.util.OptionalDouble;

/**
 * The one place where risk measures ask how a contract answers to yields. Stateless, and safe for
 * use by many threads.
 */
public final class Durations {
  private Durations() {}

  /**
   * Modified duration of a contract's notional at a close.
   *
   * @param contract its place in the product
   * @param day the valuation day
   * @return years; empty where it is not known, never 0 instead
   */
  public static OptionalDouble of(FutureProduct product, int contract, int day) {
    double years = product.duration(contract, day);
    return Double.isNaN(years) ? OptionalDouble.empty() : OptionalDouble.of(years);
  }
}
