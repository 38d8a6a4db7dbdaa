package io.notional.marginmodels;

import io.notional.api.instrument.Instrument;
import io.notional.api.margin.MarginBook;
import java.time.LocalDate;

/**
 * A book whose contracts are each a multiple of themselves: notional and exchange margins are
 * multiplied, and durations divided, so that DV01 stays what it was.
 */
final class MultipliedBook implements MarginBook {
  private final MarginBook book;
  private final MarginStress stress;

  MultipliedBook(MarginBook book, MarginStress stress) {
    this.book = book;
    this.stress = stress;
  }

  private double multiplier(int row) {
    return stress.multiplier(book.product(row).id());
  }

  @Override
  public int rows() {
    return book.rows();
  }

  @Override
  public long version() {
    return book.version();
  }

  @Override
  public LocalDate date() {
    return book.date();
  }

  @Override
  public Instrument product(int row) {
    return book.product(row);
  }

  @Override
  public LocalDate delivery(int row) {
    return book.delivery(row);
  }

  @Override
  public double quantity(int row) {
    return book.quantity(row);
  }

  @Override
  public double notionalPerContract(int row) {
    return multiplier(row) * book.notionalPerContract(row);
  }

  @Override
  public double exchangeInitial(int row) {
    return multiplier(row) * book.exchangeInitial(row);
  }

  @Override
  public double exchangeMaintenance(int row) {
    return multiplier(row) * book.exchangeMaintenance(row);
  }

  @Override
  public double duration(int row) {
    return book.duration(row) / multiplier(row);
  }

  @Override
  public int history(int row) {
    return book.history(row);
  }

  @Override
  public double change(int row, int ago) {
    return book.change(row, ago);
  }

  @Override
  public MarginBook asOf(LocalDate date) {
    return new MultipliedBook(book.asOf(date), stress);
  }

  @Override
  public void count(String policy) {
    book.count(policy);
  }
}
