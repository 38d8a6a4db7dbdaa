package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.roll.RollRule;
import io.notional.api.roll.RollWindow;
import io.notional.core.catalog.Callee;
import io.notional.core.catalog.Fault;
import java.time.LocalDate;

/** What a roll rule answers through one roll of a product: in [0, 1] and never falling. */
final class RolledShare {
  /** A share may be a quotient in binary. */
  private static final double ROUNDING = 1e-9;

  private static final String KIND = "roll rule";

  private final RollRule rule;
  private final String product;
  private final RollWindow window;
  private double last;

  RolledShare(RollRule rule, String product, RollWindow window) {
    this.rule = rule;
    this.product = product;
    this.window = window;
  }

  /** The share that has left the contract at the close of a date, later than that before. */
  double on(LocalDate date) {
    double share = ask(date);
    if (!(share >= -ROUNDING && share <= 1 + ROUNDING)) {
      throw refused(date, "must be in [0, 1] but was " + share);
    }
    if (share < last - ROUNDING) {
      throw refused(date, "must not fall but was " + share + " after " + last);
    }
    last = Math.max(last, Math.min(1, share));
    return last;
  }

  private double ask(LocalDate date) {
    Callee callee = Callee.ofThread();
    callee.enter(KIND, rule, Math.toIntExact(date.toEpochDay()));
    try {
      return rule.shareRolled(date, window);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw Fault.thrown(KIND, rule, date, e);
    } finally {
      callee.leave();
    }
  }

  private NotionalException refused(LocalDate date, String why) {
    return Fault.answered(
        ErrorCode.OUT_OF_RANGE, KIND, rule, date, "the rolled share of " + product + " " + why);
  }
}
