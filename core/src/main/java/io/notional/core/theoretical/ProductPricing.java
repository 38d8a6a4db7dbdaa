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
  private final ContractPair<TheoreticalContract> pair;
  private final List<TheoreticalSeries.Row> rows = new ArrayList<>();
  private int hypothetical;

  ProductPricing(TreasuryContract product, TheoreticalTerms terms, Contracts contracts) {
    this.product = product;
    this.terms = terms;
    this.contracts = contracts;
    this.cycle = Cycle.of(product, terms);
    this.pair = new ContractPair<>(cycle, this::make);
  }

  void price(int day, DiscountCurve curve, double rate) {
    pair.advance(day);
    rows.add(
        new TheoreticalSeries.Row(
            day, quote(pair.inUse(), day, curve, rate), quote(pair.next(), day, curve, rate)));
  }

  TheoreticalSeries series() {
    return new TheoreticalSeries(product, rows, hypothetical);
  }

  private TheoreticalContract make(LocalDate delivery) {
    TheoreticalContract contract = contracts.make(product, delivery, cycle);
    hypothetical += contract.isHypothetical() ? 1 : 0;
    return contract;
  }

  private TheoreticalSeries.Quote quote(
      TheoreticalContract contract, int day, DiscountCurve curve, double rate) {
    TheoreticalContract.Quote quote = contract.quote(day, curve, rate);
    double price = terms.quoted(quote.price(), product.tickSize());
    return new TheoreticalSeries.Quote(contract.delivery(), price, quote.cheapest());
  }
}
