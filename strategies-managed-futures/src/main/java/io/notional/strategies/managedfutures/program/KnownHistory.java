package io.notional.strategies.managedfutures.program;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.strategies.managedfutures.universe.Book;
import io.notional.strategies.managedfutures.universe.Exclusion;
import io.notional.strategies.managedfutures.universe.Tally;
import java.util.Locale;

/**
 * Refuses to start where no market is known for as long as the programme looks back. Immutable.
 *
 * @param mayStartFlat whether a run may begin before, and holds nothing until then
 * @param months history that a market needs
 * @param monthsAt where that was written; empty for a default
 * @param signalsAt where the signals were written
 */
record KnownHistory(boolean mayStartFlat, int months, String monthsAt, String signalsAt) {
  /**
   * Checks the first decision.
   *
   * @throws NotionalException {@code NOT_COVERED} if markets are quoted but all are too young
   */
  void require(Book book, Tally tally) {
    if (mayStartFlat || book.count() > 0 || tally.of(Exclusion.SHORT_HISTORY) == 0) {
      return;
    }
    throw refused(
        book,
        String.format(
            Locale.ROOT,
            "no market has the %d months of history before %s that min-history asks for",
            months,
            book.view().date()),
        monthsAt);
  }

  /**
   * Checks the forecasts of the first decision.
   *
   * @throws NotionalException {@code NOT_COVERED} if markets take part but none has a forecast
   */
  void requireForecasts(Book book) {
    boolean asked = !mayStartFlat && book.count() > 0;
    for (int i = 0; i < book.size(); i++) {
      asked &= Double.isNaN(book.forecasts()[i]);
    }
    if (asked) {
      String what = "no signal has a forecast of any market on " + book.view().date();
      throw refused(book, what + ", since all look back further than there is history", signalsAt);
    }
  }

  private static NotionalException refused(Book book, String what, String where) {
    int oldest = 0;
    for (int i = 0; i < book.size(); i++) {
      boolean older = book.quoted()[i] && size(book, i) > size(book, oldest);
      oldest = older ? i : oldest;
    }
    String most = "; the one with most, " + book.market(oldest) + ", has " + size(book, oldest);
    String advice = ": a run must begin later, or with start: flat, which holds nothing until then";
    return NotionalException.of(ErrorCode.NOT_COVERED, what + most + " closes" + advice, where);
  }

  private static int size(Book book, int i) {
    return book.quoted()[i] ? book.indices()[i].size() : 0;
  }
}
