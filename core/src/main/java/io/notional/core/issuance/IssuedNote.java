package io.notional.core.issuance;

import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A note and how it came to be. Immutable.
 *
 * @param note its terms; a bond that may be called is taken to end at its first call
 * @param issued the day from which it can be bought
 * @param originalMonths whole months from issue to maturity
 */
public record IssuedNote(TreasuryNote note, LocalDate issued, int originalMonths) {
  public IssuedNote {
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(issued, "issued");
  }
}
