package io.notional.api.market;

import io.notional.api.instrument.Instrument;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The quote of one instrument at the view's close. Valid only during the call that handed it out.
 * For a futures product it is the quote of the raw contract in use, never of a continuous series.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Quote {
  /** The instrument that is quoted. */
  Instrument instrument();

  /** The close in points, greater than zero. */
  double price();

  /** Days since the price was last seen; 0 for a fresh price. */
  int ageInDays();

  /**
   * Exposure of one unit in the base currency: multiplier x price x exchange rate, or face value
   * for a contract that declares face exposure.
   */
  double notionalPerUnit();

  /**
   * Modified duration in years of a unit's notional; empty where it is unknown, never 0 instead.
   */
  OptionalDouble duration();

  /**
   * The fall of one unit's notional for one basis point more of yield, in the base currency:
   * notional x duration / 10^4; empty where the duration is unknown.
   */
  default OptionalDouble dv01PerUnit() {
    OptionalDouble duration = duration();
    return duration.isPresent()
        ? OptionalDouble.of(notionalPerUnit() * duration.getAsDouble() / 1e4)
        : OptionalDouble.empty();
  }

  /** The delivery month of the contract in use, as {@code YYYY-MM}; empty for securities. */
  String contract();

  /** The last trade date of the contract in use, or {@link LocalDate#MAX}. */
  LocalDate expiry();
}
