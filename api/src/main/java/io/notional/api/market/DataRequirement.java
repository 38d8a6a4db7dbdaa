package io.notional.api.market;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An instrument that a strategy needs, and for how long.
 *
 * @param instrument the id of the instrument in the market, or of a universe of securities
 * @param coverage how much of the run its quotes must cover
 */
@API(status = Status.STABLE, since = "0.1")
public record DataRequirement(String instrument, Coverage coverage) {
  /** How much of a run an instrument's quotes must cover. */
  @API(status = Status.STABLE, since = "0.1")
  public enum Coverage {
    /** From the first to the last date of the run, or the run is refused. */
    THROUGHOUT,
    /** It may join after the start and leave before the end. */
    WHILE_QUOTED,
    /**
     * It is a universe, of which each name may join and leave; the universe itself must have dates
     * from the first to the last date of the run.
     */
    NAMES
  }

  public DataRequirement {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(coverage, "coverage");
  }

  /** As of any record, without what that links at run time: every run looks requirements up. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DataRequirement requirement
        && instrument.equals(requirement.instrument)
        && coverage == requirement.coverage;
  }

  @Override
  public int hashCode() {
    return 31 * instrument.hashCode() + coverage.hashCode();
  }

  /** An instrument that must be quoted from the first to the last date of the run. */
  public static DataRequirement throughout(String instrument) {
    return new DataRequirement(instrument, Coverage.THROUGHOUT);
  }

  /** An instrument that may join and leave. */
  public static DataRequirement whileQuoted(String instrument) {
    return new DataRequirement(instrument, Coverage.WHILE_QUOTED);
  }

  /** All names of a universe of securities. */
  public static DataRequirement namesOf(String universe) {
    return new DataRequirement(universe, Coverage.NAMES);
  }
}
