package io.notional.api.strategy;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The fund at one close, as its manager sees it. Sleeves are named by their ids. Amounts are in the
 * base currency. Valid only during the call that handed it out.
 */
@API(status = Status.STABLE, since = "0.1")
public interface FundView {
  /** Net asset value in the base currency. */
  double nav();

  /**
   * One sleeve. The same object at every close of a run; its answers are those of this close.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the strategy has no
   *     such sleeve
   */
  SleeveView sleeve(String id);

  /** All sleeves in the strategy's order; the same list at every close of a run. */
  default List<SleeveView> sleeves() {
    throw new UnsupportedOperationException("this view does not list sleeves");
  }

  /** Whether orders decided earlier still wait to be filled. */
  boolean ordersPending();

  /** The account of collateral. */
  CollateralView collateral();
}
