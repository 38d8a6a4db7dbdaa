package io.notional.core.market;

import io.notional.api.instrument.Exposures;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known, beside its price, of a fund that others hold. Implementations are immutable and
 * safe for use by many threads.
 */
public interface HeldFund {
  /**
   * What a unit of its nav is exposed to at a close, fractions of that nav.
   *
   * @param epochDay the day of the close, in days since 1970-01-01
   */
  Exposures exposures(int epochDay);

  /**
   * What a unit of its nav is spent on at a close, by asset class; sums to 1.
   *
   * @param epochDay the day of the close, in days since 1970-01-01
   */
  Exposures capital(int epochDay);

  /** What it charges, decimal per year, and has charged in its price; empty where nobody said. */
  OptionalDouble fee();

  /** How it ended, if it had to stop. */
  default Optional<FundEnd> end() {
    return Optional.empty();
  }
}
