package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;

/** One link of a margin chain. A chain that comes to its end without an answer fails. */
public sealed interface MarginPolicy {
  /** The name in manifests. */
  String id();

  /** The dated exchange margin, inside the coverage of the file. */
  record Dated() implements MarginPolicy {
    @Override
    public String id() {
      return "dated";
    }
  }

  /**
   * The last dated margin, past the end of coverage.
   *
   * @param maxAgeDays calendar days since the end of coverage, at most
   */
  record CarryForward(int maxAgeDays) implements MarginPolicy {
    @Override
    public String id() {
      return "carry-forward";
    }
  }

  /**
   * A fraction of the notional of a contract.
   *
   * @param initial in (0, 1]
   * @param maintenance in (0, initial]
   */
  record PercentOfNotional(double initial, double maintenance) implements MarginPolicy {
    @Override
    public String id() {
      return "percent-of-notional";
    }
  }

  /**
   * Amounts that a caller sets from a date on, for scenarios. They are no data, so no sanity band
   * judges them. Stands first in a chain, so that earlier dates keep their answers.
   *
   * @param fromEpochDay the first date, in days since 1970-01-01
   * @param initialAmount initial margin of one contract in its currency
   * @param maintenanceAmount maintenance margin of one contract, in (0, initialAmount]
   */
  record Fixed(int fromEpochDay, double initialAmount, double maintenanceAmount)
      implements MarginPolicy {
    /**
     * @throws NotionalException {@code OUT_OF_RANGE} if an amount is outside its range
     */
    public Fixed {
      boolean fine = maintenanceAmount > 0 && initialAmount >= maintenanceAmount;
      if (!fine || !(initialAmount < Double.POSITIVE_INFINITY)) {
        throw NotionalException.of(
            ErrorCode.OUT_OF_RANGE,
            "fixed margins must be finite, maintenance in (0, initial], but were "
                + maintenanceAmount
                + " and "
                + initialAmount);
      }
    }

    @Override
    public String id() {
      return "fixed";
    }
  }
}
