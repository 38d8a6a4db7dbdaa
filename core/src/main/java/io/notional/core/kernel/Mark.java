package io.notional.core.kernel;

import io.notional.api.instrument.Funding;
import io.notional.core.ledger.Ledger;
import io.notional.core.ledger.Source;
import io.notional.core.market.Security;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Step 2: what is paid in full is revalued, distributions become receivable on their ex-date, and
 * the variation of futures moves in cash, converted at today's rate.
 */
final class Mark {
  private final FundState state;
  private final int[] margined;
  private final int[] priceAccount;
  private final int[] carryAccount;
  private final int[] incomeAccount;
  private final double[] notional;

  Mark(FundState state) {
    this.state = state;
    int sleeves = state.ledger.sleeves();
    this.margined =
        IntStream.range(0, sleeves)
            .filter(s -> state.universe.sleeves().get(s).funding() == Funding.MARGINED)
            .toArray();
    this.priceAccount = accounts(Source.PRICE);
    this.carryAccount = accounts(Source.CARRY);
    this.incomeAccount = accounts(Source.INCOME);
    this.notional = state.futuresNotional;
  }

  void run(int t) {
    markSecurities(t);
    markFutures(t);
    if (state.foreign.any()) {
      convertVariation(t);
    }
  }

  private void markSecurities(int t) {
    SecuritySlots slots = state.securities;
    Ledger ledger = state.ledger;
    for (int i = 0; i < slots.size; i++) {
      double[] closes = slots.closes[i];
      double quantity = slots.quantity[i];
      int sleeve = slots.sleeve[i];
      int account = slots.accretes[i] ? incomeAccount[sleeve] : priceAccount[sleeve];
      ledger.gain(ledger.holdings(sleeve), account, quantity * (closes[t] - closes[t - 1]));
      double[] distributions = slots.distributions[i];
      if (distributions != null && distributions[t] != 0) {
        distribute(t, sleeve, slots.security[i], quantity);
      }
    }
  }

  private void distribute(int t, int sleeve, Security security, double quantity) {
    double amount = quantity * security.distribution(t);
    int due = t + security.payLag();
    if (due == t) {
      state.ledger.gain(Ledger.CASH, incomeAccount[sleeve], amount);
    } else if (amount > 0) {
      state.ledger.gain(Ledger.RECEIVABLE, incomeAccount[sleeve], amount);
      state.queue.receive(due, amount);
    } else {
      state.ledger.gain(Ledger.PAYABLE, incomeAccount[sleeve], amount);
      state.queue.pay(due, -amount);
    }
  }

  /** Slots are ordered by sleeve, so that a sleeve's sums stay in registers until it is done. */
  private void markFutures(int t) {
    FutureSlots.Slot[] slots = state.futures.slots;
    int i = 0;
    for (int sleeve : margined) {
      double variation = 0;
      double carry = 0;
      double exposure = 0;
      for (; i < slots.length && slots[i].sleeve == sleeve; i++) {
        FutureSlots.Slot slot = slots[i];
        double close = slot.close(t);
        double size = slot.size(t);
        variation += size * (close - slot.lastClose);
        carry += size * slot.carry[t];
        exposure += slot.face > 0 ? slot.notional(t, close) : size * close;
        slot.change = close - slot.lastClose;
        slot.lastClose = close;
      }
      state.ledger.gain(
          Ledger.CASH, priceAccount[sleeve], variation - carry, carryAccount[sleeve], carry);
      notional[sleeve] = exposure;
    }
  }

  /** What futures gained or lost abroad stands in base cash until here. */
  private void convertVariation(int t) {
    for (FutureSlots.Slot slot : state.futures.slots) {
      if (slot.exchangeRate != null) {
        int currency = state.foreign.place(slot.exchangeRate);
        state.foreign.receive(currency, slot.quantity * slot.multiplier * slot.change, t);
      }
    }
    state.foreign.convert(t);
  }

  private int[] accounts(Source source) {
    int[] accounts = new int[state.ledger.sleeves()];
    Arrays.setAll(accounts, s -> state.ledger.flow(s, source));
    return accounts;
  }
}
