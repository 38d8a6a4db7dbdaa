package io.notional.core.internal.kernel;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;

/**
 * One instrument that one sleeve may hold.
 *
 * @param place its place among all listings of a run, in the order of sleeves and ids
 * @param sleeve the place of the sleeve in the strategy
 * @param security the instrument, or null for a futures product
 * @param product the instrument, or null for a security
 * @param inUse which contract of the product orders trade; null for a security
 * @param lastDay the last valuation day on which the instrument has a close
 */
record Listing(
    int place,
    int sleeve,
    Security security,
    FutureProduct product,
    ContractInUse inUse,
    int lastDay) {
  /** The id of the instrument. */
  String instrument() {
    return security != null ? security.id() : product.id();
  }
}
