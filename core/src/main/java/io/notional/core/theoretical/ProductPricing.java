package io.notional.core.theoretical;

import io.notional.core.treasury.DiscountCurve;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Prices one product day after day, in order of time. Used by one thread. */
final class ProductPricing {
  private final TreasuryContract product;
  private final TheoreticalTerms terms;
  private final Contracts contracts;
  private final Cycle cycle;
  private final List<TheoreticalSeries.Row> rows = new ArrayList<>();
  private TheoreticalContract inUse;
  private TheoreticalContract next;
  private int rollDay = Integer.MIN_VALUE;
  private int hypothetical;

  ProductPricing(TreasuryContract product, TheoreticalTerms terms, Contracts contracts) {
    this.product = product;
    this.terms = terms;
    this.contracts = contracts;
    this.cycle = new Cycle(product, terms);
  }

  void price(int day, DiscountCurve curve, double rate) {
    if (day >= rollDay) {
      roll(cycle.inUse(day));
    }
    rows.add(
        new TheoreticalSeries.Row(
            day, quote(inUse, day, curve, rate), quote(next, day, curve, rate)));
  }

  TheoreticalSeries series() {
    return new TheoreticalSeries(product, rows, hypothetical);
  }

  private void roll(LocalDate delivery) {
    inUse = next != null && next.delivery().equals(delivery) ? next : make(delivery);
    next = make(cycle.next(delivery));
    rollDay = cycle.rollDay(delivery);
  }

  private TheoreticalContract make(LocalDate delivery) {
    TheoreticalContract contract = contracts.make(product, delivery, cycle);
    hypothetical += contract.isHypothetical() ? 1 : 0;
    return contract;
  }

  private TheoreticalSeries.Quote quote(
      TheoreticalContract contract, int day, DiscountCurve curve, double rate) {
    TheoreticalContract.Quote quote = contract.quote(day, curve, rate);
    double tick = product.tickSize();
    double price = terms.roundToTick() ? Math.rint(quote.price() / tick) * tick : quote.price();
    return new TheoreticalSeries.Quote(contract.delivery(), price, quote.cheapest());
  }
}
