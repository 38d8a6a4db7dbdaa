package io.notional.api.strategy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The fund at one close. Sleeves are named by their place in {@link Strategy#sleeves()}. Valid only
 * during the call that handed it out.
 */
@API(status = Status.STABLE, since = "0.1")
public interface FundView {
  /** Net asset value in the base currency. */
  double nav();

  /**
   * Capital of a sleeve as a fraction of nav: the market value of what it holds paid in full. The
   * collateral sleeve also has cash, receivables and payables, so that capital sums to one.
   *
   * @throws IndexOutOfBoundsException if there is no such sleeve
   */
  double capital(int sleeve);

  /**
   * Net notional of a sleeve as a signed fraction of nav: market value of what is paid in full plus
   * contracts x multiplier x price of what is margined.
   *
   * @throws IndexOutOfBoundsException if there is no such sleeve
   */
  double notional(int sleeve);

  /**
   * Units that a sleeve holds of an instrument, over all contracts of a product; 0 for none.
   *
   * @throws IndexOutOfBoundsException if there is no such sleeve
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument
   */
  double quantity(int sleeve, String instrument);

  /** Whether orders decided earlier still wait to be filled. */
  boolean ordersPending();
}
