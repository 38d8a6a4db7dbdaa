package io.notional.core.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What sleeves were aimed at. Immutable.
 *
 * @param changes what each decision changed of the targets of sleeves, in the order in which it
 *     happened
 * @param bands how far each sleeve may drift from its target before its strategy's rule triggers,
 *     fractions of nav; empty where the rule has no band for it
 */
public record Aims(List<Aim> changes, List<OptionalDouble> bands) {
  /** Nothing is known of any. */
  public static final Aims NONE = new Aims(List.of(), List.of());

  /**
   * A target of a sleeve.
   *
   * @param day the valuation day of the decision
   * @param sleeve its place in the strategy
   * @param target capital or notional as a fraction of nav; NaN where it is a number of units
   */
  public record Aim(int day, int sleeve, double target) {}

  /** The band of a sleeve. */
  public OptionalDouble band(int sleeve) {
    return sleeve < bands.size() ? bands.get(sleeve) : OptionalDouble.empty();
  }
}
