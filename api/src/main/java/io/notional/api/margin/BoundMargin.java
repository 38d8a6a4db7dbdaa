package io.notional.api.margin;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A margin model bound to a book. Used by one thread; calls allocate nothing. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface BoundMargin {
  /** Computes the margin of the book as it stands now. */
  void assess();

  /**
   * Initial margin as it was last assessed: the answer to "may I open". Zero or more, base
   * currency, never NaN.
   */
  double initial();

  /**
   * Maintenance margin as it was last assessed: the answer to "am I called". In [0, initial], base
   * currency, never NaN.
   */
  double maintenance();
}
