package io.notional.api.market;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A calendar period whose last valuation date can be asked for. */
@API(status = Status.STABLE, since = "0.1")
public enum CalendarPeriod {
  /** A week from Monday to Sunday. */
  WEEK,
  /** A calendar month. */
  MONTH,
  /** A calendar quarter. */
  QUARTER,
  /** A calendar year. */
  YEAR
}
