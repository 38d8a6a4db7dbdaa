package io.notional.files.plan;

import io.notional.core.simulation.Simulation;
import java.time.LocalDate;

/**
 * The closes that a run would have if it did not stop.
 *
 * @param first the first of them
 * @param closes how many, at least one
 */
public record RunDates(LocalDate first, int closes) {
  static RunDates of(Simulation simulation) {
    return new RunDates(simulation.nextDate(), simulation.daysInAll());
  }
}
