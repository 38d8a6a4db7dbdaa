package io.notional.core.journal;

import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.util.List;

/**
 * Walks the rows of a result and tells the postings of each, and the balances after them. The
 * postings of a row have the dates after the previous close up to its own. Used by one thread.
 */
public final class JournalCursor {
  private final Result result;
  private final PositionCursor positions;
  private final Balances balances = new Balances();
  private final DayPostings day;
  private final DueEntries due = new DueEntries();
  private final CashEntries cash;
  private final AccretionEntries accretion;
  private final HoldingEntries holdings;
  private final ForeignEntries foreign;
  private final VariationEntries variation;
  private final TradeEntries trades;
  private final FlowEntries flows;
  private final BrokerEntries broker;

  /** A cursor before the first row. */
  public JournalCursor(Result result) {
    this.result = result;
    this.positions = new PositionCursor(result);
    this.day = new DayPostings(balances);
    this.cash = new CashEntries(result, day, due);
    this.accretion = new AccretionEntries(result, day, due);
    this.holdings = new HoldingEntries(result, day, due);
    this.foreign = new ForeignEntries(result, day);
    this.variation = new VariationEntries(result, day, foreign);
    this.trades = new TradeEntries(result, day, due);
    this.flows = new FlowEntries(result, day, due);
    this.broker = new BrokerEntries(result, day, due);
  }

  /** Moves to the next row; false when there is none. */
  public boolean next() {
    List<Position> held = positions.positions();
    if (!positions.next()) {
      return false;
    }
    day.clear();
    if (row() == 0) {
      open();
    } else {
      day(held);
    }
    trades.post(row());
    flows.post(row());
    cash.bridge(row());
    return true;
  }

  private void open() {
    OpeningEntries opening = new OpeningEntries(result, day, due);
    opening.post();
    result.opening().foreign().forEach(foreign::receive);
  }

  /** What happens without anybody's doing, all of it on what stood at the previous close. */
  private void day(List<Position> held) {
    double nav = balances.nav();
    double opening = balances.of(Account.CASH);
    double drawn = -balances.of(Account.LINE);
    foreign.revalue(row());
    variation.post(row(), held);
    foreign.convert(row());
    cash.accrue(row(), opening, drawn);
    accretion.post(row());
    cash.settle(row());
    holdings.post(row(), held);
    cash.charge(row(), nav);
    broker.post(row());
  }

  /** The current row. */
  public int row() {
    return positions.row();
  }

  /** The postings of the current row, in order of date; valid until the next move. */
  public List<Posting> postings() {
    return day.postings();
  }

  /** The balances at the close of the current row; they change with the next move. */
  public Balances balances() {
    return balances;
  }

  /** Net cash of everything booked so far that settles on a later valuation day. */
  public double due(int settlementDay) {
    return due.net(settlementDay);
  }

  /** The part of it that is for trades of one sleeve. */
  public double dueForTrades(int settlementDay, int sleeve) {
    return due.trades(settlementDay, sleeve);
  }

  /** Cash that sales of one sleeve bring after a valuation day. */
  public double dueForSalesAfter(int day, int sleeve) {
    return due.salesAfter(day, sleeve);
  }

  /** The last valuation day on which something booked so far settles; -1 for none. */
  public int lastDueDay() {
    return due.lastDay();
  }

  /** What is held at the close of the current row. */
  public List<Position> positions() {
    return positions.positions();
  }
}
