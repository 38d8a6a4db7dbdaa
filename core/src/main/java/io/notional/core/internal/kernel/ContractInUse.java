package io.notional.core.internal.kernel;

import io.notional.core.market.Contract;
import io.notional.core.market.ContractSpans;
import io.notional.core.market.FutureProduct;

/**
 * The contract that orders of a product trade. It is asked for several times at a close and stays
 * the same for weeks, so it is looked up again only where it has changed. Used by one thread.
 */
final class ContractInUse {
  private final FutureProduct product;
  private Contract contract;
  private int firstDay;
  private int lastDay = -1;

  ContractInUse(FutureProduct product) {
    this.product = product;
  }

  /** The contract of a valuation day; null where the product is not quoted. */
  Contract on(int day) {
    if (day < firstDay || day > lastDay) {
      ContractSpans spans = product.activeSpans();
      int span = spans.at(day);
      int active = spans.contract(span);
      contract = active < 0 ? null : product.contract(active);
      firstDay = spans.firstDay(span);
      lastDay = spans.lastDay(span);
    }
    return contract;
  }
}
