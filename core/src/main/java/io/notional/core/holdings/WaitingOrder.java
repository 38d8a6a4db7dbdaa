package io.notional.core.holdings;

import io.notional.api.strategy.Target;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * An order that has not filled.
 *
 * @param sleeve the id of the sleeve it is for
 * @param instrument the id of the security or futures product
 * @param target what was ordered
 * @param units what the sleeve is to hold; empty where that is fixed at the fill
 * @param decided the valuation date of the decision
 * @param reason why
 * @param where it is written, for messages; empty when not in a file
 */
public record WaitingOrder(
    String sleeve,
    String instrument,
    Target target,
    OptionalDouble units,
    LocalDate decided,
    String reason,
    String where) {
  public WaitingOrder {
    Objects.requireNonNull(sleeve, "sleeve");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(units, "units");
    Objects.requireNonNull(decided, "decided");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(where, "where");
  }
}
