package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Instrument;
import io.notional.api.margin.MarginBook;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.MarginSpans;
import io.notional.core.market.Market;
import io.notional.core.market.SignalColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Net positions by contract over all sleeves, as a margin model sees them. */
final class NetBook implements MarginBook {
  private static final double LOT_ROUNDING = 1e-9;
  private static final String PAST = "a margin model that reads past changes";

  /** A day after which there is still one. */
  private static final int FOR_EVER = Integer.MAX_VALUE - 1;

  /** One contract. */
  static final class Row {
    final FutureSlots.Slot slot;
    final MarginSpans margins;
    MarginSpans.Span margin;
    SignalColumns signals;
    double quantity;

    /** Those of {@link #margin}: they are asked for every day. */
    double initialFraction;

    double maintenanceFraction;

    Row(FutureSlots.Slot slot) {
      this.slot = slot;
      this.margins = slot.product.margins();
    }

    /** The size of a contract's notional at a close. */
    double unit(int day) {
      return inBase(slot.face > 0 ? slot.face : Math.abs(slot.multiplier * slot.close(day)), day);
    }

    /** Whether margin is a fraction of the product of multiplier and price, and nothing else. */
    private boolean asksFraction() {
      return margin.initialAmount() == 0
          && margin.maintenanceAmount() == 0
          && !(slot.face > 0)
          && !slot.foreign;
    }

    double inBase(double amount, int day) {
      return slot.foreign ? amount * slot.exchangeRate[day] : amount;
    }
  }

  private final FutureSlots futures;
  private final Market market;
  private final DailyCounts counts = new DailyCounts();
  private Row[] rows = new Row[0];
  private FutureSlots.Slot[] netted = new FutureSlots.Slot[0];
  private int positionsVersion = -1;
  private long version;
  private int spanEnd = FOR_EVER;
  private boolean movesDaily;
  private boolean asksFractions;
  private int day;

  NetBook(FutureSlots futures, Market market) {
    this.futures = futures;
    this.market = market;
  }

  /** Moves the book to the close of a day. */
  void moveTo(int newDay) {
    day = newDay;
    if (positionsVersion != futures.version()) {
      update();
    } else if (day > spanEnd) {
      refreshMargins();
    } else if (movesDaily) {
      version++; // notional has moved
    }
  }

  /** The last day on which nothing of the book changes unless something trades; -1 if it has. */
  int unchangedUntil() {
    return positionsVersion == futures.version() && !movesDaily ? spanEnd : -1;
  }

  /** On most days with trades only quantities have changed, and each row is one position. */
  private void update() {
    if (netted != futures.slots || rows.length != netted.length) {
      rebuild();
      return;
    }
    for (Row row : rows) {
      row.quantity = row.slot.quantity();
    }
    positionsVersion = futures.version();
    if (day > spanEnd) {
      refreshMargins();
    } else {
      version++;
    }
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
      found.quantity += slot.quantity();
    }
    rows = fresh.toArray(new Row[0]);
    netted = futures.slots;
    positionsVersion = futures.version();
    refreshMargins();
  }

  private void refreshMargins() {
    version++;
    spanEnd = FOR_EVER;
    movesDaily = false;
    asksFractions = true;
    for (Row row : rows) {
      if (row.margin == null || day > row.margin.lastDay()) {
        row.margin = row.margins.on(day);
        row.initialFraction = row.margin.initialFraction();
        row.maintenanceFraction = row.margin.maintenanceFraction();
      }
      asksFractions &= row.asksFraction();
      spanEnd = Math.min(spanEnd, row.margin.lastDay());
      movesDaily |= row.margin.initialFraction() > 0 || row.slot.foreign;
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

  /**
   * Takes a fraction of every position off the book on trial.
   *
   * @param whole whether what is kept is rounded down to whole lots
   */
  void scale(double fraction, boolean whole) {
    version++;
    for (Row row : rows) {
      row.quantity = kept(row, fraction, whole);
    }
  }

  /** What is left of a position when a fraction of it is taken. */
  static double kept(Row row, double fraction, boolean whole) {
    double lot = row.slot.product.lot();
    double kept = Math.abs(row.quantity) * (1 - fraction);
    // A product that rounding put just below a whole number of lots is that number.
    double lots = whole && lot > 0 ? Math.floor(kept / lot + LOT_ROUNDING) : 0;
    return Math.copySign(whole && lot > 0 ? lots * lot : kept, row.quantity);
  }

  /** The first row whose product has no margin, or null. */
  Row withoutMargin() {
    for (Row row : rows) {
      if (Double.isNaN(row.margin.initialAmount())) {
        return row;
      }
    }
    return null;
  }

  /** Whether every margin is a fraction of notional that is the price times the multiplier. */
  boolean asksFractions() {
    return asksFractions;
  }

  Row[] netRows() {
    return rows;
  }

  FutureProduct futureProduct(int row) {
    return rows[row].slot.product;
  }

  int day() {
    return day;
  }

  /**
   * Writes what models counted, or reads it; what is read is moved to a day.
   *
   * @param last the day that is over
   */
  void pass(Archive archive, int last) {
    if (archive.reads()) {
      moveTo(last);
    }
    counts.pass(archive);
  }

  /** Adds what models counted. */
  void addCountsTo(SortedMap<String, Long> policies) {
    counts.addTo(policies);
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
    return rows[row].unit(day);
  }

  @Override
  public double exchangeInitial(int row) {
    MarginSpans.Span margin = rows[row].margin;
    return inBase(row, margin.initialAmount())
        + margin.initialFraction() * notionalPerContract(row);
  }

  @Override
  public double exchangeMaintenance(int row) {
    MarginSpans.Span margin = rows[row].margin;
    return inBase(row, margin.maintenanceAmount())
        + margin.maintenanceFraction() * notionalPerContract(row);
  }

  @Override
  public LocalDate date() {
    return market.days().date(day);
  }

  @Override
  public double duration(int row) {
    return PastChanges.duration(futureProduct(row), day);
  }

  @Override
  public int history(int row) {
    market.days().requireDaily(PAST);
    return PastChanges.history(signals(row), day);
  }

  @Override
  public double change(int row, int ago) {
    market.days().requireDaily(PAST);
    return PastChanges.change(futureProduct(row), signals(row), day, ago);
  }

  @Override
  public MarginBook asOf(LocalDate date) {
    int earlier = market.days().atOrBefore(Math.toIntExact(date.toEpochDay()));
    if (earlier < 0) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          "margin as of "
              + date
              + " needs a close at or before it but the market's first is "
              + market.days().date(0));
    }
    return new EarlierBook(this, market, earlier);
  }

  @Override
  public void count(String policy) {
    counts.count(policy, day);
  }

  private SignalColumns signals(int row) {
    Row asked = rows[row];
    if (asked.signals == null) {
      asked.signals = market.signals(asked.slot.product.id());
    }
    return asked.signals;
  }

  private double inBase(int row, double amount) {
    return rows[row].inBase(amount, day);
  }
}
