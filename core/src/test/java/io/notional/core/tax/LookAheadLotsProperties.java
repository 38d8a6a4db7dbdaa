package io.notional.core.tax;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Taxes of random trades against books that were written a second time: all lot methods, wash sales
 * of one security and across two, on one day and over year ends, redemptions in kind, marks of
 * section 1256 and losses that are carried.
 */
class LookAheadLotsProperties {
  @Property(tries = 40)
  void taxesAreThoseOfBooksThatLookAhead(@ForAll long seed) {
    new TaxedTrading(seed).compare();
  }

  @Property(tries = 10)
  void aRunThatIsResumedAmidAWindowHasTheSameTaxes(@ForAll long seed) {
    new TaxedTrading(seed).compareResumed();
  }
}
