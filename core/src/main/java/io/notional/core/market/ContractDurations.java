package io.notional.core.market;

import java.time.LocalDate;

/** The durations of one contract by valuation day. Safe for use by many threads. */
interface ContractDurations {
  /** Years; NaN where it is not known. */
  double years(int day);

  /** Years to the maturity of what is delivered; NaN where it is not known. */
  double maturity(int day);

  /** What the contract would cost at the short rate of the day's yields; NaN where not known. */
  double fairPrice(int day);

  /** The yield of what is delivered, decimal per year; NaN where it is not known. */
  double noteYield(int day);

  /** Those of a source that is asked anew each time, as of columns that are still written to. */
  static ContractDurations asked(DurationSource source, LocalDate delivery, TradingDays days) {
    return new ContractDurations() {
      @Override
      public double years(int day) {
        return source.years(delivery, days.epochDay(day));
      }

      @Override
      public double maturity(int day) {
        return source.maturity(delivery, days.epochDay(day));
      }

      @Override
      public double fairPrice(int day) {
        return source.fairPrice(delivery, days.epochDay(day));
      }

      @Override
      public double noteYield(int day) {
        return source.noteYield(delivery, days.epochDay(day));
      }
    };
  }
}
