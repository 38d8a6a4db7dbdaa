package io.notional.core.simulation;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginModel;

/** A model as a plugin might bring one: 7% of gross notional, maintenance 5%. */
final class GrossMargin implements BoundMargin {
  static final MarginModel MODEL = GrossMargin::new;

  private final MarginBook book;
  private double gross;

  private GrossMargin(MarginBook book) {
    this.book = book;
  }

  @Override
  public void assess() {
    gross = 0;
    for (int row = 0; row < book.rows(); row++) {
      gross += Math.abs(book.quantity(row)) * book.notionalPerContract(row);
    }
  }

  @Override
  public double initial() {
    return 0.07 * gross;
  }

  @Override
  public double maintenance() {
    return 0.05 * gross;
  }
}
