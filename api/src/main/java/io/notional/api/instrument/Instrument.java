package io.notional.api.instrument;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something that a fund can hold, as a static value: a security, a bill, a futures product.
 * Implementations are immutable and safe for use by many threads.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Instrument {
  /**
   * The name by which specs and strategies know it, for example {@code ZN}. An entry of a market
   * file that takes its terms from an instrument of a plugin has a name of its own, which counts.
   */
  String id();

  /** Its static terms. */
  Terms terms();
}
