package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * Notional and capital by asset class at every close of a run, at the level of its sleeves.
 * Computed when somebody asks. Safe for use by many threads.
 */
final class ClassColumns {
  private final Result result;
  private List<Exposures> notional;
  private List<Exposures> capital;

  ClassColumns(Result result) {
    this.result = result;
  }

  synchronized Exposures notional(int row) {
    compute();
    return notional.get(row);
  }

  synchronized Exposures capital(int row) {
    compute();
    return capital.get(row);
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

  private void compute() {
    if (notional != null) {
      return;
    }
    List<Exposures> exposed = new ArrayList<>(result.size());
    List<Exposures> spent = new ArrayList<>(result.size());
    FundBook book = FundBook.held(result, List.of(Level.SLEEVES), "");
    while (book.next()) {
      LookThrough close = RowList.of(book, Level.SLEEVES);
      boolean nothing = close.rows().isEmpty();
      exposed.add(Exposures.of(close.notional()));
      spent.add(nothing ? Exposures.of(AssetClass.CASH) : Exposures.of(close.capital()));
    }
    notional = exposed;
    capital = spent;
  }
}
