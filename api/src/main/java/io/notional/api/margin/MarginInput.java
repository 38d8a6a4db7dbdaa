package io.notional.api.margin;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a margin model may compute requirements from. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum MarginInput {
  /** {@link MarginBook#exchangeInitial} and {@link MarginBook#exchangeMaintenance}. */
  EXCHANGE_MARGINS,
  /** {@link MarginBook#notionalPerContract}: prices and exchange rates of the day. */
  PRICES,
  /** {@link MarginBook#duration}. */
  DURATIONS,
  /** {@link MarginBook#history} and {@link MarginBook#change}. */
  HISTORY
}
