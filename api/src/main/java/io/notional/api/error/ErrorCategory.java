package io.notional.api.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Who can mend an error: the caller's configuration, the data, a plugin, a strategy, or us. */
@API(status = Status.STABLE, since = "0.1")
public enum ErrorCategory {
  /** A spec, a market file, an option or a builder call says something that cannot be. */
  CONFIG,
  /** Market data is missing, malformed or outside its sanity band. */
  DATA,
  /** A plugin cannot be found, loaded or understood. */
  PLUGIN,
  /** A strategy asked for something the kernel refuses. */
  STRATEGY,
  /** A defect of Notional itself. */
  INTERNAL
}
