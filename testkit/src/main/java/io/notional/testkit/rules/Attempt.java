package io.notional.testkit.rules;

import io.notional.api.error.NotionalException;
import io.notional.testkit.SpiRule;
import java.util.List;
import java.util.Optional;

/** What came of running a component. */
sealed interface Attempt {
  /** It ran to its end. */
  record Ran(Trace trace) implements Attempt {}

  /** It was not made, or the host ended its run. */
  record Refused(NotionalException refusal, boolean making) implements Attempt {
    /** The rule that it broke. */
    SpiRule rule() {
      return Refusals.rule(refusal, making);
    }

    /** Whether it said that there were not data enough, which is no fault. */
    boolean wantsData() {
      return Refusals.wantsData(refusal);
    }

    Evidence evidence(Specimen specimen, String conditions) {
      return Refusals.evidence(refusal, making ? "create()" : "run", specimen, conditions);
    }
  }

  /** It did not come to an end in time. */
  record Endless(String where) implements Attempt {}

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
    return this instanceof Refused refused
        ? String.join("; ", List.of(refused.refusal().getMessage().split("\\R")))
        : "no refusal";
  }
}
