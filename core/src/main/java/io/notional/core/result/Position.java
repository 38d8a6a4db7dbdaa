package io.notional.core.result;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sleeve holds of one security or contract at a close.
 *
 * @param sleeve the place of the sleeve in the strategy
 * @param security the security, or empty for a contract
 * @param product the futures product, or empty for a security
 * @param contract the place of the contract in its product; empty for a security
 * @param quantity signed units; never 0
 */
public record Position(
    int sleeve,
    Optional<Security> security,
    Optional<FutureProduct> product,
    OptionalInt contract,
    double quantity) {

  /** The id of the security or futures product. */
  public String instrument() {
    return security.isPresent() ? security.get().id() : product.orElseThrow().id();
  }

  /** The price of a valuation day in points; NaN where there is none. */
  public double price(int day) {
    return security.isPresent()
        ? security.get().close(day)
        : product.orElseThrow().contracts().get(contract.orElseThrow()).close(day);
  }

  /** Market value of what is paid in full, in the base currency; 0 for a contract. */
  public double marketValue(int day) {
    if (security.isEmpty()) {
      return 0;
    }
    Security held = security.get();
    return quantity * held.close(day) * held.multiplier();
  }

  /** Signed exposure in the base currency: market value, or notional of the contracts. */
  public double notional(int day) {
    return product.isPresent()
        ? quantity * product.get().notionalPerContract(contract.orElseThrow(), day)
        : marketValue(day);
  }
}
