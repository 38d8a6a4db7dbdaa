package io.notional.core.holdings;

import java.util.Objects;

/**
 * What is held of a security or of one contract, by trade date.
 *
 * @param sleeve the id of the sleeve that holds it; empty where only one may
 * @param instrument the id of the security or futures product
 * @param contract the delivery month of a contract, {@code YYYY-MM}; empty for a security
 * @param quantity signed units
 * @param where it is written, for messages; empty when not in a file
 */
public record HeldPosition(
    String sleeve, String instrument, String contract, double quantity, String where) {
  /**
   * @throws io.notional.api.error.NotionalException {@code OUT_OF_RANGE} if the quantity is not
   *     finite
   */
  public HeldPosition {
    Objects.requireNonNull(sleeve, "sleeve");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(where, "where");
    Checks.requireFinite("the quantity of " + instrument, quantity, where);
  }

  /** Units of a security, in the only sleeve that may hold it. */
  public static HeldPosition of(String security, double quantity) {
    return new HeldPosition("", security, "", quantity, "");
  }

  /**
   * Contracts, in the only sleeve that may hold them.
   *
   * @param contract the delivery month, {@code YYYY-MM}
   */
  public static HeldPosition of(String product, String contract, double quantity) {
    return new HeldPosition("", product, contract, quantity, "");
  }

  /** The same in a named sleeve. */
  public HeldPosition in(String holder) {
    return new HeldPosition(holder, instrument, contract, quantity, where);
  }

  /** Such as {@code ZN 2020-06}. */
  public String name() {
    return contract.isEmpty() ? instrument : instrument + " " + contract;
  }
}
