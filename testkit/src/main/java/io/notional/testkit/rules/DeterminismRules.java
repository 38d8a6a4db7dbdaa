package io.notional.testkit.rules;

import java.util.Optional;

/** The same answers at every repeat. */
final class DeterminismRules {
  private static final int REPEATS = 2;

  private DeterminismRules() {}

  static Outcome repeats(Specimen specimen) {
    Attempt first = specimen.plain();
    for (int i = 0; i < REPEATS; i++) {
      Optional<Evidence> difference = first.differs(specimen.run(Trial.PLAIN));
      if (difference.isPresent()) {
        return Outcome.fails(difference.get());
      }
    }
    return first.ran().isPresent() ? Outcome.HOLDS : Conduct.noRun();
  }
}
