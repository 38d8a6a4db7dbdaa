package io.notional.core.journal;

import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.Contract;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.TradingDays;
import io.notional.core.result.Position;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Variation of the contracts held at the previous close, under the date on which it settled: a day
 * on which futures settle and nothing is valued has its own. All of it is converted at the rate of
 * the row's own date, which is the date on which the fund learns of it.
 */
final class VariationEntries {
  private final Result result;
  private final TradingDays days;
  private final DayPostings day;
  private final ForeignEntries foreign;

  VariationEntries(Result result, DayPostings day, ForeignEntries foreign) {
    this.result = result;
    this.days = result.market().days();
    this.day = day;
    this.foreign = foreign;
  }

  void post(int row, List<Position> held) {
    List<Posting> postings = new ArrayList<>();
    for (Position position : held) {
      position.product().ifPresent(product -> vary(row, position, product, postings));
    }
    postings.sort(Comparator.comparing(Posting::date));
    postings.forEach(day::post);
  }

  private void vary(int row, Position position, FutureProduct product, List<Posting> postings) {
    int t = result.day(row);
    Contract contract = product.contracts().get(position.contract().orElseThrow());
    DatedSeries closes = contract.rawCloses();
    int from = days.epochDay(t - 1);
    double before = contract.close(t - 1);
    BusinessCalendar calendar = days.settlement().futuresOn(product.terms().assetClass());
    int next = closes.rowAtOrBefore(from) + 1;
    for (; next < closes.size() && closes.epochDay(next) < days.epochDay(t); next++) {
      int date = closes.epochDay(next);
      if (calendar.isBusinessDay(date)) {
        post(t, position, product, from, date, closes.value(next) - before, postings);
        from = date;
        before = closes.value(next);
      }
    }
    double change = contract.close(t) - before;
    post(t, position, product, from, days.epochDay(t), change, postings);
  }

  /** The part that the slope of the curve foretold grows by the calendar day. */
  private void post(
      int t,
      Position position,
      FutureProduct product,
      int from,
      int to,
      double change,
      List<Posting> postings) {
    double units = position.quantity() * product.terms().contractMultiplier();
    double size = units * product.exchangeRate(t);
    if (product.isForeign()) {
      foreign.receive(product.terms().currency(), units * change);
    }
    double foretold = product.carry(t) * (to - from) / days.elapsed(t);
    add(to, position, product, Source.PRICE, size * (change - foretold), postings);
    add(to, position, product, Source.CARRY, size * foretold, postings);
  }

  private static void add(
      int epochDay,
      Position position,
      FutureProduct product,
      Source source,
      double amount,
      List<Posting> postings) {
    int sleeve = position.sleeve();
    postings.add(
        new Posting(
            LocalDate.ofEpochDay(epochDay),
            product.isForeign() ? Account.foreignCash(product.terms().currency()) : Account.CASH,
            Account.source(sleeve, source),
            sleeve,
            product.id(),
            amount));
  }
}
