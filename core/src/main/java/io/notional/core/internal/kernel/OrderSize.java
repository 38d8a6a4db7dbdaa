package io.notional.core.internal.kernel;

/** When it is fixed how many units an order asks for. */
sealed interface OrderSize {
  /**
   * It was fixed at the decision.
   *
   * @param units what the sleeve is to hold
   */
  record Fixed(double units) implements OrderSize {}

  /** It is to be fixed at the fill, by the price and nav of that close. */
  record AtFill() implements OrderSize {}
}
