package io.notional.core.tax;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import io.notional.core.settings.TaxSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Walks the trades and rolls of a result and keeps its lots: of securities over all sleeves, since
 * the fund is one taxpayer, of bills, whose gains are income as they accrete, and of futures. Rolls
 * come before trades, as they fill. What was held when the run began was bought at the first close.
 * Used by one thread.
 */
final class LotWalk {
  private final Result result;
  private final Market market;
  private final TaxSettings settings;
  private final StatedPicks stated;
  private final PositionCursor positions;
  private final Map<String, SecurityLots> books = new TreeMap<>();
  private final List<SaleRecord> sales = new ArrayList<>();
  private final Map<String, SecurityLots> bills = new TreeMap<>();
  private final List<SaleRecord> billSales = new ArrayList<>();
  private final FutureLots futures;
  private final ClosedFutures closed;
  private final double[] closedGains;
  private final double[] billCosts;
  private List<Position> held = List.of();
  private int nextTrade;
  private int nextRoll;

  LotWalk(Result result, TaxSettings settings) {
    this.result = result;
    this.market = result.market();
    this.settings = settings;
    this.stated = new StatedPicks(settings.statedLots());
    this.positions = new PositionCursor(result);
    this.futures = new FutureLots(market);
    this.closed = new ClosedFutures(id -> !isSection1256(id));
    this.closedGains = new double[result.size()];
    this.billCosts = new double[result.size()];
    result.opening().held().forEach(this::trade);
  }

  /** Whether a product's contracts are marked to market at the end of a year. */
  boolean isSection1256(String product) {
    return !settings.notSection1256().contains(product);
  }

  /** Moves to the next close; false where there is none. */
  boolean next() {
    if (!positions.next()) {
      return false;
    }
    int day = positions.day();
    closed.vary(held, day);
    List<Roll> rolls = result.rolls();
    while (nextRoll < rolls.size() && rolls.get(nextRoll).step().day() <= day) {
      roll(rolls.get(nextRoll++));
    }
    List<Trade> trades = result.trades();
    while (nextTrade < trades.size() && trades.get(nextTrade).day() <= day) {
      trade(trades.get(nextTrade++));
    }
    if (endsYear(result, positions.row())) {
      futures.mark(day, this::isSection1256);
    }
    held = positions.positions();
    return true;
  }

  /** Whether a row is the last of its year; the last of the run is only where a year ends. */
  static boolean endsYear(Result result, int row) {
    return result.market().days().ends(result.day(row), CalendarPeriod.YEAR);
  }

  private void roll(Roll roll) {
    int day = roll.step().day();
    future(roll.product(), roll.step().from(), day, -roll.quantity(), roll.fromPrice());
    future(roll.product(), roll.step().to(), day, roll.toQuantity(), roll.toPrice());
    unmarkedCost(roll.product(), day, roll.cost());
  }

  private void trade(Trade trade) {
    Security security = market.securities().get(trade.instrument());
    if (security == null) {
      int contract = trade.contract().orElseThrow();
      future(trade.instrument(), contract, trade.day(), trade.quantity(), trade.price());
      unmarkedCost(trade.instrument(), trade.day(), trade.cost());
    } else if (security.accretes()) {
      billCosts[row(trade.day())] += trade.cost();
      SecurityLots book = bills.computeIfAbsent(security.id(), id -> book(plain(), billSales));
      security(book, trade, trade.price() * security.multiplier(), 0, false);
    } else {
      boolean inKind = Redemptions.isInKind(trade, settings);
      double price = trade.price() * security.multiplier();
      security(book(security.id()), trade, price, trade.cost(), inKind);
    }
  }

