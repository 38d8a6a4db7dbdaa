package io.notional.api.strategy;

import io.notional.api.instrument.Funding;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One sleeve of a fund at one close. Valid only during the call that handed it out. */
@API(status = Status.STABLE, since = "0.1")
public interface SleeveView {
  /** The id of the sleeve. */
  String id();

  /** How its positions are paid for. */
  default Funding funding() {
    throw new UnsupportedOperationException("this view does not tell how a sleeve is paid for");
  }

  /**
   * Capital as a fraction of nav: the market value of what the sleeve holds paid in full. The
   * collateral sleeve also has cash, receivables and payables, so that capital of all sleeves sums
   * to one.
   */
  double capital();

  /**
   * Net notional as a signed fraction of nav: market value of what is paid in full plus contracts x
   * multiplier x price of what is margined.
   */
  double notional();

  /**
   * Units that the sleeve holds of an instrument, over all contracts of a product; 0 for none.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument
   */
  double quantity(String instrument);

  /**
   * What the strategy last ordered the sleeve to hold, as a signed fraction of nav: the sum of the
   * last targets of all its instruments that are still quoted or will be. NaN before the first
   * order, while one of these targets is a number of units, and for the collateral. What {@link
   * #notional()} is away from it is drift.
   */
  default double target() {
    throw new UnsupportedOperationException("this view does not tell what a sleeve is to hold");
  }

  /** The target that the strategy last gave an instrument of the sleeve; empty for none yet. */
  Optional<Target> lastTarget(String instrument);
}
