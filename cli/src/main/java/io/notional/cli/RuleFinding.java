package io.notional.cli;

import io.notional.testkit.rules.Outcome;
import io.notional.testkit.rules.Rule;
import io.notional.testkit.rules.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule says of a plugin on the whole.
 *
 * @param outcome {@code holds}, {@code FAILS} or {@code does not apply}
 * @param reason why it does not apply; empty where it does, or none is known
 * @param broken the verdicts that fail
 */
record RuleFinding(Rule rule, String outcome, String reason, List<Verdict> broken) {
  static final String HOLDS = "holds";
  static final String FAILS = "FAILS";
  private static final String SILENT = "does not apply";

  static RuleFinding of(Rule rule, List<Verdict> verdicts) {
    List<Verdict> broken = verdicts.stream().filter(Verdict::fails).toList();
    List<String> reasons = new ArrayList<>();
    boolean held = false;
    for (Verdict verdict : verdicts) {
      held |= verdict.outcome() instanceof Outcome.Holds;
      if (verdict.outcome() instanceof Outcome.DoesNotApply nothing) {
        reasons.add(nothing.why());
      }
    }
    if (!broken.isEmpty()) {
      return new RuleFinding(rule, FAILS, "", broken);
    }
    String reason = reasons.isEmpty() ? "" : reasons.get(0);
    return held
        ? new RuleFinding(rule, HOLDS, "", broken)
        : new RuleFinding(rule, SILENT, reason, broken);
  }
}
