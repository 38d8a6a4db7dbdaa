package io.notional.strategies.managedfutures.trading;

import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveView;
import io.notional.api.strategy.Target;
import io.notional.strategies.managedfutures.sizing.Limits;
import io.notional.strategies.managedfutures.sizing.ReturnWindow;
import io.notional.strategies.managedfutures.universe.Book;

/**
 * Orders that bring what is held near to what is wanted: nothing while it is within the buffer, and
 * otherwise to the edge of it.
 *
 * <pre>
 * buffer_i = fraction x average position_i;  order to position_i +- buffer_i
 * </pre>
 *
 * <p>Source: Carver, Systematic Trading (2015), chapter 11. No buffer keeps a position beyond its
 * cap, or on a side that it may not have. What takes no part is closed. What is not quoted is left
 * alone, since nothing can be traded in it. Immutable.
 *
 * @param buffer fraction of the average position; 0 for none
 */
public record Dealing(double buffer, Limits limits) implements Dealer {
  @Override
  public void order(Book book, ReturnWindow window, SleeveView held, SleeveOrders orders) {
    for (int i = 0; i < book.size(); i++) {
      if (book.quoted()[i]) {
        if (buffer > 0) {
          orderBuffered(book, i, held, orders);
        } else {
          orders.target(book.market(i), Target.notional(book.positions()[i]));
        }
      }
    }
  }

  private void orderBuffered(Book book, int i, SleeveView held, SleeveOrders orders) {
    double wanted = book.positions()[i];
    double current = held.quantity(book.market(i)) * book.unit(i);
    double width = buffer * book.averages()[i];
    double nearest = Math.max(wanted - width, Math.min(wanted + width, current));
    double allowed = allowed(book, i, nearest);
    book.positions()[i] = allowed;
    if (allowed != current) {
      orders.target(book.market(i), Target.notional(allowed));
    }
  }

  /** A position within its cap and on its side; one that was capped already is the most. */
  private double allowed(Book book, int i, double position) {
    double most = limits.most(book, i);
    if (limits.isLongOnly(book, i)) {
      return Math.max(0, Math.abs(position) > most ? book.positions()[i] : position);
    }
    return Math.abs(position) > most ? book.positions()[i] : position;
  }
}
