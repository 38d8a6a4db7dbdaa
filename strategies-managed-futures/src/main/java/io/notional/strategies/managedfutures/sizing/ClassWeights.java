package io.notional.strategies.managedfutures.sizing;

import io.notional.strategies.managedfutures.universe.Book;
import io.notional.strategies.managedfutures.universe.Groups;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shares by asset class, and within a class by member alike. The share of a class without members
 * goes to the others in proportion. Immutable.
 *
 * @param stated share by class; empty for the same of each
 */
record ClassWeights(Groups groups, Map<String, Double> stated) {
  ClassWeights {
    stated = java.util.Collections.unmodifiableMap(new TreeMap<>(stated));
  }

  /** Fills in the weights. */
  void fill(Book book) {
    String[] classes = new String[book.size()];
    Map<String, Integer> members = new TreeMap<>();
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        classes[i] = groups.assetClass(book.view(), book.market(i));
        members.merge(classes[i], 1, Integer::sum);
      }
    }
    double sum = 0;
    for (String name : members.keySet()) {
      sum += share(name);
    }
    for (int i = 0; i < book.size(); i++) {
      double share = classes[i] == null ? 0 : share(classes[i]) / members.get(classes[i]);
      book.weights()[i] = sum > 0 ? share / sum : 0;
    }
  }

  private double share(String assetClass) {
    return stated.isEmpty() ? 1 : stated.getOrDefault(assetClass, 0.0);
  }
}
