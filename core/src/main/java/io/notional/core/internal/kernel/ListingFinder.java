package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.core.config.Nearest;
import java.util.List;
import java.util.TreeSet;

/** Finds what holdings name in the sleeves of a fund, and says what it does not find. */
final class ListingFinder {
  private final BoundFund universe;
  private final List<Problem> problems;

  ListingFinder(BoundFund universe, List<Problem> problems) {
    this.universe = universe;
    this.problems = problems;
  }

  /** The listing of an instrument in a sleeve, or in the only one that may hold it. */
  Listing find(String sleeve, String instrument, String where) {
    if (!sleeve.isEmpty() && universe.sleeve(sleeve) < 0) {
      List<String> known = universe.sleeves().stream().map(s -> s.id()).toList();
      problem(ErrorCode.UNKNOWN_NAME, Nearest.unknown("sleeve", sleeve, known), where);
      return null;
    }
    Listing found = null;
    for (int s = 0; s < universe.sleeves().size(); s++) {
      boolean asked = sleeve.isEmpty() || s == universe.sleeve(sleeve);
      Listing listing = asked ? universe.listing(s, instrument) : null;
      if (listing != null && found != null) {
        problem(
            ErrorCode.MISSING_VALUE,
            instrument
                + " may be in sleeve "
                + universe.sleeves().get(found.sleeve()).id()
                + " or "
                + universe.sleeves().get(s).id()
                + ": say sleeve",
            where);
        return null;
      }
      found = listing != null ? listing : found;
    }
    if (found == null) {
      unknown(sleeve, instrument, where);
    }
    return found;
  }

  private void unknown(String sleeve, String instrument, String where) {
    TreeSet<String> known = new TreeSet<>(universe.securities().keySet());
    known.addAll(universe.products().keySet());
    boolean elsewhere = known.contains(instrument);
    problem(
        ErrorCode.UNKNOWN_NAME,
        elsewhere
            ? "sleeve " + sleeve + " does not hold " + instrument
            : Nearest.unknown("instrument of the fund", instrument, known),
        where);
  }

  /** The listing of what was found before, in the first sleeve that may hold it. */
  static Listing listing(BoundFund universe, String sleeve, String instrument) {
    for (int s = 0; s < universe.sleeves().size(); s++) {
      boolean asked = sleeve.isEmpty() || s == universe.sleeve(sleeve);
      Listing listing = asked ? universe.listing(s, instrument) : null;
      if (listing != null) {
        return listing;
      }
    }
    throw new IllegalStateException(instrument + " was found before");
  }

  private void problem(ErrorCode code, String message, String where) {
    problems.add(new Problem(code, message, where));
  }
}
