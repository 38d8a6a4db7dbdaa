package io.notional.core.margin;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginModel;

/**
 * The default model: contract by contract, what the exchange asks by the product's margin chain,
 * without offsets. Long-only ladders earn none.
 */
public final class ExchangeMargin implements BoundMargin {
  /** The model. */
  public static final MarginModel MODEL = ExchangeMargin::new;

  private final MarginBook book;

  private ExchangeMargin(MarginBook book) {
    this.book = book;
  }

  @Override
  public double initial() {
    double sum = 0;
    for (int row = 0; row < book.rows(); row++) {
      sum += Math.abs(book.quantity(row)) * book.exchangeInitial(row);
    }
    return sum;
  }

  @Override
  public double maintenance() {
    double sum = 0;
    for (int row = 0; row < book.rows(); row++) {
      sum += Math.abs(book.quantity(row)) * book.exchangeMaintenance(row);
    }
    return sum;
  }
}
