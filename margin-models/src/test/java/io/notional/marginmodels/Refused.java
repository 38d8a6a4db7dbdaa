package io.notional.marginmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is refused must be refused with the right code and a message that helps. */
final class Refused {
  private Refused() {}

  /** The message of the refusal. */
  static AbstractStringAssert<?> with(ErrorCode code, ThrowingCallable call) {
    NotionalException refusal = catchThrowableOfType(NotionalException.class, call);
    assertThat(refusal).as("nothing was refused").isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    return assertThat(refusal.getMessage());
  }
}
