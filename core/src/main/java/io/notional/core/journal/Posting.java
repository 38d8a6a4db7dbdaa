package io.notional.core.journal;

import io.notional.core.result.Source;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One movement: the debited account grows by the amount, the credited one falls by it. Immutable.
 *
 * @param date the settlement date of a variation, the valuation date of anything else
 * @param debit the account that grows
 * @param credit the account that falls; a gain credits its source
 * @param sleeve the place of the sleeve in the strategy that it belongs to
 * @param instrument the id of the security or futures product; empty where there is none
 * @param amount base currency, finite
 */
public record Posting(
    LocalDate date, Account debit, Account credit, int sleeve, String instrument, double amount) {
  public Posting {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(debit, "debit");
    Objects.requireNonNull(credit, "credit");
    Objects.requireNonNull(instrument, "instrument");
  }

  /** Why nav changed; empty when it did not, as when a trade settles. */
  public Optional<Source> source() {
    return debit.source().or(credit::source);
  }

  /** What the posting adds to nav; 0 when it only moves something. */
  public double gain() {
    double debited = debit.isPartOfNav() ? amount : 0;
    return credit.isPartOfNav() ? debited - amount : debited;
  }
}
