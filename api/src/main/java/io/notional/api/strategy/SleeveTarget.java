package io.notional.api.strategy;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a strategy asks of a whole sleeve; the sleeve resolves it into targets of instruments. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface SleeveTarget {
  /** Capital of the sleeve as a fraction of nav. */
  static SleeveTarget capital(double weight) {
    return new Capital(weight);
  }

  /** Notional of the sleeve as a signed fraction of nav. */
  static SleeveTarget notional(double weight) {
    return new Notional(weight);
  }

  /** Ex-ante volatility of the sleeve's contribution to nav. */
  static SleeveTarget risk(double volatility) {
    return new Risk(volatility);
  }

  /** Duration that the sleeve contributes to the fund. */
  static SleeveTarget duration(double years) {
    return new Duration(years);
  }

  /**
   * Capital of the sleeve.
   *
   * @param weight fraction of nav in [0, 1]
   */
  @API(status = Status.EXPERIMENTAL, since = "0.1")
  record Capital(double weight) implements SleeveTarget {
    /**
     * @throws NotionalException {@code BAD_ORDER} if the weight is outside [0, 1]
     */
    public Capital {
      require("a sleeve's capital weight", weight, 0, 1);
    }
  }

  /**
   * Notional of the sleeve.
   *
   * @param weight signed fraction of nav, within 100 times nav
   */
  @API(status = Status.EXPERIMENTAL, since = "0.1")
  record Notional(double weight) implements SleeveTarget {
    /**
     * @throws NotionalException {@code BAD_ORDER} if the weight is outside [-100, 100]
     */
    public Notional {
      require("a sleeve's notional weight", weight, -100, 100);
    }
  }

  /**
   * Risk of the sleeve.
   *
   * @param volatility decimal per year, in [0, 10]
   */
  @API(status = Status.EXPERIMENTAL, since = "0.1")
  record Risk(double volatility) implements SleeveTarget {
    /**
     * @throws NotionalException {@code BAD_ORDER} if the volatility is outside [0, 10]
     */
    public Risk {
      require("a sleeve's volatility", volatility, 0, 10);
    }
  }

  /**
   * Duration that the sleeve contributes.
   *
   * @param years DV01 x 10^4 / nav, in [-1000, 1000]
   */
  @API(status = Status.EXPERIMENTAL, since = "0.1")
  record Duration(double years) implements SleeveTarget {
    /**
     * @throws NotionalException {@code BAD_ORDER} if the duration is outside [-1000, 1000]
     */
    public Duration {
      require("a sleeve's duration in years", years, -1000, 1000);
    }
  }

  private static void require(String what, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER, what + " must be in [" + low + ", " + high + "] but was " + value);
    }
  }
}
