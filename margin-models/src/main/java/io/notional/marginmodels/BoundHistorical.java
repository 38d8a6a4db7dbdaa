package io.notional.marginmodels;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@link HistoricalMargin} bound to a book. */
final class BoundHistorical implements BoundMargin {
  private final MarginBook book;
  private final HistoricalSettings settings;
  private final Map<String, String> keys;
  private final TreeMap<String, SimulatedGroup> groups = new TreeMap<>();
  private final ProductTable<SimulatedProduct> products;
  private final Tail tail;
  private final double[] gains;
  private final int minHistory;

  /** The groups in the order of their keys. */
  private List<SimulatedGroup> ordered = List.of();

  private double initial;
  private double maintenance;

  BoundHistorical(MarginBook book, HistoricalSettings settings) {
    this.book = book;
    this.settings = settings;
    this.keys = ScenarioSettings.keys(settings.groups());
    this.products = new ProductTable<>(book, Map.of(), this::product);
    int most = Math.max(settings.window(), settings.stressWindow());
    this.tail = new Tail(settings.level(), settings.measure(), most);
    this.gains = new double[most];
    this.minHistory = settings.minHistory();
  }

  private SimulatedProduct product(String id) {
    SimulatedGroup group =
        groups.computeIfAbsent(
            keys.getOrDefault(id, id), key -> new SimulatedGroup(settings, tail, gains));
    ordered = new ArrayList<>(groups.values());
    return group.add(id);
  }

  @Override
  public void assess() {
    read();
    initial = 0;
    maintenance = 0;
    for (int i = 0; i < ordered.size(); i++) {
      SimulatedGroup group = ordered.get(i);
      double required = group.maintenance();
      maintenance += required;
      initial += required * settings.initialRatio();
      for (int j = 0; j < group.members().size(); j++) {
        SimulatedProduct product = group.members().get(j);
        if (product.isHeld() && product.known() < minHistory) {
          addUnsimulated(product);
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
