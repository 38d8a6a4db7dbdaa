package io.notional.files.csv;

import java.util.List;

/**
 * What whoever knows a constituents file says of it. Immutable.
 *
 * @param dates rows that are let in
 * @param totalReturn whether prices have dividends reinvested
 * @param dividends whether the column of dividends is read
 * @param maxDistribution the largest dividend that is one, as a fraction of the close before
 * @param maxGapDays calendar days after which a name without a row may not come back
 * @param sectors those that there are; any where empty
 * @param sanity what is looked at in prices and capitalisations
 */
public record ConstituentOptions(
    DateRange dates,
    boolean totalReturn,
    boolean dividends,
    double maxDistribution,
    int maxGapDays,
    List<String> sectors,
    Sanity sanity) {
  public ConstituentOptions {
    sectors = List.copyOf(sectors);
  }
}
