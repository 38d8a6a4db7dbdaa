package io.notional.core.replicate;

import java.util.List;
import java.util.Objects;

/**
 * What a part explains of the difference between the fund and the simulation. Parts sum to it, in
 * each month and in all.
 *
 * @param part which
 * @param alternatives what was switched for it; none for a part that is zero for want of one, and
 *     for the residual
 * @param monthly what it adds to the fund's return of each month
 * @param yearly what it adds to the fund's return a year, or to its return in all where that is
 *     less than one
 */
public record PartDifference(
    Part part, List<String> alternatives, List<Double> monthly, double yearly) {
  public PartDifference {
    Objects.requireNonNull(part, "part");
    alternatives = List.copyOf(alternatives);
    monthly = List.copyOf(monthly);
  }

  /** Whether it is zero because nothing was switched for it. */
  public boolean isWithoutAlternative() {
    return part != Part.RESIDUAL && alternatives.isEmpty();
  }
}
