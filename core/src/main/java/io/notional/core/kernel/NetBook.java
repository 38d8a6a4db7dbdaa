package io.notional.core.kernel;

import io.notional.api.instrument.Instrument;
import io.notional.api.margin.MarginBook;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.MarginColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Net positions by contract over all sleeves, as a margin model sees them. */
final class NetBook implements MarginBook {
  /** One contract. */
  static final class Row {
    final FutureSlots.Slot slot;
    final MarginColumns margins;
    MarginColumns.Span margin;
    double quantity;

    Row(FutureSlots.Slot slot) {
      this.slot = slot;
      this.margins = slot.product.margins();
    }
  }

  private final FutureSlots futures;
  private Row[] rows = new Row[0];
  private FutureSlots.Slot[] netted = new FutureSlots.Slot[0];
  private int positionsVersion = -1;
  private long version;
  private int spanEnd = Integer.MAX_VALUE;
  private boolean movesDaily;
  private int day;

  NetBook(FutureSlots futures) {
    this.futures = futures;
  }

  /** Moves the book to the close of a day. */
  void moveTo(int newDay) {
    day = newDay;
    if (positionsVersion != futures.version()) {
      update();
    } else if (movesDaily || day > spanEnd) {
      refreshMargins();
    }
  }

  /** On most days with trades only quantities have changed, and each row is one position. */
  private void update() {
    if (netted != futures.slots || rows.length != netted.length) {
      rebuild();
      return;
    }
    for (Row row : rows) {
      row.quantity = row.slot.quantity;
    }
    positionsVersion = futures.version();
    refreshMargins();
  }

  /** Nets the positions again, undoing any trial. */
  void rebuild() {
    List<Row> fresh = new ArrayList<>();
    for (FutureSlots.Slot slot : futures.slots) {
      Row found = null;
      for (Row row : fresh) {
        found = row.slot.contract == slot.contract ? row : found;
      }
      if (found == null) {
        found = new Row(slot);
        fresh.add(found);
      }
      found.quantity += slot.quantity;
    }
    rows = fresh.toArray(new Row[0]);
    netted = futures.slots;
    positionsVersion = futures.version();
    refreshMargins();
  }

  private void refreshMargins() {
    version++;
    spanEnd = Integer.MAX_VALUE;
    movesDaily = false;
    for (Row row : rows) {
      row.margin = row.margins.on(day);
      spanEnd = Math.min(spanEnd, row.margin.lastDay());
      movesDaily |= row.margin.initialFraction() > 0 || row.slot.exchangeRate != null;
    }
  }

  /** Net contracts of a product by absolute size, over all its contracts. */
  double lots(FutureProduct product) {
    double sum = 0;
    for (Row row : rows) {
      sum += row.slot.product == product ? Math.abs(row.quantity) : 0;
    }
    return sum;
  }

  /** Takes lots of a product off the book on trial, nearest delivery first. */
  void reduce(FutureProduct product, double lots) {
    version++;
    double left = lots;
    for (Row row : rows) {
      if (row.slot.product == product) {
        double taken = Math.min(left, Math.abs(row.quantity));
        row.quantity -= Math.copySign(taken, row.quantity);
        left -= taken;
      }
    }
  }

  Row[] netRows() {
    return rows;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public int rows() {
    return rows.length;
  }

  @Override
  public Instrument product(int row) {
    return rows[row].slot.product;
  }

  @Override
  public LocalDate delivery(int row) {
    return rows[row].slot.contract.delivery();
  }

  @Override
  public double quantity(int row) {
    return rows[row].quantity;
  }

  @Override
  public double notionalPerContract(int row) {
    FutureSlots.Slot slot = rows[row].slot;
    double unit = slot.face > 0 ? slot.face : slot.multiplier * slot.lastClose;
    return slot.exchangeRate == null ? unit : unit * slot.exchangeRate[day];
  }

  @Override
  public double exchangeInitial(int row) {
    MarginColumns.Span margin = rows[row].margin;
    return inBase(row, margin.initialAmount())
        + margin.initialFraction() * notionalPerContract(row);
  }

  @Override
  public double exchangeMaintenance(int row) {
    MarginColumns.Span margin = rows[row].margin;
    return inBase(row, margin.maintenanceAmount())
        + margin.maintenanceFraction() * notionalPerContract(row);
  }

  private double inBase(int row, double amount) {
    double[] rate = rows[row].slot.exchangeRate;
    return rate == null ? amount : amount * rate[day];
  }
}
