package io.notional.core.kernel;

import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Sleeve;
import io.notional.core.ledger.Ledger;
import io.notional.core.ledger.Source;
import io.notional.core.market.Security;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Step 2: what is paid in full is revalued, distributions become receivable on their ex-date, and
 * the variation of futures moves in cash, converted at today's rate.
 */
final class Mark {
  private final FundState state;
  private final int[] funded;
  private final int[] margined;
  private final int[] priceAccount;
  private final int[] carryAccount;
  private final int[] incomeAccount;

  Mark(FundState state) {
    this.state = state;
    this.funded = sleeves(Funding.PAID_IN_FULL);
    this.margined = sleeves(Funding.MARGINED);
    this.priceAccount = accounts(Source.PRICE);
    this.carryAccount = accounts(Source.CARRY);
    this.incomeAccount = accounts(Source.INCOME);
  }

  void run(int t) {
    markSecurities(t);
    markFutures(t);
    if (state.foreign.any()) {
      convertVariation(t);
    }
  }

  private void markSecurities(int t) {
    Ledger ledger = state.ledger;
    for (int sleeve : funded) {
      double gain = 0;
      SecuritySlots.Slot slot = state.securities.first(sleeve);
      for (; slot != null; slot = slot.next()) {
        double gained = slot.gain(t);
        gain += gained;
        slot.explain(ledger, t, gained);
        if (slot.distributes(t)) {
          distribute(t, sleeve, slot.security, slot.quantity());
        }
      }
      ledger.gain(ledger.holdings(sleeve), gain);
    }
  }

  private void distribute(int t, int sleeve, Security security, double quantity) {
    double amount = quantity * security.distribution(t);
    int due = security.pays(t);
    if (due == t) {
      state.ledger.gain(Ledger.CASH, incomeAccount[sleeve], amount);
    } else if (amount > 0) {
      state.ledger.gain(Ledger.RECEIVABLE, incomeAccount[sleeve], amount);
      state.deliveries.expect(due, amount);
    } else {
      state.ledger.gain(Ledger.PAYABLE, incomeAccount[sleeve], amount);
      state.deliveries.expect(due, amount);
    }
  }

  private void markFutures(int t) {
    double all = 0;
    for (int sleeve : margined) {
      double variation = state.futures.gain(sleeve, t);
      explainVariation(t, sleeve, variation);
      state.markNotional(sleeve, t, variation);
      all += variation;
    }
    state.ledger.gain(Ledger.CASH, all);
  }

  /** Why a sleeve's futures gained: the part that the slopes of the curves foretold is carry. */
  private void explainVariation(int t, int sleeve, double variation) {
    if (state.ledger.recordsFlows()) {
      double carry = 0;
      FutureSlots.Slot slot = state.futures.first(sleeve);
      for (; slot != null; slot = slot.next()) {
        carry += slot.size(t) * slot.carry[t];
      }
      state.ledger.explain(priceAccount[sleeve], variation - carry);
      state.ledger.explain(carryAccount[sleeve], carry);
    }
  }

  /** Why holdings and futures gained on a day of a stretch. */
  void explain(int t, Stretch stretch) {
    for (SecuritySlots.Slot slot : state.securities.slots) {
      slot.explain(state.ledger, t, slot.gain(t));
    }
    for (int sleeve : margined) {
      explainVariation(t, sleeve, stretch.variation(sleeve));
    }
  }

  /** What futures gained or lost abroad stands in base cash until here. */
  private void convertVariation(int t) {
    for (FutureSlots.Slot slot : state.futures.slots) {
      if (slot.exchangeRate != null) {
        int currency = state.foreign.place(slot.exchangeRate);
        state.foreign.receive(currency, slot.quantity() * slot.multiplier * slot.change(t), t);
      }
    }
    state.foreign.convert(t);
  }

  private int[] sleeves(Funding funding) {
    List<Sleeve> sleeves = state.universe.sleeves();
    return IntStream.range(0, sleeves.size())
        .filter(s -> sleeves.get(s).funding() == funding)
        .toArray();
  }

  private int[] accounts(Source source) {
    int[] accounts = new int[state.ledger.sleeves()];
    Arrays.setAll(accounts, s -> state.ledger.flow(s, source));
    return accounts;
  }
}
