package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import java.time.YearMonth;

/** What is refused of an instrument before it is packed. */
final class InputChecks {
  private InputChecks() {}

  static void requireNotice(FutureInput input) {
    if (input.firstNotice() == FutureInput.FirstNotice.FAIL && input.withoutNotice().isPresent()) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          input.id()
              + " is to fail in first notice, so it must be known of each contract when that begins"
              + " but is not of "
              + YearMonth.from(input.withoutNotice().orElseThrow().delivery()));
    }
  }

  static void requireInRange(String what, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          what + " must be in [" + low + ", " + high + "] but was " + value);
    }
  }

  static void requireFunding(String id, Terms terms, Funding funding) {
    if (terms.funding() != funding) {
      throw NotionalException.of(
          ErrorCode.CONFLICT, id + " must be " + funding + " but its terms say " + terms.funding());
    }
  }
}
