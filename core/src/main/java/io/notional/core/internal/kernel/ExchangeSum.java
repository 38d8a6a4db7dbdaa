package io.notional.core.internal.kernel;

import io.notional.api.margin.BoundMargin;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.market.MarginSpans;

/**
 * {@link ExchangeMargin} over the rows themselves, to the same bits: it is what most funds are
 * asked for, and where margin is a fraction of notional it is another one on every day.
 */
final class ExchangeSum implements BoundMargin {
  private final NetBook book;
  private double initial;
  private double maintenance;
  private long version = -1;

  ExchangeSum(NetBook book) {
    this.book = book;
  }

  @Override
  public void assess() {
    if (book.version() == version) {
      return;
    }
    version = book.version();
    initial = 0;
    maintenance = 0;
    if (book.asksFractions()) {
      addFractions(book.netRows(), book.day());
    } else {
      addAll(book.netRows(), book.day());
    }
  }

  /** Most products: without amounts, which are zero, and rates, which are one. */
  private void addFractions(NetBook.Row[] rows, int day) {
    double initialSum = 0;
    double maintenanceSum = 0;
    for (NetBook.Row row : rows) {
      double contracts = Math.abs(row.quantity);
      double unit = Math.abs(row.slot.multiplier * row.slot.close(day));
      initialSum += contracts * (row.initialFraction * unit);
      maintenanceSum += contracts * (row.maintenanceFraction * unit);
    }
    initial = initialSum;
    maintenance = maintenanceSum;
  }

  private void addAll(NetBook.Row[] rows, int day) {
    for (NetBook.Row row : rows) {
      MarginSpans.Span margin = row.margin;
      double contracts = Math.abs(row.quantity);
      double unit = row.unit(day);
      double first = row.inBase(margin.initialAmount(), day) + margin.initialFraction() * unit;
      double then =
          row.inBase(margin.maintenanceAmount(), day) + margin.maintenanceFraction() * unit;
      initial += contracts * first;
      maintenance += contracts * then;
    }
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
