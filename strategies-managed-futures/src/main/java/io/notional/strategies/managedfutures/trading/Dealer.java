package io.notional.strategies.managedfutures.trading;

import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveView;
import io.notional.strategies.managedfutures.sizing.ReturnWindow;
import io.notional.strategies.managedfutures.universe.Book;

/** Turns the positions of a book into orders, and the book's positions into what was ordered. */
@FunctionalInterface
public interface Dealer {
  /**
   * Puts orders for every market that is quoted and has to trade.
   *
   * @param window by which risk is measured
   * @param held what the sleeve holds
   */
  void order(Book book, ReturnWindow window, SleeveView held, SleeveOrders orders);
}
