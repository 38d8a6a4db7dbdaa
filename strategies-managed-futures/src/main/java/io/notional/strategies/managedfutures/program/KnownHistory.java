package io.notional.strategies.managedfutures.program;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.strategies.managedfutures.universe.Book;
import io.notional.strategies.managedfutures.universe.Exclusion;
import io.notional.strategies.managedfutures.universe.Tally;
import io.notional.strategies.managedfutures.universe.Universe;
import java.util.Locale;

/** Refuses to start where no market is known for as long as the programme looks back. */
final class KnownHistory {
  private KnownHistory() {}

  /**
   * Checks the first decision.
   *
   * @throws NotionalException {@code NOT_COVERED} if markets are quoted but all are too young
   */
  static void require(Universe universe, Book book, Tally tally) {
    if (book.count() > 0 || tally.of(Exclusion.SHORT_HISTORY) == 0) {
      return;
    }
    int oldest = 0;
    for (int i = 0; i < book.size(); i++) {
      boolean older = book.quoted()[i] && size(book, i) > size(book, oldest);
      oldest = older ? i : oldest;
    }
    throw NotionalException.of(
        ErrorCode.NOT_COVERED,
        String.format(
            Locale.ROOT,
            "no market has the %d months of history before %s that min-history asks for; the one"
                + " with most, %s, has %d closes",
            universe.minHistory(),
            book.view().date(),
            book.market(oldest),
            size(book, oldest)));
  }

  private static int size(Book book, int i) {
    return book.quoted()[i] ? book.indices()[i].size() : 0;
  }
}
