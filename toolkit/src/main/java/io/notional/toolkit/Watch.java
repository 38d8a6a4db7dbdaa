package io.notional.toolkit;

import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.SleeveView;

/**
 * A sleeve whose drift is watched, and the answer when it is out of its band.
 *
 * @param sleeve the id of the sleeve
 * @param measure what is compared with the target
 * @param target signed fraction of nav
 * @param answer which sleeves return to target, and why
 */
public record Watch(String sleeve, Measure measure, double target, Rebalance answer) {
  /** What drifts: both are fractions of nav. */
  public enum Measure {
    CAPITAL,
    NOTIONAL
  }

  /** Capital out of its band returns every sleeve to target. */
  public static Watch capital(String sleeve, double target) {
    return new Watch(sleeve, Measure.CAPITAL, target, Rebalance.all(reason(sleeve)));
  }

  /** Notional out of its band returns that sleeve alone, since trading it moves no capital. */
  public static Watch notional(String sleeve, double target) {
    return new Watch(sleeve, Measure.NOTIONAL, target, Rebalance.only(reason(sleeve), sleeve));
  }

  /** Whether the answer returns every sleeve to target, not only this one. */
  public boolean returnsEverySleeve() {
    return answer.sleeves().isEmpty();
  }

  /** How far the sleeve is from its target, as a fraction of nav, zero or more. */
  public double drift(FundView fund) {
    SleeveView view = fund.sleeve(sleeve);
    double weight = measure == Measure.CAPITAL ? view.capital() : view.notional();
    return Math.abs(weight - target);
  }

  private static String reason(String sleeve) {
    return "band " + sleeve;
  }
}
