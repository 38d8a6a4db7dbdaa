package io.notional.marginmodels;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginModel;
import java.util.function.IntToDoubleFunction;

/** What the exchange asks for, contract by contract: the plainest model there is, added anew. */
record ExchangeSums(MarginBook book) implements BoundMargin {
  static final MarginModel MODEL = ExchangeSums::new;

  private double sum(IntToDoubleFunction perContract) {
    double sum = 0;
    for (int row = 0; row < book.rows(); row++) {
      sum += Math.abs(book.quantity(row)) * perContract.applyAsDouble(row);
    }
    return sum;
  }

  @Override
  public void assess() {}

  @Override
  public double initial() {
    return sum(book::exchangeInitial);
  }

  @Override
  public double maintenance() {
    return sum(book::exchangeMaintenance);
  }
}
