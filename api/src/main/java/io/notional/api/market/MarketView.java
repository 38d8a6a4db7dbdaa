package io.notional.api.market;

import io.notional.api.instrument.Terms;
import java.time.LocalDate;
import java.util.Optional;
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

  /**
   * Ids of all instruments that are quoted at this close, in the order of their ids. A future whose
   * price is zero or less is not quoted until it is above zero again.
   */
  Set<String> quoted();

  /**
   * Whether an instrument is {@link #quoted} at this close.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument
   */
  default boolean isQuoted(String instrument) {
    return quoted().contains(instrument);
  }

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
   * Which values of {@link #returnIndex} rest on a close of that day: 1 where the instrument had
   * one, 0 where the last one before stands in, as on a holiday of its exchange. Without a close
   * the index stays as it was, which is no return of zero: an estimate of risk leaves that day out.
   * By default each day has one.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument
   */
  @API(status = Status.EXPERIMENTAL, since = "0.2")
  default Series ownCloses(String instrument) {
    return new OwnCloses(returnIndex(instrument));
  }

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
   * What a futures product earns in a year if its curve stays as it is, decimal of the price of the
   * contract held: the difference of the contract and the one quoted next to it, over the years
   * between their deliveries. A value tells the curve of the close before its own; 0 where no
   * second contract was quoted. Signals only.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     future
   */
  default Series carry(String instrument) {
    throw new UnsupportedOperationException("this view does not tell carry");
  }

  /**
   * A rate as a simple money-market rate, decimal per year, ACT/360, last known at this close.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     rate
   */
  double rate(String id);

  /**
   * The level of an index that nobody holds, such as consumer prices or the duration of a bond
   * index, last published at this close.
   *
   * @return greater than zero; NaN where none was published yet
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     index
   */
  @API(status = Status.EXPERIMENTAL, since = "0.2")
  default double level(String index) {
    throw new UnsupportedOperationException("this view has no indices");
  }

  /**
   * Closes of a year, by which a span of time is turned into closes and a figure a close into one a
   * year: 252 of daily closes, 52 of weekly and 12 of monthly ones. A calendar is known ahead.
   */
  default double closesPerYear() {
    return 252;
  }

  /**
   * How many closes ago the date lies that is a number of calendar months before this close: for
   * {@link Series#ago}. That date is the same day of its month, or the last one of a shorter month;
   * at the last close of a month it is the last close of its month. Without a close on it the last
   * one before counts. Beyond all closes of the market it is {@link Integer#MAX_VALUE}.
   *
   * @param months one or more
   */
  default int monthsAgo(int months) {
    return (int) Math.max(1, Math.rint(months * closesPerYear() / 12));
  }

  /**
   * Whether this is the last valuation date of the period that it lies in. A calendar is known
   * ahead; prices are not.
   */
  boolean endsPeriod(CalendarPeriod period);

  /**
   * How many business days of the futures calendar after this close are left in the period that it
   * lies in; 0 when none is. That calendar is known ahead; prices are not.
   */
  default int daysToEnd(CalendarPeriod period) {
    throw new UnsupportedOperationException("this view does not count days ahead");
  }

  /**
   * Which business day of the futures calendar this close is in the period that it lies in: 1 on
   * the first, and on a valuation date that is no business day the number of the last one before.
   */
  @API(status = Status.EXPERIMENTAL, since = "0.2")
  default int businessDay(CalendarPeriod period) {
    throw new UnsupportedOperationException("this view does not count business days");
  }

  /**
   * The static terms of an instrument, quoted at this close or not.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument
   */
  default Terms terms(String instrument) {
    return quote(instrument).instrument().terms();
  }

  /**
   * What an exchange asks for one contract of a futures product at this close, by the product's
   * margin chain; empty for what is paid in full and where nothing is known. What the fund must
   * post is its margin model's answer, which may differ.
   *
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     instrument
   */
  default Optional<UnitMargin> margin(String instrument) {
    return Optional.empty();
  }

  /** The rate that cash earns, as {@link #rate}. */
  default double cashRate() {
    throw new UnsupportedOperationException("this view has no cash rate");
  }

  /**
   * The names of a universe of securities as they are known at this close.
   *
   * @param universe its id, of which a sleeve requires the names
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if the market has no such
   *     universe
   */
  @API(status = Status.EXPERIMENTAL, since = "0.2")
  default Constituents constituents(String universe) {
    throw new UnsupportedOperationException("this view has no universes");
  }
}
