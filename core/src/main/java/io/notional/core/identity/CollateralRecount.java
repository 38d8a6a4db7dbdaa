package io.notional.core.identity;

import io.notional.core.journal.Account;
import io.notional.core.journal.Balances;
import io.notional.core.journal.JournalCursor;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.Result;

/** Cash that is projected and collateral that is eligible at one close, counted from postings. */
final class CollateralRecount {
  /** Days ahead for which cash is projected. */
  static final int HORIZON = 3;

  private final Result result;
  private final JournalCursor cursor;

  CollateralRecount(Result result, JournalCursor cursor) {
    this.result = result;
    this.cursor = cursor;
  }

  /** Settled cash less what is drawn on the line. */
  double cash() {
    Balances books = cursor.balances();
    return books.of(Account.CASH) + books.of(Account.LINE);
  }

  double drawn() {
    return -cursor.balances().of(Account.LINE);
  }

  /** Cash a number of settlement dates ahead, with everything that settles until then. */
  double projected(int ahead) {
    int day = result.day(cursor.row());
    double cash = cash();
    for (int later = 1; later <= ahead; later++) {
      cash += cursor.due(day + later);
    }
    return cash;
  }

  /** The least projected cash from a number of settlement dates ahead to the horizon. */
  double least(int fromAhead) {
    double least = projected(fromAhead);
    for (int ahead = fromAhead + 1; ahead <= HORIZON; ahead++) {
      least = Math.min(least, projected(ahead));
    }
    return least;
  }

  /** Cash that nothing is due against, and collateral securities after haircut. */
  double eligible(int fromAhead) {
    int day = result.day(cursor.row());
    double sum = Math.max(0, least(fromAhead));
    sum += cursor.balances().foreignCash() * (1 - result.config().foreignHaircut());
    for (Position position : cursor.positions()) {
      if (position.sleeve() == result.collateral() && position.security().isPresent()) {
        Security security = position.security().get();
        sum += position.marketValue(day) * (1 - security.haircut());
      }
    }
    return sum;
  }

  /** What the line lends at most; a nav that falls calls nothing back. */
  double mostDrawn() {
    double limit = result.config().lineLimit() * result.nav(cursor.row());
    return Math.max(drawn(), limit);
  }
}
