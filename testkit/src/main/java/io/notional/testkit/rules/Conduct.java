package io.notional.testkit.rules;

/** What the rules that compare runs say where there is none. */
final class Conduct {
  private Conduct() {}

  static Outcome noRun() {
    return Outcome.doesNotApply("its plain run was refused");
  }
}
