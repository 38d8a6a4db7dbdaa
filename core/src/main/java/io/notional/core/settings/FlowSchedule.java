package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flows of one size at equal distances. Immutable.
 *
 * @param size how much each time; a contribution is positive
 * @param every how far apart
 * @param from the first date; one period after the run's first close when empty
 * @param to the last date that may be one; the run's last close when empty
 * @param index the index of the market that amounts grow with: each is in money of the run's first
 *     close; empty for amounts that stay as they are
 * @param inKind as of a {@link DatedFlow}
 */
public record FlowSchedule(
    FlowSize size,
    Every every,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> index,
    boolean inKind) {

  /** How far apart. */
  public enum Every {
    /** A calendar month. */
    MONTH(Period.ofMonths(1)),
    /** Three months. */
    QUARTER(Period.ofMonths(3)),
    /** A year. */
    YEAR(Period.ofYears(1));

    private final Period period;

    Every(Period period) {
      this.period = period;
    }
  }

  /** Flows in cash. */
  public FlowSchedule(
      FlowSize size,
      Every every,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> index) {
    this(size, every, from, to, index, false);
  }

  /**
   * @throws NotionalException {@code CONFLICT} for dates in the wrong order, or a fraction of nav
   *     or units that are to grow with an index; {@code OUT_OF_RANGE} for a size of zero
   */
  public FlowSchedule {
    if (size.value() == 0) {
      throw NotionalException.of(ErrorCode.OUT_OF_RANGE, "the size of flows must not be zero");
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "run.flows from must not be after to (" + to.get() + ") but was " + from.get());
    }
    if (size.movesWithNav() && index.isPresent()) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "run.flows grow with "
              + index.get()
              + " only where they are amounts: a fraction of nav moves with nav"
              + (size.measure() == FlowSize.Measure.UNITS ? ", and so do units" : ""));
    }
  }

  /**
   * The dates of a run: {@code from} and each a number of whole periods after it, so that a month
   * that is too short does not move those after it.
   *
   * @param first the run's first close
   * @param last the run's last close
   */
  public List<LocalDate> dates(LocalDate first, LocalDate last) {
    LocalDate start = from.orElseGet(() -> first.plus(every.period));
    LocalDate end = to.orElse(last);
    List<LocalDate> dates = new ArrayList<>();
    LocalDate date = start;
    for (int i = 1; !date.isAfter(end); i++) {
      dates.add(date);
      date = start.plus(every.period.multipliedBy(i));
    }
    return dates;
  }
}
