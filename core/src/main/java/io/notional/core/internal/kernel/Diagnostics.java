package io.notional.core.internal.kernel;

import io.notional.core.result.Diagnostic;
import java.util.List;

/** What components recorded at their decisions, in the order in which they did. */
final class Diagnostics {
  private final Log<Diagnostic> recorded = new Log<>();

  void add(int day, String component, String name, String instrument, double value) {
    recorded.add(new Diagnostic(day, component, name, instrument, value));
  }

  /** What was recorded, to be added to. */
  Log<Diagnostic> log() {
    return recorded;
  }

  List<Diagnostic> recorded() {
    return recorded.snapshot();
  }
}
