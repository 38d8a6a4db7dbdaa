package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A contribution to a fund, or a withdrawal from it, on a date. Immutable.
 *
 * @param date when it arrives; on the next valuation day where it is none
 * @param size how much; a contribution is positive
 * @param inKind whether securities change hands in place of cash, each in the share in which it is
 *     held, at their close and without costs; futures and the collateral move with cash
 */
public record DatedFlow(LocalDate date, FlowSize size, boolean inKind) {
  /** A flow in cash. */
  public DatedFlow(LocalDate date, FlowSize size) {
    this(date, size, false);
  }

  public DatedFlow {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(size, "size");
    if (size.value() == 0) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "the flow of " + date + " must not be zero");
    }
  }
}
