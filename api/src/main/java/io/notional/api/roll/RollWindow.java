package io.notional.api.roll;

import java.time.LocalDate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The calendar of one contract that is to be rolled into the next. All of it is known in advance.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface RollWindow {
  /** The first intention day: a long must be out by then. */
  LocalDate firstIntention();

  /** The first notice day. */
  LocalDate firstNotice();

  /** The last trade date. */
  LocalDate lastTrade();

  /**
   * Settlement days strictly after {@code from} up to and including {@code to}; negative when
   * {@code to} is before {@code from}.
   */
  int settlementDays(LocalDate from, LocalDate to);
}
