package io.notional.testkit.rules;

import io.notional.testkit.SpiRule;
import java.util.Objects;
import java.util.function.Function;

/**
 * A rule of the SPI as a plain function. Immutable.
 *
 * @param rule its number
 * @param scope what it is asked about
 * @param title what is checked, in a few words: a name for a test
 * @param function tries a component
 */
public record Rule(SpiRule rule, Scope scope, String title, Function<Specimen, Outcome> function) {
  /** What a rule is asked about. */
  public enum Scope {
    /** A plugin as a whole, once. */
    PLUGIN,
    /** A component, once for each provider, under its first sample. */
    COMPONENT,
    /** Each sample. */
    SAMPLE
  }

  public Rule {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(function, "function");
  }

  /** Tries a component. */
  public Outcome check(Specimen specimen) {
    return function.apply(specimen);
  }

  /** What it is asked about, in words. */
  public String subject(Specimen specimen) {
    return scope == Scope.PLUGIN
        ? "plugin " + specimen.plugin().id()
        : specimen.sample().toString();
  }

  /** Such as {@code LOOK-1 the future is cut off}. */
  @Override
  public String toString() {
    return rule.id() + " " + title;
  }
}
