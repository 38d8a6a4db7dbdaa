package io.notional.core.tax;

import io.notional.core.result.Trade;
import io.notional.core.settings.TaxSettings;

/** Which sales hand out securities in kind. */
final class Redemptions {
  /** The reason of trades that a flow made. */
  private static final String FLOW = "flow";

  private Redemptions() {}

  /** Whether a trade of a security hands it out, so that no gain is realised. */
  static boolean isInKind(Trade trade, TaxSettings settings) {
    return trade.quantity() < 0 && settings.redemptionsInKind() && trade.reason().equals(FLOW);
  }
}
