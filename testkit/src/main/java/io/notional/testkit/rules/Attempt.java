package io.notional.testkit.rules;

import io.notional.api.error.NotionalException;
import java.util.Optional;

/** What came of running a component. */
sealed interface Attempt {
  /** It ran to its end. */
  record Ran(Trace trace) implements Attempt {}

  /** The host refused it, or ended the run. */
  record Refused(NotionalException refusal) implements Attempt {}

  /** The run, if it ran to its end. */
  default Optional<Trace> ran() {
    return this instanceof Ran ran ? Optional.of(ran.trace()) : Optional.empty();
  }

  /** Where another attempt differs first. */
  default Optional<Evidence> differs(Attempt other) {
    if (this instanceof Ran mine && other instanceof Ran others) {
      return mine.trace().differs(others.trace());
    }
    String expected = words();
    return expected.equals(other.words())
        ? Optional.empty()
        : Optional.of(Evidence.of("run", "expected " + expected + " but was " + other.words()));
  }

  private String words() {
    return this instanceof Refused refused ? refused.refusal().getMessage() : "no refusal";
  }
}
