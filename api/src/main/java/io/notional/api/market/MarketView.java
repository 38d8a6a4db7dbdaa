package io.notional.api.market;

import java.time.LocalDate;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What was known of the market at one close. Valid only during the call that handed it out; used by
 * one thread.
 */
@API(status = Status.STABLE, since = "0.1")
public interface MarketView {
  /** The date of this close. */
  LocalDate date();

  /** Ids of all instruments that are quoted at this close, in the order of their ids. */
  Set<String> quoted();

  /**
   * The quote of an instrument.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument, {@code NOT_COVERED} if it is not quoted at this close
   */
  Quote quote(String instrument);

  /**
   * The return index for signals: starts at 1 at the first quote and grows by the return of the
   * holding, total return for what is paid in full, excess return (price change of the contract
   * held over its previous price) for futures. Built forward from per-contract changes that are
   * fixed for ever, so no later roll alters what an earlier view saw. Signals only: it is no price.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument
   */
  Series returnIndex(String instrument);

  /**
   * The difference-adjusted price for signals, in points: the first close plus the sum of all
   * per-contract changes. It may be zero or negative. Signals only.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument
   */
  Series adjustedPrice(String instrument);

  /**
   * The back-adjusted price as of this view, in points: the raw close of the contract in use, and
   * before it the closes of the contracts then held, moved by all jumps between contracts up to
   * today. Levels are those of this view: a later roll moves all of them, and leaves changes (by
   * difference) and returns (by ratio) as they are. Of what is paid in full, distributions are kept
   * in. Signals only: nav, sizing and margin never see it.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument, {@code NOT_COVERED} if it is not quoted at this close
   */
  default Series backAdjustedPrice(String instrument, Adjustment adjustment) {
    double price = quote(instrument).price();
    Series forward =
        adjustment == Adjustment.DIFFERENCE ? adjustedPrice(instrument) : returnIndex(instrument);
    return new BackAdjusted(forward, price, adjustment);
  }

  /**
   * A rate as a simple money-market rate, decimal per year, ACT/360, last known at this close.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     rate
   */
  double rate(String id);

  /**
   * Whether this is the last valuation date of the period that it lies in. A calendar is known
   * ahead; prices are not.
   */
  boolean endsPeriod(CalendarPeriod period);
}
