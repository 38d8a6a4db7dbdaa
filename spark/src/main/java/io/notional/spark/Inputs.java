package io.notional.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What is asked for besides files. Immutable, and carried by Spark.
 *
 * @param <P> what is planned
 */
interface Inputs<P> extends Serializable {
  /**
   * Checks everything and loads the markets, with the plugins that this Java has.
   *
   * @throws io.notional.api.error.NotionalException with all that is wrong
   */
  P plan(Places places);

  /** What its rows follow from. */
  List<String> fingerprint(P plan);

  /** What is asked for, in words: others have other words. */
  List<String> words();
}
