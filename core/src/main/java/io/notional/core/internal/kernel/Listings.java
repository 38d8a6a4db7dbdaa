package io.notional.core.internal.kernel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one sleeve may hold, by the id of the instrument. A decision names instruments in the same
 * sequence again and again, so the search begins after what was found last. Used by one thread.
 */
final class Listings {
  private static final int FEW = 64;

  private final Listing[] listings;
  private final String[] ids;

  /** Of many, a search that misses the next one does not go through all others. */
  private final Map<String, Listing> many;

  private int next;

  /** Listings in the order in which a strategy names them, so that most searches end at once. */
  Listings(List<Listing> listings) {
    this.listings = listings.toArray(new Listing[0]);
    this.ids = listings.stream().map(Listing::instrument).toArray(String[]::new);
    this.many =
        listings.size() > FEW
            ? listings.stream().collect(Collectors.toMap(Listing::instrument, l -> l))
            : Map.of();
  }

  int size() {
    return listings.length;
  }

  Listing get(int i) {
    return listings[i];
  }

  /** The listing of an instrument, or null. */
  Listing find(String instrument) {
    if (!many.isEmpty()) {
      return many.get(instrument);
    }
    for (int tried = 0; tried < ids.length; tried++) {
      int at = next;
      next = next + 1 < ids.length ? next + 1 : 0;
      if (ids[at].equals(instrument)) {
        return listings[at];
      }
    }
    return null;
  }
}
