package io.notional.core.margin;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@link HistoricalMargin} bound to a book. */
final class BoundHistorical implements BoundMargin {
  private final MarginBook book;
  private final HistoricalSettings settings;
  private final ProductTable<SimulatedProduct> products;
  private final Tail tail;
  private final double[] gains;
  private final int minHistory;
  private final double cap;
  private final double horizon;
  private final double floor;
  private double initial;
  private double maintenance;

  BoundHistorical(MarginBook book, HistoricalSettings settings) {
    this.book = book;
    this.settings = settings;
    Map<String, String> keys = ScenarioSettings.keys(settings.groups());
    this.products =
        new ProductTable<>(
            book, Map.of(), id -> new SimulatedProduct(id, keys.getOrDefault(id, id), settings));
    int most = Math.max(settings.window(), settings.stressWindow());
    this.tail = new Tail(settings.level(), settings.measure(), most);
    this.gains = new double[most];
    this.minHistory = settings.minHistory();
    this.cap = settings.scalingCap();
    this.horizon = Math.sqrt(settings.horizonDays());
    this.floor = settings.floor();
  }

  @Override
  public void assess() {
    read();
    initial = 0;
    maintenance = 0;
    List<SimulatedProduct> all = products.entries();
    for (int i = 0; i < all.size(); i++) {
      SimulatedProduct product = all.get(i);
      if (product.isHeld()) {
        if (product.known() < minHistory) {
          addUnsimulated(product);
        } else if (isFirstOfGroup(all, i)) {
          double required = group(all, i);
          maintenance += required;
          initial += required * settings.initialRatio();
        }
      }
    }
  }

  private void read() {
    products.refresh();
    List<SimulatedProduct> all = products.entries();
    for (int i = 0; i < all.size(); i++) {
      all.get(i).clear();
    }
    boolean exchange = settings.shortHistory() == ShortHistory.EXCHANGE;
    int rows = book.rows();
    for (int row = 0; row < rows; row++) {
      double contracts = book.quantity(row);
      if (Math.abs(contracts) > 0) {
        products.of(row).add(book, row, contracts, minHistory, exchange);
      }
    }
  }

  private boolean isSimulated(SimulatedProduct product, String group) {
    return product.group.equals(group) && product.isHeld() && product.known() >= minHistory;
  }

  private boolean isFirstOfGroup(List<SimulatedProduct> all, int place) {
    String group = all.get(place).group;
    for (int i = 0; i < place; i++) {
      if (isSimulated(all.get(i), group)) {
        return false;
      }
    }
    return true;
  }

  private double group(List<SimulatedProduct> all, int first) {
    String group = all.get(first).group;
    double least = 0;
    double spreads = 0;
    for (int i = first; i < all.size(); i++) {
      SimulatedProduct product = all.get(i);
      if (isSimulated(product, group)) {
        least += floor * Math.abs(product.net());
        spreads += floor * product.spreads();
      }
    }
    double current = loss(all, first, settings.window(), true);
    double stressed = loss(all, first, settings.stressWindow(), false);
    double risk = current + settings.stressWeight() * Math.max(0, stressed - current);
    return Math.max(least, horizon * risk) + spreads;
  }

  /** The loss at the level over the days that all products of the group have in common. */
  private double loss(List<SimulatedProduct> all, int first, int window, boolean scaled) {
    String group = all.get(first).group;
    int days = window;
    for (int i = first; i < all.size(); i++) {
      if (isSimulated(all.get(i), group)) {
        days = Math.min(days, all.get(i).history.size());
      }
    }
    Arrays.fill(gains, 0, days, 0);
    for (int i = first; i < all.size(); i++) {
      SimulatedProduct product = all.get(i);
      if (isSimulated(product, group) && scaled) {
        product.history.addScaledGains(product.net(), gains, days, cap);
      } else if (isSimulated(product, group)) {
        product.history.addGains(product.net(), gains, days);
      }
    }
    return tail.loss(gains, days);
  }

  private void addUnsimulated(SimulatedProduct product) {
    switch (settings.shortHistory()) {
      case EXCHANGE -> {
        initial += product.exchangeInitial();
        maintenance += product.exchangeMaintenance();
      }
      case PERCENT_OF_NOTIONAL -> {
        initial += settings.shortFractions().initial() * product.gross();
        maintenance += settings.shortFractions().maintenance() * product.gross();
      }
      case FAIL -> throw tooShort(product);
    }
    book.count(product.shortPolicy);
  }

  private NotionalException tooShort(SimulatedProduct product) {
    return NotionalException.of(
        ErrorCode.NO_MARGIN,
        product.id
            + " has "
            + product.known()
            + " past changes on "
            + book.date()
            + " but historical margin needs at least min-history, "
            + minHistory
            + ", and short-history is fail");
  }

  @Override
  public double initial() {
    return initial;
  }

  @Override
  public double maintenance() {
    return maintenance;
  }
}
