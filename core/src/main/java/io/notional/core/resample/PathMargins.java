package io.notional.core.resample;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.MarginSpans;

/**
 * What is asked for a contract on paths, whose days no exchange knows: the fraction of notional
 * that the product's own chain names, or that its last margin was of notional.
 */
final class PathMargins {
  private PathMargins() {}

  /**
   * The chain of a product.
   *
   * @param last the last valuation day of the source
   * @throws NotionalException {@code NO_MARGIN} if there is no margin on that day either
   */
  static MarginChain of(FutureProduct product, int last) {
    for (MarginPolicy policy : product.margins().chain().policies()) {
      if (policy instanceof MarginPolicy.PercentOfNotional percent) {
        return MarginChain.percentOfNotional(percent.initial(), percent.maintenance());
      }
    }
    MarginSpans.Span span = product.margins().on(last);
    double rate = product.exchangeRate(last);
    double notional =
        Math.abs(product.notionalPerContract(product.activeContract(last), last)) / rate;
    double initial = span.initialAmount() / notional + span.initialFraction();
    double maintenance = span.maintenanceAmount() / notional + span.maintenanceFraction();
    if (!(maintenance > 0 && initial >= maintenance && initial < Double.POSITIVE_INFINITY)) {
      throw NotionalException.of(
          ErrorCode.NO_MARGIN,
          product.id()
              + " has no margin on the last day of the data, and its chain names no"
              + " percent-of-notional: paths need one of both");
    }
    return MarginChain.percentOfNotional(initial, maintenance);
  }
}
