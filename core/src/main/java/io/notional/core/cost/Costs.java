package io.notional.core.cost;

import io.notional.api.cost.CostModel;
import io.notional.api.cost.Fill;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;

/**
 * Commission a unit plus half of a quoted spread, the spread as a sum of ticks and basis points of
 * value.
 *
 * @param commission currency units a contract or share, zero or more
 * @param spreadTicks the whole spread in ticks, zero or more; a trade pays half of it
 * @param spreadBasisPoints the whole spread in basis points of traded value; a trade pays half
 */
public record Costs(double commission, double spreadTicks, double spreadBasisPoints)
    implements CostModel {
  /** What files say of such costs. */
  public static final Parameters PARAMETERS =
      Parameters.of(
          Parameter.number("commission", 0, 1e12, "currency units a unit")
              .withDefault(0)
              .describedAs("paid for each contract or share"),
          Parameter.number("spread-ticks", 0, 1e12, "ticks")
              .withDefault(0)
              .describedAs("the whole spread; a trade pays half of it"),
          Parameter.number("spread-bp", 0, 10_000, "basis points of value")
              .withDefault(0)
              .describedAs("the same as a part of traded value"));

  /** Trading is free, by an explicit zero. */
  public static final Costs NONE = new Costs(0, 0, 0);

  /**
   * @throws NotionalException {@code OUT_OF_RANGE} if a value is negative or not finite
   */
  public Costs {
    require("commission", commission);
    require("spread-ticks", spreadTicks);
    require("spread-bp", spreadBasisPoints);
  }

  /** Those of checked values of {@link #PARAMETERS}. */
  public static Costs of(Config config) {
    return new Costs(
        config.number("commission"), config.number("spread-ticks"), config.number("spread-bp"));
  }

  @Override
  public double cost(Fill fill) {
    double units = Math.abs(fill.quantity());
    double multiplier = fill.instrument().terms().contractMultiplier();
    double ticks = spreadTicks / 2 * fill.instrument().terms().tickSize() * multiplier;
    double points = spreadBasisPoints / 2 * 1e-4 * Math.abs(fill.price()) * multiplier;
    return units * (commission + ticks + points);
  }

  private static void require(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, name + " must be zero or more but was " + value);
    }
  }
}
