package io.notional.api.strategy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What carries the futures of a fund at one close, and what they ask for. Amounts are in the base
 * currency, after the day's sweep and calls. Valid only during the call that handed it out.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface CollateralView {
  /** Settled cash less what is drawn on the liquidity line. */
  double cash();

  /** All eligible collateral, after haircuts and limits of concentration. */
  double eligible();

  /** Initial margin of the whole book. */
  double initial();

  /** Maintenance margin of the whole book: eligible collateral below it is a call. */
  double maintenance();

  /** Eligible collateral less maintenance margin. */
  default double headroom() {
    return eligible() - maintenance();
  }
}
