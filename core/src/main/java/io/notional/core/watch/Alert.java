package io.notional.core.watch;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A limit that was passed: told on the first close beyond it, and again only after it was kept in
 * between. Immutable.
 *
 * @param date the first close beyond the limit
 * @param watchpoint the column that was watched
 * @param value at that close
 * @param limit that it passed
 * @param above whether the limit is a most; otherwise it is a least
 * @param cleared the first known close after it that was within the limit; empty while there is
 *     none
 */
public record Alert(
    LocalDate date,
    String watchpoint,
    double value,
    double limit,
    boolean above,
    Optional<LocalDate> cleared) {
  public Alert {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(watchpoint, "watchpoint");
    Objects.requireNonNull(cleared, "cleared");
  }
}
