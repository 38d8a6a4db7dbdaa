package io.notional.core.invariant;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * All invariants that can be checked on one result: 1 {@link NavRecount}, 2 {@link NavChange}, 4
 * {@link CashProjection}, 5 {@link DeficitCures}, 7 {@link RollNeutrality} and 11 {@link
 * CostGrowth}. The others need more than a result: 3 {@link OrderTargets} and 6 {@link Bands} what
 * was asked for, 8 {@link Comparison} a second run, 9 {@link io.notional.api.instrument.Exposures}
 * several funds, 10 {@link ReturnReplication} the weights.
 */
public final class Invariants {
  private static final int MOST_PROBLEMS = 20;

  private Invariants() {}

  /**
   * Checks a result.
   *
   * @return what does not hold, in order of invariant and date; empty when everything does
   */
  public static List<Finding> check(Result result) {
    List<Finding> findings = new ArrayList<>(NavRecount.check(result));
    findings.addAll(NavChange.check(result));
    findings.addAll(CashProjection.check(result));
    findings.addAll(DeficitCures.check(result));
    findings.addAll(RollNeutrality.check(result));
    findings.addAll(CostGrowth.check(result));
    return List.copyOf(findings);
  }

  /**
   * Checks a result and refuses it when something does not hold.
   *
   * @throws NotionalException {@code BROKEN_IDENTITY} with the first findings
   */
  public static void require(Result result) {
    List<Problem> problems =
        check(result).stream()
            .limit(MOST_PROBLEMS)
            .map(finding -> Problem.of(ErrorCode.BROKEN_IDENTITY, finding.toString()))
            .toList();
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
  }
}
