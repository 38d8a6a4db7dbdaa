package io.notional.core.result;

import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.Sleeve;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.TradingDays;
import io.notional.core.time.DayCount;

/**
 * Where each change of nav came from, by sleeve and source: whole columns, derived from a result's
 * facts, its trades and rolls, and the market. Nothing of it was kept while the run went on, so
 * that its sum is a second account of nav. Immutable once made.
 */
final class Attribution {
  private static final int SOURCES = Source.values().length;

  private final Result result;
  private final Market market;
  private final TradingDays days;
  private final int rows;

  /** By sleeve and source, in that order; null for what the run could not have had. */
  private final double[][] columns;

  private Attribution(Result result) {
    this.result = result;
    this.market = result.market();
    this.days = market.days();
    this.rows = result.size();
    this.columns = new double[result.sleeves().size() * SOURCES][];
  }

  static Attribution of(Result result) {
    Attribution attribution = new Attribution(result);
    attribution.open();
    PositionSpans spans = PositionSpans.of(result);
    spans.forEach(attribution::held);
    attribution.undelivered();
    attribution.costs();
    attribution.cash();
    attribution.foreignCash(spans);
    attribution.flows();
    attribution.brokerLosses();
    return attribution;
  }

  /** Whether the run could have had contributions of a source through a sleeve. */
  boolean has(int sleeve, Source source) {
    return column(sleeve, source) != null;
  }

  /** Contributions by row, a gain positive; null where there could be none. */
  double[] column(int sleeve, Source source) {
    return columns[sleeve * SOURCES + source.ordinal()];
  }

  private void open() {
    for (int s = 0; s < result.sleeves().size(); s++) {
      Sleeve sleeve = result.sleeves().get(s);
      boolean margined = sleeve.funding() == Funding.MARGINED;
      open(s, Source.COST, !sleeve.requirements().isEmpty());
      open(s, Source.CARRY, margined);
      open(s, Source.PRICE, margined);
      for (DataRequirement requirement : sleeve.requirements()) {
        open(s, market.securities().get(requirement.instrument()));
        open(market.futures().get(requirement.instrument()));
      }
    }
    open(result.collateral(), Source.INCOME, true);
    open(result.collateral(), Source.FINANCING, true);
    open(result.collateral(), Source.FEE, result.expenseRatio() > 0);
    open(result.collateral(), Source.FLOW, !result.flows().isEmpty());
    open(result.collateral(), Source.LOSS, !result.brokerLosses().isEmpty());
  }

  private void open(int s, Security security) {
    if (security != null) {
      open(s, Source.INCOME, security.accretes() || security.distributes());
      open(s, Source.PRICE, !security.accretes());
      open(s, Source.CURRENCY, security.isForeign());
    }
  }

  private void open(FutureProduct product) {
    boolean foreign = product != null && product.isForeign();
    open(result.collateral(), Source.CURRENCY, foreign);
  }

  private void open(int sleeve, Source source, boolean used) {
    if (used && column(sleeve, source) == null) {
      columns[sleeve * SOURCES + source.ordinal()] = new double[rows];
    }
  }

  /** What a position gained on the rows after those at whose close it was held. */
  private void held(PositionSpans.Span span) {
    if (span.security() != null) {
      held(span, span.security());
    } else {
      held(span, span.product());
    }
  }

  private void held(PositionSpans.Span span, Security security) {
    double[] gains = column(span.sleeve(), security.accretes() ? Source.INCOME : Source.PRICE);
    double[] income = column(span.sleeve(), Source.INCOME);
    double[] currency = column(span.sleeve(), Source.CURRENCY);
    double quantity = span.quantity();
    for (int row = span.from() + 1; row <= span.to(); row++) {
      int t = result.day(row);
      gains[row] += quantity * security.change(t);
      if (security.isForeign()) {
        gains[row] -= quantity * security.rateChange(t);
        currency[row] += quantity * security.rateChange(t);
      }
      if (security.distributes()) {
        income[row] += quantity * security.distribution(t);
      }
    }
  }

  /** The part of a variation that the slope of the curve foretold is carry. */
  private void held(PositionSpans.Span span, FutureProduct product) {
    double[] price = column(span.sleeve(), Source.PRICE);
    double[] carried = column(span.sleeve(), Source.CARRY);
    double points = span.quantity() * product.terms().contractMultiplier();
    for (int row = span.from() + 1; row <= span.to(); row++) {
      int t = result.day(row);
      double size = points * product.exchangeRate(t);
      price[row] += size * (span.change(t) - product.carry(t));
      carried[row] += size * product.carry(t);
    }
  }

  /** Bills that are traded and not delivered accrete for their seller. */
  private void undelivered() {
    for (Opening.Owed owed : result.opening().owed()) {
      undelivered(
          owed.sleeve(), owed.instrument(), owed.quantity(), result.day(0), owed.settlementDay());
    }
    for (Trade trade : result.trades()) {
      undelivered(
          trade.sleeve(), trade.instrument(), trade.quantity(), trade.day(), trade.settlementDay());
    }
  }

  private void undelivered(int sleeve, String instrument, double quantity, int from, int due) {
    Security security = market.securities().get(instrument);
    if (due > from && security != null && security.accretes()) {
      double[] income = column(sleeve, Source.INCOME);
      int last = Math.min(due, result.day(rows - 1));
      for (int t = from + 1; t <= last; t++) {
        double change = security.change(t);
        income[result.rowOfDay(t)] -= Double.isNaN(change) ? 0 : quantity * change;
      }
    }
  }

  private void costs() {
    for (Trade trade : result.trades()) {
      cost(trade.day(), trade.sleeve(), trade.cost());
    }
    for (Roll roll : result.rolls()) {
      cost(roll.step().day(), roll.sleeve(), roll.cost());
    }
  }

  private void cost(int day, int sleeve, double cost) {
    column(sleeve, Source.COST)[result.rowOfDay(day)] -= cost;
  }

  /** Interest and the fee, all of them on what stood at the previous close. */
  private void cash() {
    double[] income = column(result.collateral(), Source.INCOME);
    double[] financing = column(result.collateral(), Source.FINANCING);
    double[] fee = column(result.collateral(), Source.FEE);
    double perDay = result.expenseRatio() / DayCount.ACT_365F.daysPerYear();
    for (int row = 1; row < rows; row++) {
      int t = result.day(row);
      double years = DayCount.ACT_360.years(days.elapsed(t));
      double earned = market.cashInterest(t);
      income[row] += result.cash(row - 1) * (earned - result.config().cashSpread() * years);
      double drawn = result.lineDrawn(row - 1);
      if (drawn > 0) {
        financing[row] -= drawn * (earned + result.config().lineSpread() * years);
      }
      if (fee != null) {
        fee[row] -= result.nav(row - 1) * (perDay * days.elapsed(t));
      }
    }
  }

  /**
   * Foreign cash at yesterday's close times the change of its rate: whatever the currencies, that
   * is what is left of nav's change by exchange rates, so each is followed on its own.
   */
  private void foreignCash(PositionSpans spans) {
    double[] currency = column(result.collateral(), Source.CURRENCY);
    if (currency != null) {
      ForeignBalances.of(result, spans).forEach((row, gain) -> currency[row] += gain);
    }
  }

  private void brokerLosses() {
    for (BrokerLoss loss : result.brokerLosses()) {
      column(result.collateral(), Source.LOSS)[result.rowOfDay(loss.day())] -= loss.lost();
    }
  }

  private void flows() {
    for (CashFlow flow : result.flows()) {
      column(result.collateral(), Source.FLOW)[result.rowOfDay(flow.day())] += flow.amount();
    }
  }
}
