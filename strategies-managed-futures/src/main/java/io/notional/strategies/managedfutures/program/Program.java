package io.notional.strategies.managedfutures.program;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.SleeveOrders;
import io.notional.strategies.managedfutures.forecast.Combination;
import io.notional.strategies.managedfutures.sizing.ExAnteVolatility;
import io.notional.strategies.managedfutures.sizing.Limits;
import io.notional.strategies.managedfutures.sizing.ReturnWindow;
import io.notional.strategies.managedfutures.sizing.Sizing;
import io.notional.strategies.managedfutures.trading.Dealer;
import io.notional.strategies.managedfutures.universe.Book;
import io.notional.strategies.managedfutures.universe.Tally;
import io.notional.strategies.managedfutures.universe.Universe;
import java.util.OptionalDouble;

/**
 * A trend programme: who takes part, how volatile each market is, what the signals forecast, how
 * large positions are, what they may not exceed, what is dealt. Keeps no state beyond the memory of
 * the point.
 */
record Program(
    Universe universe,
    KnownHistory history,
    KnownClasses classes,
    ExAnteVolatility volatility,
    Combination combination,
    Sizing sizing,
    Limits limits,
    Dealer dealer) {
  /**
   * Decides.
   *
   * @param sleeve the id of the sleeve that holds the positions
   * @param multiple of the programme's own size
   * @param target volatility in place of the programme's own; empty to keep that
   */
  void decide(
      String sleeve,
      double multiple,
      OptionalDouble target,
      DecisionPoint point,
      SleeveOrders orders) {
    Tally tally = new Tally();
    Book book = universe.open(point, tally);
    boolean starts = point.rebalance().equals(Rebalance.START);
    if (starts) {
      classes.require(book);
      history.require(book, tally);
    }
    volatility.fill(book);
    combination.fill(book);
    if (starts) {
      history.requireForecasts(book);
    }
    universe.settle(book, tally);
    ReturnWindow window = sizing.fill(book, multiple, target);
    limits.apply(book);
    dealer.order(book, window, point.fund().sleeve(sleeve), orders);
    tally.diagnose(point);
    Recorder.of(book, window);
  }
}
