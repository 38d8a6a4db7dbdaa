package io.notional.core.holdings;

import java.util.Objects;

/**
 * Settled cash in one currency.
 *
 * @param currency such as {@code USD}
 * @param amount units of that currency
 * @param where it is written, for messages; empty when not in a file
 */
public record HeldCash(String currency, double amount, String where) {
  /**
   * @throws io.notional.api.error.NotionalException {@code OUT_OF_RANGE} if the amount is not
   *     finite
   */
  public HeldCash {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(where, "where");
    Checks.requireFinite("cash in " + currency, amount, where);
  }

  /** Cash that no file tells of. */
  public static HeldCash of(String currency, double amount) {
    return new HeldCash(currency, amount, "");
  }
}
