package io.notional.core.theoretical;

import java.time.LocalDate;
import java.util.List;

/**
 * Theoretical prices of a product by day, two contracts at a time: the one in use and the one after
 * it. Implementations are immutable and safe for use by many threads.
 *
 * @param <Q> what is known of a contract on a day
 */
public interface ContractQuotes<Q extends ContractQuotes.Quote> {
  /** By day, in order of time. */
  List<? extends Row<Q>> rows();

  /**
   * A day.
   *
   * @param <Q> what is known of a contract on it
   */
  interface Row<Q extends Quote> {
    /** Days since 1970-01-01. */
    int epochDay();

    /** The contract in use. */
    Q inUse();

    /** The contract after it. */
    Q next();
  }

  /** The price of a contract on a day. */
  interface Quote {
    /** The first day of the delivery month. */
    LocalDate delivery();

    /** In points. */
    double price();
  }
}
