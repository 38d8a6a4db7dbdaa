package io.notional.core.stress;

import io.notional.api.instrument.Funding;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.DayState;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How large an overlay bears a scenario.
 *
 * @param scenario what happened
 * @param answer what the search found
 * @param notional the least overlay, as a fraction of nav, at which the scenario causes a call, to
 *     {@link LimitSearch#PRECISION}; where it cannot be reached, the largest that was tried without
 *     one
 * @param below the fund at 0.95 of the limit; empty where there is none
 * @param above the fund at 1.25 of the limit; empty where there is none
 */
public record OverlayLimit(
    Scenario scenario,
    Answer answer,
    double notional,
    Optional<Probe> below,
    Optional<Probe> above) {
  /** What a search for a limit can find. */
  public enum Answer {
    /** There is a limit. */
    FOUND,
    /** The scenario causes no call up to the most that was allowed. */
    NEVER_CALLED,
    /** A larger overlay cannot be opened, and none that can is called. */
    CANNOT_BE_HELD
  }

  /**
   * One size of overlay.
   *
   * @param notional target notional as a fraction of nav
   * @param outcome what happened; goes on for some days after the scenario, at its last prices
   * @param scenarioEnd the last row of the scenario, or the last computed
   */
  public record Probe(double notional, StressOutcome outcome, int scenarioEnd) {
    /** Whether the scenario called the fund, or stopped it. */
    public boolean called() {
      return outcome.result().stopped()
          || outcome.callRows().stream().anyMatch(row -> row <= scenarioEnd);
    }

    /** Whether every call was followed by a day on which collateral covered maintenance. */
    public boolean cured() {
      return !outcome.result().stopped()
          && outcome.result().state(outcome.lastRow()) == DayState.MET;
    }

    /** Notional of all futures at the last real close, as a fraction of nav. */
    public OptionalDouble held() {
      SleeveExposures exposures = new SleeveExposures(outcome.result());
      while (exposures.next()) {
        if (exposures.row() == outcome.startRow()) {
          return OptionalDouble.of(sum(exposures) / outcome.result().nav(outcome.startRow()));
        }
      }
      return OptionalDouble.empty();
    }

    private double sum(SleeveExposures exposures) {
      double sum = 0;
      var sleeves = outcome.result().sleeves();
      for (int s = 0; s < sleeves.size(); s++) {
        boolean margined = sleeves.get(s).funding() == Funding.MARGINED;
        sum += margined ? exposures.notional(s) : 0;
      }
      return sum;
    }
  }
}
