package io.notional.api.plugin;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A component that a configuration names but that is not made yet: hand it to {@link
 * Context#component}. Implemented by the host.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Component {
  /** The id of its provider. */
  String id();

  /** Where it was written, for messages; empty when it was not written in a file. */
  String where();
}
