package io.notional.core.market;

import io.notional.api.cost.Fill;
import io.notional.api.instrument.Instrument;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A fill at a close of a market, as a cost model sees it: in the currency of the instrument. It
 * knows no later day than its own.
 *
 * @param day a valuation day
 * @param price in the instrument's own currency
 */
public record MarketFill(
    Market market, Instrument instrument, int day, double quantity, double price, boolean isRollLeg)
    implements Fill {
  private static final int LONGEST = 60;
  private static final int SHORTEST = 20;

  /**
   * A trade of a security.
   *
   * @param basePrice in the base currency
   */
  public static MarketFill of(
      Market market, Security security, int day, double quantity, double basePrice) {
    double rate = security.exchangeRate(day);
    return new MarketFill(market, security, day, quantity, basePrice / rate, false);
  }

  /** Units of base currency for one unit of the instrument's currency on the day of the fill. */
  public double exchangeRate() {
    return instrument instanceof FutureProduct product
        ? product.exchangeRate(day)
        : ((Security) instrument).exchangeRate(day);
  }

  @Override
  public LocalDate date() {
    return market.days().date(day);
  }

  /** The sample deviation of the latest returns, from the signal series. */
  @Override
  public OptionalDouble dailyVolatility() {
    SignalColumns signals = market.signals(instrument.id());
    int count = Math.min(LONGEST, Math.min(day, signals.lastDay()) - signals.firstDay());
    if (count < SHORTEST) {
      return OptionalDouble.empty();
    }
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double change = signals.returnIndex(day - i) / signals.returnIndex(day - i - 1) - 1;
      double apart = change - mean;
      mean += apart / (i + 1);
      squares += apart * (change - mean);
    }
    return OptionalDouble.of(Math.sqrt(squares / (count - 1)));
  }
}
