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
 */
public record DatedFlow(LocalDate date, FlowSize size) {
  public DatedFlow {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(size, "size");
    if (size.value() == 0) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "the flow of " + date + " must not be zero");
    }
  }
}
