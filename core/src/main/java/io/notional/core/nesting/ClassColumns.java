package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.lookthrough.Level;
import io.notional.core.result.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notional and capital by asset class at every close of a run, at the level of its sleeves.
 * Computed when somebody asks. Safe for use by many threads.
 */
final class ClassColumns {
  private final Result result;
  private SeenRows rows;

  ClassColumns(Result result) {
    this.result = result;
  }

  /** A row for each class of which there is something, in the order of ids, by close. */
  synchronized SeenRows rows() {
    if (rows == null) {
      rows = compute();
    }
    return rows;
  }

  Exposures notional(int close) {
    SeenRows seen = rows();
    Map<AssetClass, Double> exposed = new HashMap<>();
    for (int at = seen.first(close); at < seen.end(close); at++) {
      put(exposed, seen.assetClass(at), seen.notional(at));
    }
    return Exposures.of(exposed);
  }

  Exposures capital(int close) {
    SeenRows seen = rows();
    Map<AssetClass, Double> spent = new HashMap<>();
    for (int at = seen.first(close); at < seen.end(close); at++) {
      put(spent, seen.assetClass(at), seen.capital(at));
    }
    return Exposures.of(spent);
  }

  private static void put(Map<AssetClass, Double> amounts, AssetClass assetClass, double amount) {
    if (amount != 0) {
      amounts.put(assetClass, amount);
    }
  }

  /** The exposures of the first close that has any. */
  Exposures firstHeld() {
    FundBook book = FundBook.held(result, List.of(Level.SLEEVES), "");
    Exposures held = Exposures.NONE;
    while (held.byClass().isEmpty() && book.next()) {
      held = Exposures.of(RowList.of(book, Level.SLEEVES).notional());
    }
    return held;
  }

  private SeenRows compute() {
    SeenRows seen = new SeenRows(result.size());
    ClassSums sums = new ClassSums();
    FundBook book = FundBook.held(result, List.of(Level.SLEEVES), "");
    while (book.next()) {
      sums.clear();
      book.addTo(sums, 1);
      if (sums.isEmpty()) {
        sums.add(AssetClass.CASH, 1, 0);
      }
      sums.addTo(seen);
      seen.endClose();
    }
    return seen;
  }
}
