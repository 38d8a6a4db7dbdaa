package io.notional.core.tax;

import io.notional.core.result.Trade;
import io.notional.core.settings.TaxSettings;

/** Which sales hand out securities in kind. */
final class Redemptions {
  private Redemptions() {}

  /** Whether a trade of a security hands it out, so that no gain is realised. */
  static boolean isInKind(Trade trade, TaxSettings settings) {
    return trade.quantity() < 0
        && (trade.reason().equals(Trade.IN_KIND)
            || (settings.redemptionsInKind() && trade.reason().equals(Trade.FLOW)));
  }
}
