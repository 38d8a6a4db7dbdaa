package io.notional.api.roll;

import java.time.LocalDate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** When a position rolls. Immutable and safe for use by many threads. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface RollRule {
  /**
   * The share of a position that has left the contract at the close of a date: in [0, 1], and never
   * falling from one date to the next.
   */
  double shareRolled(LocalDate date, RollWindow window);
}
