package io.notional.strategies.managedfutures.program;

import io.notional.strategies.managedfutures.sizing.ReturnWindow;
import io.notional.strategies.managedfutures.universe.Book;

/** Puts into the diagnostics what a decision rests on. Stateless. */
final class Recorder {
  private Recorder() {}

  /**
   * Forecast, volatility, notional and share of risk of every member, and of the whole book its
   * members and its ex-ante volatility.
   */
  static void of(Book book, ReturnWindow window) {
    double[] shares = new double[book.size()];
    window.contributions(book.positions(), shares);
    double variance = 0;
    for (double share : shares) {
      variance += share;
    }
    book.point().diagnose("markets", "", book.count());
    book.point().diagnose("ex-ante-volatility", "", Math.sqrt(Math.max(0, variance)));
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        String market = book.market(i);
        book.point().diagnose("forecast", market, book.forecasts()[i]);
        book.point().diagnose("volatility", market, book.volatilities()[i]);
        book.point().diagnose("notional", market, book.positions()[i]);
        book.point().diagnose("risk-share", market, variance > 0 ? shares[i] / variance : 0);
      }
    }
  }
}
