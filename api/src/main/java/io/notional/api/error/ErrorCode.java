package io.notional.api.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A stable name for what went wrong; messages may change between versions, codes do not. */
@API(status = Status.STABLE, since = "0.1")
public enum ErrorCode {
  /**
   * A name is not one of those that exist: an option, a key, a strategy, an instrument, a preset.
   */
  UNKNOWN_NAME(ErrorCategory.CONFIG),
  /** A value lies outside its allowed range. */
  OUT_OF_RANGE(ErrorCategory.CONFIG),
  /** A value has the wrong type, or cannot be read as the type it should have. */
  WRONG_TYPE(ErrorCategory.CONFIG),
  /** A value that has no default was not given. */
  MISSING_VALUE(ErrorCategory.CONFIG),
  /** Two values contradict each other. */
  CONFLICT(ErrorCategory.CONFIG),
  /** A file uses syntax that is not accepted: anchors, aliases, tags, duplicate keys, too deep. */
  BAD_SYNTAX(ErrorCategory.CONFIG),
  /** An output location cannot be written. */
  UNWRITABLE(ErrorCategory.CONFIG),
  /** A data file does not exist or cannot be read. */
  MISSING_DATA(ErrorCategory.DATA),
  /** A row of data cannot be read, or holds a value that no market produces. */
  BAD_DATA(ErrorCategory.DATA),
  /** A series does not cover the dates that the run needs. */
  NOT_COVERED(ErrorCategory.DATA),
  /** No policy of a product's margin chain gives a margin for a date. */
  NO_MARGIN(ErrorCategory.DATA),
  /** A margin, price or rate is outside the band that a market file declares sane. */
  INSANE_VALUE(ErrorCategory.DATA),
  /** A position would be carried into first notice or beyond the last trade of its contract. */
  CARRIED_TOO_FAR(ErrorCategory.DATA),
  /** A plugin cannot be loaded, speaks another SPI version, or clashes with another plugin. */
  BAD_PLUGIN(ErrorCategory.PLUGIN),
  /** A strategy ordered what no fund can do: an unknown sleeve, capital above 100%, a NaN. */
  BAD_ORDER(ErrorCategory.STRATEGY),
  /** A strategy, sleeve or rule threw an exception. */
  STRATEGY_FAILED(ErrorCategory.STRATEGY),
  /** The run was cancelled by its owner. */
  CANCELLED(ErrorCategory.CONFIG),
  /** An invariant of the books does not hold: a defect of Notional. */
  BROKEN_IDENTITY(ErrorCategory.INTERNAL);

  private final ErrorCategory category;

  ErrorCode(ErrorCategory category) {
    this.category = category;
  }

  /** The category this code belongs to. */
  public ErrorCategory category() {
    return category;
  }
}