  private void security(SecurityLots book, Trade trade, double price, double cost, boolean inKind) {
    int date = market.days().epochDay(trade.day());
    double units = trade.quantity();
    double net = price + cost / units;
    if (units > 0) {
      book.buy(trade.instrument(), date, units, net);
    } else if (book.sell(trade.instrument(), date, -units, net, inKind) > 0) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "taxes of securities that are sold short are not reckoned but more of "
              + trade.instrument()
              + " than was held was sold on "
              + LocalDate.ofEpochDay(date));
    }
  }

  private void future(String product, int contract, int day, double quantity, double price) {
    futures.trade(
        new FutureLots.Key(product, contract), market.days().epochDay(day), quantity, price);
    closedGains[row(day)] += closed.trade(product, contract, quantity);
  }

  private void unmarkedCost(String product, int day, double cost) {
    if (!isSection1256(product)) {
      closedGains[row(day)] -= cost;
    }
  }

  private int row(int day) {
    return Math.max(0, result.rowOfDay(day));
  }

  private SecurityLots book(String instrument) {
    List<String> group =
        settings.identical().stream()
            .filter(ids -> ids.contains(instrument))
            .findFirst()
            .orElse(List.of(instrument));
    return books.computeIfAbsent(group.get(0), id -> book(settings, sales));
  }

  private SecurityLots book(TaxSettings rules, List<SaleRecord> taker) {
    return new SecurityLots(rules, stated, taker);
  }

  private static TaxSettings plain() {
    return TaxSettings.builder().washSales(false).build();
  }

  /** Checks that what was stated was sold. */
  void requireStated() {
    stated.requireUsed();
  }

  /** What was sold of securities, in order; bills excepted. */
  List<Sale> sales() {
    return sales.stream().map(SaleRecord::toSale).toList();
  }

  /** By row, what futures realised that are no section 1256 contracts, after costs. */
  double closedGain(int row) {
    return closedGains[row];
  }

  /** By row, what trading bills cost: a loss, since their gains are income. */
  double billCost(int row) {
    return billCosts[row];
  }

  /** What waits of futures that are no section 1256 contracts. */
  double waiting() {
    return closed.unrealised();
  }

  /** All lots at the current close, by kind and instrument. */
  List<TaxLot> lots() {
    int day = positions.day();
    List<TaxLot> lots = new ArrayList<>();
    books.values().forEach(book -> book.open().forEach(lot -> lots.add(security(lot, day))));
    lots.sort(Comparator.comparing(TaxLot::instrument));
    bills.values().forEach(book -> book.open().forEach(lot -> lots.add(bill(lot, day))));
    futures.open().forEach((key, open) -> open.forEach(lot -> lots.add(future(key, lot, day))));
    return lots;
  }

  /** What securities would gain if they were sold at the current close, without costs. */
  double unrealised() {
    int day = positions.day();
    double sum = 0;
    for (SecurityLots book : books.values()) {
      for (OpenLot lot : book.open()) {
        sum += lot.quantity * (value(lot.instrument, day) - lot.basis);
      }
    }
    return sum;
  }

  private double value(String security, int day) {
    Security held = market.securities().get(security);
    return held.close(day) * held.multiplier();
  }

  private TaxLot security(OpenLot lot, int day) {
    double value = lot.quantity * value(lot.instrument, day);
    return new TaxLot(
        TaxLot.Kind.SECURITY,
        lot.instrument,
        "",
        LocalDate.ofEpochDay(lot.acquired),
        LocalDate.ofEpochDay(lot.heldFrom),
        lot.quantity,
        lot.quantity * lot.basis,
        value,
        lot.quantity * lot.deferred,
        HoldingPeriod.isLong(lot.heldFrom, market.days().epochDay(day)));
  }

  private TaxLot bill(OpenLot lot, int day) {
    double value = lot.quantity * value(lot.instrument, day);
    LocalDate acquired = LocalDate.ofEpochDay(lot.acquired);
    return new TaxLot(
        TaxLot.Kind.BILL,
        lot.instrument,
        "",
        acquired,
        acquired,
        lot.quantity,
        value,
        value,
        0,
        false);
  }

  private TaxLot future(FutureLots.Key key, FutureLots.Lot lot, int day) {
    var product = market.futures().get(key.product());
    var contract = product.contract(key.contract());
    double size = lot.quantity * product.multiplier() * product.exchangeRate(day);
    LocalDate opened = LocalDate.ofEpochDay(lot.opened);
    return new TaxLot(
        isSection1256(key.product()) ? TaxLot.Kind.SECTION_1256 : TaxLot.Kind.FUTURE,
        key.product(),
        contract.label(),
        opened,
        opened,
        lot.quantity,
        size * lot.price,
        size * contract.close(day),
        0,
        false);
  }
}
