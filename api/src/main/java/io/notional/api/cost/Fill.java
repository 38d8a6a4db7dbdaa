package io.notional.api.cost;

import io.notional.api.instrument.Instrument;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A trade, or one leg of a roll, as a cost model sees it. Grows by default methods. Valid only
 * during the call that handed it out.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Fill {
  /** A fill of which no more is known than this. */
  static Fill of(Instrument instrument, LocalDate date, double quantity, double price) {
    return new PlainFill(instrument, date, quantity, price);
  }

  /** The security or futures product. */
  Instrument instrument();

  /** The execution date. */
  LocalDate date();

  /** Signed units; never 0. */
  double quantity();

  /** The price in points. */
  double price();

  /** Whether it is one leg of a roll, which markets trade as a spread. */
  default boolean isRollLeg() {
    return false;
  }

  /**
   * The deviation of the instrument's daily returns over the last 60 valuation days up to this
   * fill, a fraction of price; empty with fewer than 20 of them. Computed when it is asked for.
   */
  default OptionalDouble dailyVolatility() {
    return OptionalDouble.empty();
  }
}
