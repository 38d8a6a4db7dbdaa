package io.notional.files.market;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.Terms;
import java.util.Optional;

/**
 * What the components that an entry names were made into.
 *
 * @param costs the cost model, once it was made
 * @param terms the terms of the instrument, once it was made
 */
record MadeComponents(Optional<CostModel> costs, Optional<Terms> terms) {
  static final MadeComponents NONE = new MadeComponents(Optional.empty(), Optional.empty());

  MadeComponents with(CostModel model) {
    return new MadeComponents(Optional.of(model), terms);
  }

  MadeComponents with(Terms made) {
    return new MadeComponents(costs, Optional.of(made));
  }
}
