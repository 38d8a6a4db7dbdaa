package io.notional.core.invariant;

import io.notional.core.journal.Account;
import io.notional.core.journal.Balances;
import io.notional.core.journal.JournalCursor;
import io.notional.core.market.Security;
import io.notional.core.result.Opening;
import io.notional.core.result.Position;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Cash that is projected and collateral that is eligible at one close, counted from postings. */
final class CollateralRecount {
  /** An excess below this part is rounding. */
  private static final double ROUNDING = 1e-12;

  /** Limits that sum to one within this leave everything below them as it is. */
  private static final double FULL = 1e-9;

  private final Result result;
  private final JournalCursor cursor;
  private final List<Trade> open = new ArrayList<>();
  private int nextTrade;

  CollateralRecount(Result result, JournalCursor cursor) {
    this.result = result;
    this.cursor = cursor;
    result.opening().owed().stream()
        .filter(owed -> owed.sleeve() == result.collateral() && !owed.instrument().isEmpty())
        .map(owed -> trade(result, owed))
        .forEach(open::add);
  }

  private static Trade trade(Result result, Opening.Owed owed) {
    return new Trade(
        result.day(0),
        result.day(0),
        owed.settlementDay(),
        owed.sleeve(),
        owed.instrument(),
        OptionalInt.empty(),
        owed.quantity(),
        owed.price(),
        0,
        Opening.HELD);
  }

  /** Settled cash less what is drawn on the line. */
  double cash() {
    Balances books = cursor.balances();
    return books.of(Account.CASH) + books.of(Account.LINE);
  }

  double drawn() {
    return -cursor.balances().of(Account.LINE);
  }

  /** The valuation days ahead until three business days have passed. */
  int horizon() {
    int day = result.day(cursor.row());
    return result.market().settlements().horizon(day) - day;
  }

  /** The valuation days ahead until the next business day has come. */
  int nextDay() {
    int day = result.day(cursor.row());
    return result.market().settlements().next(day) - day;
  }

  /** Cash a number of valuation days ahead, with everything that settles until then. */
  double projected(int ahead) {
    int day = result.day(cursor.row());
    double cash = cash();
    for (int later = 1; later <= ahead; later++) {
      cash += cursor.due(day + later);
    }
    return cash;
  }

  /** The least projected cash from a number of valuation days ahead to the horizon. */
  double least(int fromAhead) {
    double least = projected(fromAhead);
    for (int ahead = fromAhead + 1; ahead <= horizon(); ahead++) {
      least = Math.min(least, projected(ahead));
    }
    return least;
  }

  /**
   * Cash that is owed for nothing but collateral, and delivered collateral securities after haircut
   * less those that are sold to pay for something else, each up to its limit of concentration.
   */
  double eligible(int ahead) {
    int by = result.day(cursor.row()) + ahead;
    double free = free(ahead);
    double proceeds = cursor.dueForSalesAfter(by, result.collateral());
    double spent = free < 0 && proceeds > 0 ? Math.min(1, -free / proceeds) : 0;
    free += spent * proceeds;
    List<Accepted> accepted = accepted(by, spent);
    for (Accepted security : accepted) {
      free += Math.min(0, security.value);
    }
    double foreign = cursor.balances().foreignCash() * (1 - result.config().foreignHaircut());
    double cash = (free < 0 ? Math.min(0, free + lent()) : free) + foreign;
    accepted.removeIf(security -> security.value <= 0);
    return Math.min(0, cash) + limited(Math.max(0, cash), accepted);
  }

  /** What is left of cash when everything has settled that is no trade of collateral. */
  private double free(int ahead) {
    int day = result.day(cursor.row()) + ahead;
    double cash = projected(ahead);
    double least = cash;
    for (int later = day + 1; later <= cursor.lastDueDay(); later++) {
      cash += cursor.due(later) - cursor.dueForTrades(later, result.collateral());
      least = Math.min(least, cash);
    }
    return least;
  }

  /** What the line lent or would have lent at this close. */
  private double lent() {
    int row = cursor.row();
    double before = row == 0 ? 0 : result.lineDrawn(row - 1);
    return Math.max(before, result.lineLimit(row));
  }

  /**
   * Those that exceed their limit are the first ones by accepted value over limit: they are taken
   * in that order for as long as what is eligible then does not reach the next.
   */
  private static double limited(double cash, List<Accepted> accepted) {
    double below = cash;
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
  private List<Accepted> accepted(int by, double spent) {
    int day = result.day(cursor.row());
    TreeMap<String, Double> values = new TreeMap<>();
    for (Position position : cursor.positions()) {
      if (position.sleeve() == result.collateral() && position.security().isPresent()) {
        values.merge(position.instrument(), position.marketValue(day), Double::sum);
      }
    }
    for (Trade trade : undelivered(by)) {
      double close = result.market().securities().get(trade.instrument()).close(day);
      double value = -trade.quantity() * (Double.isNaN(close) ? trade.price() : close);
      values.merge(trade.instrument(), value > 0 ? value * (1 - spent) : value, Double::sum);
    }
    List<Accepted> accepted = new ArrayList<>();
    values.forEach(
        (id, value) -> {
          Security security = result.market().securities().get(id);
          double haircut = value > 0 ? security.haircut(day) : 0;
          accepted.add(new Accepted(value * (1 - haircut), security.concentration()));
        });
    accepted.sort(Comparator.comparingDouble(Accepted::filled).reversed());
    return accepted;
  }

  /** Trades of collateral up to this close that settle after a day. */
  private List<Trade> undelivered(int by) {
    int day = result.day(cursor.row());
    open.removeIf(trade -> trade.settlementDay() <= day);
    while (nextTrade < result.trades().size() && result.trades().get(nextTrade).day() <= day) {
      Trade trade = result.trades().get(nextTrade++);
      if (trade.sleeve() == result.collateral() && trade.settlementDay() > day) {
        open.add(trade);
      }
    }
    return open.stream().filter(trade -> trade.settlementDay() > by).toList();
  }

  private record Accepted(double value, double limit) {
    /** What would have to be eligible for it to stand exactly at its limit. */
    double filled() {
      return value > 0 ? value / limit : 0;
    }
  }

  /** What the line lends at most; a nav that falls calls nothing back. */
  double mostDrawn() {
    return Math.max(drawn(), result.lineLimit(cursor.row()));
  }
}
