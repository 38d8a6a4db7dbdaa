package io.notional.core.market;

import java.time.LocalDate;

/**
 * What is known of the durations of a product's contracts, by date. A duration is the relative fall
 * of a contract's notional per unit of yield, in years. Implementations are immutable, safe for use
 * by many threads, and look at nothing after the day that they are asked about.
 */
public interface DurationSource {
  /** The policy of a duration that does not change. */
  String STATED = "stated";

  /** The policy of a day on which no duration is known. */
  String UNKNOWN = "unknown";

  /**
   * The duration of a contract at the close of a day.
   *
   * @param delivery the first day of the delivery month
   * @param epochDay days since 1970-01-01
   * @return years; NaN where it is not known
   */
  double years(LocalDate delivery, int epochDay);

  /**
   * What is left of the term of the note that would be delivered: the tenor at which a shift of par
   * yields reaches the contract.
   *
   * @return years; NaN where it is not known
   */
  default double maturity(LocalDate delivery, int epochDay) {
    return Double.NaN;
  }

  /**
   * What a contract would cost if it were financed at the short rate of the same yields.
   *
   * @return points, rounded to the tick; NaN where it is not known
   */
  default double fairPrice(LocalDate delivery, int epochDay) {
    return Double.NaN;
  }

  /**
   * The yield of what would be delivered.
   *
   * @return decimal per year, compounded twice a year; NaN where it is not known
   */
  default double noteYield(LocalDate delivery, int epochDay) {
    return Double.NaN;
  }

  /** The name of the policy by which {@link #years} answered, for counts of their use. */
  String policy(LocalDate delivery, int epochDay);

  /** The same for every contract on every day: about what a product is known to have. */
  static DurationSource stated(double years) {
    return new DurationSource() {
      @Override
      public double years(LocalDate delivery, int epochDay) {
        return years;
      }

      @Override
      public String policy(LocalDate delivery, int epochDay) {
        return STATED;
      }
    };
  }
}
