package io.notional.files.market;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A market file in which futures are priced from what they deliver and financed at the rate of
 * cash. Immutable.
 *
 * @param file the file with these futures in the places of those of the same ids
 * @param ids which futures that could be done to
 */
public record Twins(MarketFile file, SortedSet<String> ids) {
  public Twins {
    ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
  }
}
