package io.notional.strategies.managedfutures.sizing;

import io.notional.strategies.managedfutures.universe.Book;
import java.util.Arrays;

/** How a book is shared out among its members. */
public enum Weighting {
  /** Every member alike. */
  MARKETS,
  /** Every class alike, or as stated, and every member of a class alike. */
  CLASSES,
  /** So that every member contributes the same risk, with the correlations of the window. */
  RISK_PARITY;

  /**
   * Fills in equal weights.
   *
   * @param slots what the book is divided by; 0 for the number of members
   */
  static void equal(Book book, int slots) {
    double share = 1.0 / (slots > 0 ? slots : Math.max(1, book.count()));
    for (int i = 0; i < book.size(); i++) {
      book.weights()[i] = book.members()[i] ? share : 0;
    }
  }

  /**
   * Fills in weights of equal risk contribution of positions of unit volatility, each on the side
   * of its forecast.
   */
  static void riskParity(Book book, ReturnWindow window) {
    int[] members = members(book);
    int count = members.length;
    double[] matrix = new double[count * count];
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        double side = side(book, members[a]) * side(book, members[b]);
        double rho = a == b ? 1 : side * window.correlation(members[a], members[b]);
        matrix[a * count + b] = rho;
      }
    }
    double[] weights = RiskParity.weights(matrix, count);
    Arrays.fill(book.weights(), 0);
    for (int a = 0; a < count; a++) {
      book.weights()[members[a]] = weights[a];
    }
  }

  private static double side(Book book, int market) {
    return book.forecasts()[market] < 0 ? -1 : 1;
  }

  private static int[] members(Book book) {
    int[] members = new int[book.count()];
    int found = 0;
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        members[found++] = i;
      }
    }
    return members;
  }
}
