package io.notional.core.holdings;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An amount that becomes cash later, or costs cash: of a trade that is not delivered, or a
 * distribution that is not paid.
 *
 * @param due when it settles; after the close of the holdings
 * @param amount base currency; what comes in is positive
 * @param sleeve the id of the sleeve whose trade it is; empty where only one may hold it
 * @param instrument of the trade; empty for an amount alone
 * @param quantity units that are bought, or sold when negative; 0 for an amount alone
 * @param price of the trade, in points; 0 for an amount alone
 * @param where it is written, for messages; empty when not in a file
 */
public record Unsettled(
    LocalDate due,
    double amount,
    String sleeve,
    String instrument,
    double quantity,
    double price,
    String where) {
  /**
   * @throws io.notional.api.error.NotionalException {@code OUT_OF_RANGE} if a number is not finite
   */
  public Unsettled {
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(sleeve, "sleeve");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(where, "where");
    Checks.requireFinite("an unsettled amount", amount, where);
    Checks.requireFinite("the quantity of " + instrument, quantity, where);
    Checks.requireFinite("the price of " + instrument, price, where);
  }

  /** An amount alone. */
  public static Unsettled of(LocalDate due, double amount) {
    return new Unsettled(due, amount, "", "", 0, 0, "");
  }

  /** Whether a security is to be delivered against it. */
  public boolean isTrade() {
    return !instrument.isEmpty();
  }
}
