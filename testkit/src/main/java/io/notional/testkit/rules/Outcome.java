package io.notional.testkit.rules;

import java.util.List;

/** What a rule says of a component. */
public sealed interface Outcome {
  /** The rule holds. */
  Outcome HOLDS = new Holds();

  /** Nothing that the rule is about is there. */
  static Outcome doesNotApply(String why) {
    return new DoesNotApply(why);
  }

  /** The rule holds unless there is evidence that it does not. */
  static Outcome of(List<Evidence> evidence) {
    return evidence.isEmpty() ? HOLDS : new Fails(evidence);
  }

  /** The rule does not hold. */
  static Outcome fails(Evidence evidence) {
    return new Fails(List.of(evidence));
  }

  /** The rule holds. */
  record Holds() implements Outcome {}

  /**
   * The rule is not about this component.
   *
   * @param why in words
   */
  record DoesNotApply(String why) implements Outcome {}

  /**
   * The rule does not hold.
   *
   * @param evidence at least one, the first found first
   */
  record Fails(List<Evidence> evidence) implements Outcome {
    public Fails {
      evidence = List.copyOf(evidence);
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("a rule fails for a reason");
      }
    }
  }
}
