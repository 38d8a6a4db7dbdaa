package io.notional.marginmodels;

import io.notional.api.margin.MarginBook;

/** One product while a book is assessed by its past. Amounts are in the base currency. */
final class SimulatedProduct {
  final String id;

  /** The name under which a short history is counted. */
  final String shortPolicy;

  final ChangeHistory history;

  /** For a product that stands alone. */
  final StressedTail stressed;

  private double longs;
  private double shorts;
  private double exchangeInitial;
  private double exchangeMaintenance;
  private int known;

  SimulatedProduct(String id, HistoricalSettings settings) {
    this.id = id;
    this.shortPolicy = "margin-history:" + id + ":" + settings.shortHistory().id();
    this.history =
        new ChangeHistory(
            settings.decay(), 1 + Math.max(settings.window(), settings.stressWindow()));
    this.stressed = new StressedTail(history, settings.stressWindow());
  }

  void clear() {
    longs = 0;
    shorts = 0;
    exchangeInitial = 0;
    exchangeMaintenance = 0;
    known = 0;
  }

  /**
   * Adds a row.
   *
   * @param least past changes with which the product is simulated
   * @param exchange whether exchange margins answer for it when it has fewer
   */
  void add(MarginBook book, int row, double contracts, int least, boolean exchange) {
    double notional = contracts * book.notionalPerContract(row);
    if (contracts > 0) {
      longs += notional;
    } else {
      shorts -= notional;
    }
    known = book.history(row);
    if (known >= least) {
      history.update(book, row, known);
    } else if (exchange) {
      exchangeInitial += Math.abs(contracts) * book.exchangeInitial(row);
      exchangeMaintenance += Math.abs(contracts) * book.exchangeMaintenance(row);
    }
  }

  /** Whether there is a position; one whose price is missing is one. */
  boolean isHeld() {
    return !(longs + shorts <= 0);
  }

  int known() {
    return known;
  }

  double gross() {
    return longs + shorts;
  }

  double net() {
    return longs - shorts;
  }

  /** Notional of both legs of spreads between deliveries, which the signal series cannot tell. */
  double spreads() {
    return 2 * Math.min(longs, shorts);
  }

  double exchangeInitial() {
    return exchangeInitial;
  }

  double exchangeMaintenance() {
    return exchangeMaintenance;
  }
}
