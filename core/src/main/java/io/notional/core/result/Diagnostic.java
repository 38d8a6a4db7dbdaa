package io.notional.core.result;

import java.util.Objects;

/**
 * A value that a component recorded at a decision.
 *
 * @param day the valuation day of the decision
 * @param component the part of the strategy, mostly the id of a sleeve; empty for the strategy
 * @param name what it is, such as {@code forecast}
 * @param instrument what it is about; empty for the component as a whole
 * @param value NaN where it was not defined
 */
public record Diagnostic(int day, String component, String name, String instrument, double value) {
  public Diagnostic {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(instrument, "instrument");
  }
}
