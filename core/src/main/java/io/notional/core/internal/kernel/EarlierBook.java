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
import java.util.HashMap;
import java.util.Map;

/** Today's positions amid what was known at an earlier close. */
final class EarlierBook implements MarginBook {
  private final NetBook live;
  private final Market market;
  private final int day;
  private final Map<String, SignalColumns> signals = new HashMap<>();

  EarlierBook(NetBook live, Market market, int day) {
    this.live = live;
    this.market = market;
    this.day = day;
  }

  @Override
  public int rows() {
    return live.rows();
  }

  @Override
  public long version() {
    return live.version();
  }

  @Override
  public LocalDate date() {
    return market.days().date(day);
  }

  @Override
  public Instrument product(int row) {
    return live.product(row);
  }

  @Override
  public LocalDate delivery(int row) {
    return live.delivery(row);
  }

  @Override
  public double quantity(int row) {
    return live.quantity(row);
  }

  @Override
  public double notionalPerContract(int row) {
    FutureProduct product = known(row);
    int active = product.activeContract(day);
    if (active < 0) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          product.id() + " has no price on " + date() + ", the close whose margin is asked for");
    }
    return Math.abs(product.notionalPerContract(active, day));
  }

  @Override
  public double exchangeInitial(int row) {
    MarginSpans.Span margin = margin(row);
    double amount = margin.initialAmount() * live.futureProduct(row).exchangeRate(day);
    double fraction = margin.initialFraction();
    return fraction > 0 ? amount + fraction * notionalPerContract(row) : amount;
  }

  @Override
  public double exchangeMaintenance(int row) {
    MarginSpans.Span margin = margin(row);
    double amount = margin.maintenanceAmount() * live.futureProduct(row).exchangeRate(day);
    double fraction = margin.maintenanceFraction();
    return fraction > 0 ? amount + fraction * notionalPerContract(row) : amount;
  }

  @Override
  public double duration(int row) {
    return PastChanges.duration(known(row), day);
  }

  @Override
  public int history(int row) {
    return PastChanges.history(signals(known(row)), day);
  }

  @Override
  public double change(int row, int ago) {
    FutureProduct product = known(row);
    return PastChanges.change(product, signals(product), day, ago);
  }

  @Override
  public MarginBook asOf(LocalDate date) {
    return live.asOf(date.isAfter(date()) ? date() : date);
  }

  @Override
  public void count(String policy) {
    live.count(policy);
  }

  private SignalColumns signals(FutureProduct product) {
    SignalColumns found = signals.get(product.id());
    if (found == null) {
      found = market.signals(product.id());
      signals.put(product.id(), found);
    }
    return found;
  }

  private MarginSpans.Span margin(int row) {
    MarginSpans margins = known(row).margins();
    MarginSpans.Span margin = margins.on(day);
    if (Double.isNaN(margin.initialAmount())) {
      throw margins.explain(day);
    }
    return margin;
  }

  private FutureProduct known(int row) {
    if (live.day() < day) {
      throw new IllegalStateException(
          date() + " is not known on " + live.date() + ", the close of the book");
    }
    return live.futureProduct(row);
  }
}
