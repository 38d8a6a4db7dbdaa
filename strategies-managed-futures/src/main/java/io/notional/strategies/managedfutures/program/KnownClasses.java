package io.notional.strategies.managedfutures.program;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.strategies.managedfutures.universe.Book;
import io.notional.strategies.managedfutures.universe.Groups;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Refuses to start where a class that has a share of the book has no market. Classes are the
 * markets' own terms, so that this is known no earlier. Immutable.
 *
 * @param places where each class was given its share
 */
record KnownClasses(Groups groups, Map<String, String> places) {
  KnownClasses {
    places = Collections.unmodifiableMap(new TreeMap<>(places));
  }

  /**
   * Checks the first decision.
   *
   * @throws io.notional.api.error.NotionalException {@code CONFLICT} naming each class without a
   *     market in the universe
   */
  void require(Book book) {
    if (places.isEmpty()) {
      return;
    }
    Set<String> known = new TreeSet<>();
    for (int i = 0; i < book.size(); i++) {
      known.add(groups.assetClass(book.view(), book.market(i)));
    }
    Problems problems = new Problems();
    places.forEach(
        (name, where) -> {
          if (!known.contains(name)) {
            problems.add(
                ErrorCode.CONFLICT,
                "class-weights must be of classes that have markets but '"
                    + name
                    + "' has none (classes of markets: "
                    + String.join(", ", known)
                    + ")",
                where);
          }
        });
    problems.throwIfAny();
  }
}
