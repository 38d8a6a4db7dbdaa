package io.notional.core.tables;

import io.notional.core.market.FutureProduct;
import io.notional.core.result.Result;
import java.util.OptionalInt;

/** What instruments are called in tables. */
final class Names {
  private Names() {}

  /** A security's id, or a contract's product and delivery month. */
  static String of(Result result, String instrument, OptionalInt contract) {
    if (contract.isEmpty()) {
      return instrument;
    }
    FutureProduct product = result.market().futures().get(instrument);
    return instrument + " " + product.contracts().get(contract.getAsInt()).label();
  }
}
