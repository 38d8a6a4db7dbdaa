package io.notional.api.margin;

import io.notional.api.instrument.Instrument;
import java.time.LocalDate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A book of net futures positions, one row a contract, as columns that a margin model is bound to
 * once. Values change from day to day; rows may come and go, so {@link #rows()} is read at every
 * call. Nothing here can name a later day than the book's own. Calls allocate nothing, but for
 * {@link #asOf}. Implemented by the host; used by one thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface MarginBook {
  /** How many rows there are today. */
  int rows();

  /**
   * A number that changes whenever a quantity or an exchange margin does, so that a model that
   * reads nothing else may keep its last answer. Prices do not change it: a model that reads
   * notionals or past changes assesses at every call, or compares {@link #date()} too.
   */
  long version();

  /** The futures product of a row. */
  Instrument product(int row);

  /** The delivery month of a row's contract. */
  LocalDate delivery(int row);

  /** Net contracts over all sleeves; negative is short. */
  double quantity(int row);

  /** Notional of one contract in the base currency, as a size: never below zero. */
  double notionalPerContract(int row);

  /** Initial margin of one contract by the product's margin chain, in the base currency. */
  double exchangeInitial(int row);

  /** Maintenance margin of one contract by the product's margin chain, in the base currency. */
  double exchangeMaintenance(int row);

  /** The close that the book stands at; the same object for all calls at one close. */
  default LocalDate date() {
    throw new UnsupportedOperationException("this book has no date");
  }

  /**
   * Modified duration in years of a row's notional: DV01 is notional x duration / 10,000. NaN where
   * it is unknown, which is never to be read as zero.
   */
  default double duration(int row) {
    return Double.NaN;
  }

  /**
   * How many past changes of a row's product are known at this close: one for each valuation day
   * after its first. The same for all contracts of a product.
   */
  default int history(int row) {
    return 0;
  }

  /**
   * What a long position in the product's contract in use gained over a past valuation day, as a
   * fraction of its notional before: times today's notional it is the gain of a contract if that
   * day came again. Built from the signal series, which no later roll alters. A day without a quote
   * of its own has a change of zero.
   *
   * @param ago valuation days before this close, in [0, {@link #history}): 0 is the day that ended
   *     at it
   * @throws IndexOutOfBoundsException for any other day, so that no later one can be asked for
   */
  default double change(int row, int ago) {
    throw new IndexOutOfBoundsException("no past changes are known");
  }

  /**
   * The same positions amid what was known at an earlier close: notionals and durations of the
   * contract then in use, exchange margins, past changes. Follows this book from day to day, so it
   * is made once, when a model is bound. Its values may be read once this book has reached the
   * date, and throw {@link IllegalStateException} before.
   *
   * @param date the close meant is the last one at or before it
   * @throws io.notional.api.error.NotionalException {@code NOT_COVERED} if there is no such close
   */
  default MarginBook asOf(LocalDate date) {
    throw new UnsupportedOperationException("this book does not know earlier closes");
  }

  /**
   * Counts the use of a named policy, for the manifest: once a close, however often it is called.
   *
   * @param policy such as {@code margin-history:ZN:exchange}; a constant or kept by the model, so
   *     that the call allocates nothing
   */
  default void count(String policy) {}
}
