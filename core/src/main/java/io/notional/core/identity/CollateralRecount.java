package io.notional.core.identity;

import io.notional.core.journal.Account;
import io.notional.core.journal.Balances;
import io.notional.core.journal.JournalCursor;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cash that is projected and collateral that is eligible at one close, counted from postings. */
final class CollateralRecount {
  /** Days ahead for which cash is projected. */
  static final int HORIZON = 3;

  /** An excess below this part is rounding. */
  private static final double ROUNDING = 1e-12;

  /** Limits that sum to one within this leave everything below them as it is. */
  private static final double FULL = 1e-9;

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

  /**
   * Cash that nothing is due against, and collateral securities after haircut, each up to its limit
   * of concentration. Those that exceed their limit are the first ones by accepted value over
   * limit: they are taken in that order for as long as what is eligible then does not reach the
   * next.
   */
  double eligible(int fromAhead) {
    List<Accepted> accepted = accepted();
    double below = Math.max(0, least(fromAhead));
    below += cursor.balances().foreignCash() * (1 - result.config().foreignHaircut());
    for (Accepted security : accepted) {
      below += security.value;
    }
    double room = 1;
    for (Accepted security : accepted) {
      double excess = security.value - security.limit * below / room;
      if (excess <= ROUNDING * below || room - security.limit < FULL) {
        break;
      }
      below -= security.value;
      room -= security.limit;
    }
    return below / room;
  }

  /** Collateral securities after haircut, those that exceed a limit first ahead of the others. */
  private List<Accepted> accepted() {
    int day = result.day(cursor.row());
    List<Accepted> accepted = new ArrayList<>();
    for (Position position : cursor.positions()) {
      if (position.sleeve() == result.collateral() && position.security().isPresent()) {
        Security security = position.security().get();
        double value = position.marketValue(day) * (1 - security.haircut(day));
        accepted.add(new Accepted(value, security.concentration()));
      }
    }
    accepted.sort(Comparator.comparingDouble(Accepted::filled).reversed());
    return accepted;
  }

  private record Accepted(double value, double limit) {
    /** What would have to be eligible for it to stand exactly at its limit. */
    double filled() {
      return value > 0 ? value / limit : 0;
    }
  }

  /** What the line lends at most; a nav that falls calls nothing back. */
  double mostDrawn() {
    double limit = result.config().lineLimit() * result.nav(cursor.row());
    return Math.max(drawn(), limit);
  }
}
