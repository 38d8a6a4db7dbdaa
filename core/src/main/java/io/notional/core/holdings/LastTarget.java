package io.notional.core.holdings;

import io.notional.api.strategy.Target;
import java.util.Objects;

/**
 * What the strategy last ordered of an instrument.
 *
 * @param sleeve the id of the sleeve
 * @param instrument the id of the security or futures product
 * @param target what was ordered
 * @param where it is written, for messages; empty when not in a file
 */
public record LastTarget(String sleeve, String instrument, Target target, String where) {
  public LastTarget {
    Objects.requireNonNull(sleeve, "sleeve");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(where, "where");
  }
}
