package io.notional.core.margin;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import java.util.EnumSet;
import java.util.Set;

/**
 * The default model: contract by contract, what the exchange asks by the product's margin chain,
 * without offsets. Long-only ladders earn none.
 */
public final class ExchangeMargin implements BoundMargin {
  /** The model. */
  public static final MarginModel MODEL = new Model();

  private final MarginBook book;
  private double initial;
  private double maintenance;
  private long version = -1;

  private ExchangeMargin(MarginBook book) {
    this.book = book;
  }

  @Override
  public void assess() {
    if (book.version() == version) {
      return;
    }
    version = book.version();
    double initialSum = 0;
    double maintenanceSum = 0;
    int rows = book.rows();
    for (int row = 0; row < rows; row++) {
      double contracts = Math.abs(book.quantity(row));
      initialSum += contracts * book.exchangeInitial(row);
      maintenanceSum += contracts * book.exchangeMaintenance(row);
    }
    initial = initialSum;
    maintenance = maintenanceSum;
  }

  @Override
  public double initial() {
    return initial;
  }

  @Override
  public double maintenance() {
    return maintenance;
  }

  private static final class Model implements MarginModel {
    @Override
    public BoundMargin bind(MarginBook book) {
      return new ExchangeMargin(book);
    }

    @Override
    public Set<MarginInput> reads() {
      return EnumSet.of(MarginInput.EXCHANGE_MARGINS);
    }
  }
}
